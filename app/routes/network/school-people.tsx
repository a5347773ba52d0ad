import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, requirePerson } from "#app/answers.ts";
import { Field } from "#app/components/form.tsx";
import { RunningPage } from "#app/components/running.tsx";
import { describePage } from "#app/meta.ts";
import { actOnPlace, loadPlace } from "#app/running-page.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requirePerson(context.viewer, request);
  return answer(async () => {
    const { school } = await context.services.network.getSchool(params.id ?? "");
    const place = { schoolId: school.id, allianceId: null };
    return {
      ...(await loadPlace(context, request, place)),
      about: school.about ?? "",
      website: school.website ?? "",
      name: school.name,
      address: `/schools/${school.id}`,
    };
  });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  requirePerson(context.viewer, request);
  const place = { schoolId: params.id ?? "", allianceId: null };
  return actOnPlace(context, request, place);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `People of ${data.name}` : "People", unlisted: true });

export default function SchoolPeople() {
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const typed = answered?.typed.do === "describe-school" ? answered.typed : page;
  return (
    <RunningPage page={page} answered={answered} scope="school">
      <details open={typed !== page}>
        <summary>What the school says of itself</summary>
        <form method="post">
          <Field
            name="about"
            label="About the school"
            hint="A line or two, for teachers of other schools."
            problems={answered?.problems}
          >
            <textarea
              id="about"
              name="about"
              rows={3}
              maxLength={400}
              defaultValue={typed.about}
              aria-describedby="about-hint"
            />
          </Field>
          <Field name="website" label="Website" problems={answered?.problems}>
            <input id="website" name="website" maxLength={200} defaultValue={typed.website} />
          </Field>
          <button className="act quiet" type="submit" name="do" value="describe-school">
            Change it
          </button>
        </form>
      </details>
    </RunningPage>
  );
}

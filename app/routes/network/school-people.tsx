import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, requirePerson } from "#app/answers.ts";
import { Dated, EndOn } from "#app/components/dated.tsx";
import { Field } from "#app/components/form.tsx";
import { RunningPage } from "#app/components/running.tsx";
import { describePage } from "#app/meta.ts";
import { actOnPlace, loadPlace } from "#app/running-page.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requirePerson(context.viewer, request);
  return answer(async () => {
    const { school, alliances } = await context.services.network.getSchool(params.id ?? "");
    const place = { schoolId: school.id, allianceId: null };
    return {
      ...(await loadPlace(context, request, place)),
      about: school.about ?? "",
      website: school.website ?? "",
      name: school.name,
      alliances,
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
      <Memberships alliances={page.alliances} today={page.today} />
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

/** The alliances that the school is in, and leaving one on a day. */
function Memberships({
  alliances,
  today,
}: {
  alliances: {
    membershipId: string;
    slug: string;
    name: string;
    role: string;
    from: string;
    to: string | null;
  }[];
  today: string;
}) {
  return (
    <>
      <h2>Alliances</h2>
      {alliances.length === 0 && <p>The school is in none.</p>}
      {alliances.length > 0 && (
        <p className="note">
          From the day the school leaves one, your people no longer read what it shares, save what
          they wrote themselves. Those who run it are told by letter, where letters are sent.
        </p>
      )}
      <ul className="rows">
        {alliances.map((alliance) => (
          <li key={alliance.membershipId}>
            <span>
              <a href={`/alliances/${alliance.slug}`}>{alliance.name}</a>
              <span className="count"> {alliance.role}</span>
            </span>
            <Dated dated={alliance} today={today}>
              <input type="hidden" name="member" value={alliance.membershipId} />
              <EndOn
                name={`The school leaves ${alliance.name} on`}
                value="end-membership"
                words="Leave it"
              />
            </Dated>
          </li>
        ))}
      </ul>
    </>
  );
}

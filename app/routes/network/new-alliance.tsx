import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { answerForm, requirePerson, textOf } from "#app/answers.ts";
import { AllianceFacts } from "#app/components/alliance-facts.tsx";
import { Choose } from "#app/components/choose.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";
import { factsIn } from "#app/running-page.ts";
import { can } from "#content/access/can.ts";

export function loader({ context: { viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  if (!can(viewer, "administer", null)) throw new Response(null, { status: 404 });
  return null;
}

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  return answerForm(form, async () => {
    const slug = await services.alliances.found(viewer, {
      ...factsIn(form),
      openedOn: textOf(form, "openedOn"),
      lead: textOf(form, "lead"),
    });
    return redirect(`/alliances/${slug}/people`);
  });
}

export const meta = () => describePage({ title: "Found an alliance", unlisted: true });

export default function NewAlliance() {
  const answered = useActionData<typeof action>();
  const problems = answered?.problems;
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/alliances">Alliances</a>
      </p>
      <h1>Found an alliance</h1>
      <p className="standfirst">Its schools are added next, by whoever leads it.</p>
      <Problems problems={problems} />
      <form method="post">
        <AllianceFacts facts={answered?.typed ?? {}} problems={problems} />
        <Field name="openedOn" label="Since" hint="Left empty: today." problems={problems}>
          <input
            id="openedOn"
            name="openedOn"
            type="date"
            defaultValue={answered?.typed.openedOn}
            aria-describedby="openedOn-hint"
          />
        </Field>
        <Choose
          name="lead"
          label="Who leads it?"
          typed={answered?.typed.lead}
          problems={problems}
        />
        <button className="act" type="submit">
          Found it
        </button>
      </form>
    </div>
  );
}

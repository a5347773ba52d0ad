import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { SchoolChoice } from "#app/components/school-choice.tsx";
import { TakeOut } from "#app/components/take-out.tsx";
import { describePage } from "#app/meta.ts";
import { formatItems } from "#content/measuring/typed-survey.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  const { slug = "", id = "" } = params;
  return answer(async () => {
    const opened = id === "new" ? null : await services.surveys.open(viewer, slug, id);
    const found =
      opened?.found ?? (await services.enquiries.requireRight(viewer, slug, "planEnquiry"));
    const survey = opened?.survey;
    return {
      slug: slugOf(found.enquiry),
      title: found.enquiry.title,
      schools: found.schools.filter(({ standing }) => standing === "in"),
      kept: survey ? { isOut: survey.takenOutAt !== null, revision: survey.revision } : null,
      start: {
        name: survey?.name ?? "",
        who: survey?.who ?? "pupils",
        points: String(survey?.points ?? 5),
        items: formatItems(survey?.items ?? []),
        school: survey?.schoolId ?? "",
        revision: String(survey?.revision ?? 0),
      },
    };
  });
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const { slug = "", id = "" } = params;
  return answerForm(form, async () => {
    const asked = textOf(form, "do");
    if (asked === "take-out" || asked === "put-back") {
      await services.takingOut[asked === "take-out" ? "takeOut" : "putBack"](viewer, slug, {
        ...{ kind: "survey", id, revision: textOf(form, "revision") },
      });
      return redirect(`/enquiries/${slug}/measures`);
    }
    const saved = await services.surveys.write(viewer, slug, id === "new" ? null : id, {
      name: textOf(form, "name"),
      who: textOf(form, "who"),
      points: textOf(form, "points"),
      items: textOf(form, "items"),
      school: textOf(form, "school"),
      revision: textOf(form, "revision"),
    });
    return redirect(`/enquiries/${slug}/measures/surveys/${saved}/waves`);
  });
}

export const meta = () => describePage({ title: "A survey", unlisted: true });

export default function SurveyPage() {
  const { slug, title, schools, kept, start } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { problems } = answered ?? {};
  const typed: Record<string, string> = answered?.typed ?? start;
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="measures" />
      <h1>{start.name || "Add a survey"}</h1>
      <p>The items stay as they are once somebody has answered, so that waves can be compared.</p>
      <Problems problems={problems} />
      <form method="post">
        <input type="hidden" name="revision" value={typed.revision} />
        <Field name="name" label="Name" problems={problems}>
          <input id="name" name="name" maxLength={120} defaultValue={typed.name} />
        </Field>
        <Field name="who" label="Who answers" problems={problems}>
          <select id="who" name="who" defaultValue={typed.who}>
            <option value="pupils">Pupils</option>
            <option value="staff">Staff</option>
          </select>
        </Field>
        <SchoolChoice schools={schools} typed={typed} problems={problems} />
        <Field
          name="points"
          label="Points of the scale"
          hint="2 to 11; the highest is “agree fully”."
          problems={problems}
        >
          <input
            id="points"
            name="points"
            inputMode="numeric"
            defaultValue={typed.points}
            aria-describedby="points-hint"
          />
        </Field>
        <Field
          name="items"
          label="Items"
          hint="One a line. End it with (R) where agreeing is the worse answer: its answers are turned round. No pupil’s name."
          problems={problems}
        >
          <textarea
            id="items"
            name="items"
            rows={8}
            defaultValue={typed.items}
            aria-describedby="items-hint"
          />
        </Field>
        <button className="act" type="submit">
          Save the survey
        </button>
      </form>
      {kept && <TakeOut {...kept} />}
    </div>
  );
}

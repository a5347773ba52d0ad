import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Choose } from "#app/components/choose.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";
import { can } from "#content/access/can.ts";
import { notAllowed } from "#content/failure.ts";
import { mostAssessors } from "#content/moderating/moderation.ts";

const places = Array.from({ length: mostAssessors }, (_, at) => at + 1);

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  const person = requirePerson(viewer, request);
  const { searchParams } = new URL(request.url);
  const slug = searchParams.get("enquiry");
  return answer(async () => {
    if (!can(viewer, "startModeration", null))
      throw notAllowed("People of a school here have work marked together.");
    if (!slug) return { handle: person.handle, enquiry: null, measures: [], measure: "" };
    const { enquiry } = await services.enquiries.requireRight(viewer, slug, "planEnquiry");
    const { measures } = await services.enquiries.readNow(enquiry);
    return {
      ...{ handle: person.handle, enquiry: { slug, title: enquiry.title } },
      measures: measures.filter(({ name }) => name).map(({ id, name }) => ({ id, name })),
      measure: searchParams.get("measure") ?? "",
    };
  });
}

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  return answerForm(form, async () => {
    const id = await services.moderations.start(viewer, {
      title: textOf(form, "title"),
      levels: textOf(form, "levels"),
      pieces: textOf(form, "pieces"),
      assessors: places.map((place) => textOf(form, `assessor-${place}`)),
      enquiry: new URL(request.url).searchParams.get("enquiry") ?? "",
      measure: textOf(form, "measure"),
    });
    return redirect(`/evidence/moderation/${id}`);
  });
}

export const meta = () => describePage({ title: "Have pieces marked", unlisted: true });

export default function NewModeration() {
  const { handle, enquiry, measures, measure } = useLoaderData<typeof loader>();
  const { problems, typed } = useActionData<typeof action>() ?? {};
  return (
    <div className="column">
      <h1>Have pieces marked</h1>
      <p className="standfirst">
        Labels and marks only: the work itself stays at its school, and nobody’s name is written
        here.
      </p>
      {enquiry && <p>For the enquiry “{enquiry.title}”.</p>}
      <Problems problems={problems} />
      <form method="post">
        <Field name="title" label="Title" problems={problems}>
          <input id="title" name="title" required maxLength={150} defaultValue={typed?.title} />
        </Field>
        {measures.length > 0 && (
          <Field name="measure" label="Measure of the plan" problems={problems}>
            <select id="measure" name="measure" defaultValue={typed?.measure ?? measure}>
              {measures.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
        )}
        <Field
          name="levels"
          label="Levels of the scale"
          hint="One on a line, the lowest first."
          problems={problems}
        >
          <textarea
            id="levels"
            name="levels"
            rows={5}
            required
            defaultValue={typed?.levels}
            aria-describedby="levels-hint"
          />
        </Field>
        <Field
          name="pieces"
          label="Labels of the pieces"
          hint="Invented ones, one on a line. “Script 1 to 30” makes thirty."
          problems={problems}
        >
          <textarea
            id="pieces"
            name="pieces"
            rows={4}
            required
            defaultValue={typed?.pieces}
            aria-describedby="pieces-hint"
          />
        </Field>
        {places.map((place) => (
          <Choose
            key={place}
            name={`assessor-${place}`}
            label={`Assessor ${place}${place > 2 ? ", if there is one" : ""}`}
            typed={typed?.[`assessor-${place}`] ?? (place === 1 ? handle : undefined)}
            problems={problems}
            required={place < 3}
          />
        ))}
        <button className="act" type="submit">
          Ask them to mark
        </button>
      </form>
    </div>
  );
}

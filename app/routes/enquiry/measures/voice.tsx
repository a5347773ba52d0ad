import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { SchoolChoice } from "#app/components/school-choice.tsx";
import { Sure } from "#app/components/sure.tsx";
import { describePage } from "#app/meta.ts";
import { ConsentBasis, consentBases } from "#content/enquiry/pupil-voice.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  const { slug = "", id = "" } = params;
  return answer(async () => {
    const opened = id === "new" ? null : await services.voices.open(viewer, slug, id);
    const found =
      opened?.found ?? (await services.enquiries.requireRight(viewer, slug, "planEnquiry"));
    const voice = opened?.voice;
    return {
      slug: slugOf(found.enquiry),
      title: found.enquiry.title,
      schools: found.schools.filter(({ standing }) => standing === "in"),
      start: {
        prompt: voice?.prompt ?? "",
        method: voice?.method ?? "",
        summary: voice?.summary ?? "",
        consentBasis: voice?.consentBasis ?? "",
        quotes: voice?.quotes.join("\n") ?? "",
        day: voice?.day ?? "",
        school: voice?.schoolId ?? "",
        revision: String(voice?.revision ?? 0),
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
    if (textOf(form, "do") === "delete") {
      await services.takingOut.deleteVoice(viewer, slug, {
        ...{ id, revision: textOf(form, "revision"), sure: textOf(form, "sure") === "yes" },
      });
      return redirect(`/enquiries/${slug}/measures`);
    }
    await services.voices.write(viewer, slug, id === "new" ? null : id, {
      prompt: textOf(form, "prompt"),
      method: textOf(form, "method"),
      summary: textOf(form, "summary"),
      consentBasis: textOf(form, "consentBasis"),
      quotes: textOf(form, "quotes"),
      day: textOf(form, "day"),
      school: textOf(form, "school"),
      revision: textOf(form, "revision"),
    });
    return redirect(`/enquiries/${slug}/measures`);
  });
}

export const meta = () => describePage({ title: "What pupils said", unlisted: true });

export default function Voice() {
  const { slug, title, schools, start } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { problems } = answered ?? {};
  const isDeleting = answered?.typed.do === "delete";
  const typed: Record<string, string> = answered && !isDeleting ? answered.typed : start;
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="measures" />
      <h1>What pupils said</h1>
      <p>
        Tell it without telling who said it: no names, nothing that fits one pupil only. It is
        looked through before it is kept.
      </p>
      <Problems problems={problems} />
      <form method="post">
        <input type="hidden" name="revision" value={typed.revision} />
        <Field name="prompt" label="What you asked" problems={problems}>
          <textarea
            id="prompt"
            name="prompt"
            rows={2}
            maxLength={500}
            defaultValue={typed.prompt}
          />
        </Field>
        <Field
          name="method"
          label="How you asked"
          hint="Such as: exit slips, a group talk."
          problems={problems}
        >
          <input
            id="method"
            name="method"
            maxLength={300}
            defaultValue={typed.method}
            aria-describedby="method-hint"
          />
        </Field>
        <Field name="day" label="When" problems={problems}>
          <input id="day" name="day" type="date" defaultValue={typed.day} />
        </Field>
        <SchoolChoice schools={schools} typed={typed} problems={problems} />
        <Field
          name="summary"
          label="What they said, summed up"
          hint="Groups only, no pupil’s name."
          problems={problems}
        >
          <textarea
            id="summary"
            name="summary"
            rows={5}
            maxLength={5000}
            defaultValue={typed.summary}
            aria-describedby="summary-hint"
          />
        </Field>
        <Field
          name="quotes"
          label="In their own words"
          hint="Up to 20 quotes, one a line, without who said them."
          problems={problems}
        >
          <textarea
            id="quotes"
            name="quotes"
            rows={5}
            defaultValue={typed.quotes}
            aria-describedby="quotes-hint"
          />
        </Field>
        <fieldset className="field" id="consentBasis">
          <legend>On what footing they were asked</legend>
          {ConsentBasis.options.map((basis) => (
            <label className="choice" key={basis}>
              <input
                type="radio"
                name="consentBasis"
                value={basis}
                defaultChecked={typed.consentBasis === basis}
              />
              <span>{consentBases[basis]}</span>
            </label>
          ))}
        </fieldset>
        <button className="act" type="submit">
          Save it
        </button>
      </form>
      {start.revision !== "0" && (
        <form method="post">
          <input type="hidden" name="revision" value={start.revision} />
          <Sure problems={problems} />
          <button className="act quiet" name="do" value="delete" type="submit">
            Delete it
          </button>
        </form>
      )}
    </div>
  );
}

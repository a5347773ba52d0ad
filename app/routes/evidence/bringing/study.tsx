import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Problems } from "#app/components/form.tsx";
import { OutsideStudyFields } from "#app/components/outside-study.tsx";
import { SynthesisSteps } from "#app/components/synthesis-steps.tsx";
import { liveHandle } from "#app/live-routes.ts";
import { describePage } from "#app/meta.ts";
import { seenIn } from "#app/typed-question.ts";
import { entryIn, howIn, typedStudy } from "#app/typed-study.ts";
import { slugOf } from "#content/practice/address.ts";
import { formatReference } from "#content/references/format.ts";

export const handle = liveHandle;

export async function loader({
  context: { services, viewer },
  params: { slug: asked = "", id = "" },
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  const how = new URL(request.url).searchParams.get("how");
  return answer(async () => {
    const { getOutside, requireEditor } = services.syntheses;
    const { synthesis, study } =
      id === "new"
        ? { ...(await requireEditor(viewer, asked)), study: null }
        : await getOutside(viewer, asked, id);
    const { title, version, revision } = synthesis;
    const hasNumbers = study !== null && study.design !== "direction";
    const reference = study?.source.kind === "outside" ? study.source.reference : null;
    return {
      ...{ slug: slugOf(synthesis), title, version, revision, id },
      how: howIn(how, hasNumbers ? "kept" : "effect"),
      isNew: study === null,
      hasNumbers,
      typed: study ? typedStudy(study) : { outcome: synthesis.asked.rules.outcomes[0]?.name ?? "" },
      reference: reference && formatReference(reference),
      outcomes: synthesis.asked.rules.outcomes.map(({ name }) => name),
    };
  });
}

export async function action({
  context: { services, viewer },
  params: { slug = "", id = "" },
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const { getOutside, readReference, enter, correct, takeAway } = services.syntheses;
  return answerForm(form, async () => {
    if (textOf(form, "do") === "take-away") {
      await takeAway(viewer, slug, id, seenIn(form));
      return redirect(`/evidence/${slug}/edit?study=away`);
    }
    const study = id === "new" ? null : (await getOutside(viewer, slug, id)).study;
    const kept = study?.source.kind === "outside" ? study.source.reference : null;
    const pasted = readReference(textOf(form, "reference"), textOf(form, "title"));
    const typed = entryIn(form, pasted ?? (form.has("noReference") ? null : kept), study);
    if (study) {
      const keepsNumbers = textOf(form, "how") === "kept";
      await correct(viewer, slug, { id, typed, keepsNumbers }, seenIn(form));
    } else await enter(viewer, slug, typed, seenIn(form));
    return redirect(`/evidence/${slug}/edit?study=kept`);
  });
}

export const meta = () => describePage({ title: "A study from elsewhere", unlisted: true });

export default function Study() {
  const found = useLoaderData<typeof loader>();
  const { slug, title, version, revision, isNew } = found;
  const { problems, typed } = useActionData<typeof action>() ?? {};
  return (
    <div className="column">
      <SynthesisSteps {...{ slug, title, version }} current="studies" />
      <h1>{isNew ? "Enter a study" : found.typed.label}</h1>
      <Problems problems={problems} />
      <form method="post">
        <input type="hidden" name="seen" value={revision} />
        <OutsideStudyFields
          start={typed ?? { ...found.typed, how: found.how }}
          problems={problems}
          hasNumbers={found.hasNumbers}
          reference={found.reference}
          outcomes={found.outcomes}
        />
        <button className="act" type="submit">
          {isNew ? "Add the study" : "Save the study"}
        </button>
      </form>
      {!isNew && (
        <details>
          <summary>Take it away</summary>
          <form method="post">
            <p>It goes from this draft, with what was decided of it. Published versions keep it.</p>
            <input type="hidden" name="seen" value={revision} />
            <button className="act quiet" type="submit" name="do" value="take-away">
              Take it away
            </button>
          </form>
        </details>
      )}
    </div>
  );
}

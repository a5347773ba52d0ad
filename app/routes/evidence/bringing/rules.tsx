import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson } from "#app/answers.ts";
import { Problems } from "#app/components/form.tsx";
import { SynthesisQuestionFields } from "#app/components/synthesis-question.tsx";
import { SynthesisSteps } from "#app/components/synthesis-steps.tsx";
import { describePage } from "#app/meta.ts";
import { questionIn, seenIn, typedQuestion } from "#app/typed-question.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { synthesis } = await services.syntheses.requireEditor(viewer, params.slug ?? "");
    const { asked, title, version, revision } = synthesis;
    return { slug: slugOf(synthesis), title, version, revision, asked: typedQuestion(asked) };
  });
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const slug = params.slug ?? "";
  return answerForm(form, async () => {
    const { synthesis } = await services.syntheses.requireEditor(viewer, slug);
    const asked = questionIn(form, synthesis.asked.moderator);
    await services.syntheses.ask(viewer, slug, asked, seenIn(form));
    return redirect(`/evidence/${slug}/edit`);
  });
}

export const meta = () => describePage({ title: "Question and rules", unlisted: true });

export default function Rules() {
  const { slug, title, version, revision, asked } = useLoaderData<typeof loader>();
  const { problems, typed } = useActionData<typeof action>() ?? {};
  return (
    <div className="column">
      <SynthesisSteps {...{ slug, title, version }} current="rules" />
      <h1>What it asks</h1>
      <p className="standfirst">
        Decisions that you have made stay. {version > 0 && "Readers see this in the next version."}
      </p>
      <Problems problems={problems} />
      <form method="post">
        <input type="hidden" name="seen" value={revision} />
        <SynthesisQuestionFields typed={typed ?? asked} problems={problems} />
        <button className="act" type="submit">
          Save and see what the rules find
        </button>
      </form>
      {version === 0 && (
        <p className="pages">
          <a href={`/evidence/${slug}/delete`}>Delete this draft</a>
        </p>
      )}
    </div>
  );
}

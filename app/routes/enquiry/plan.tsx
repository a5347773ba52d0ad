import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { answer, requirePerson } from "#app/answers.ts";
import { BeforeEditor } from "#app/components/before-editor.tsx";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { useEditorModule } from "#app/editor-module.ts";
import { liveHandle } from "#app/live-routes.ts";
import { describePage } from "#app/meta.ts";
import editorStyles from "#app/styles/editor.css?url";
import { renderDocument } from "#content/document/render.ts";
import { type Method, stagesOf } from "#content/enquiry/method.ts";
import { sentenceOf } from "#content/enquiry/question.ts";
import { ethicsOf } from "#content/packs/ethics.ts";
import { slugOf } from "#content/practice/address.ts";

export const handle = liveHandle;

export const links = () => [{ rel: "stylesheet", href: editorStyles }];

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  const person = requirePerson(viewer, request);
  return answer(async () => {
    const { enquiry, method, mayPlan } = await services.enquiries.get(viewer, params.slug ?? "");
    const [plan, epoch] = await Promise.all([
      services.enquiries.readNow(enquiry),
      services.live.epochOf(enquiry.liveDocumentId),
    ]);
    const stages = partsToPlan(method, enquiry.stage);
    return {
      slug: slugOf(enquiry),
      title: plan.title || enquiry.title,
      question: sentenceOf(plan.question),
      written: stages.flatMap(({ id, name: title }) => {
        const text = plan.stages[id];
        return text ? [{ id, title, html: renderDocument(text) }] : [];
      }),
      editor: {
        documentId: enquiry.liveDocumentId,
        epoch,
        address: `/enquiries/${slugOf(enquiry)}`,
        writer: { id: person.id, name: person.name, colour: services.colourOf(person.id) },
        stages,
        current: enquiry.stage,
        forms: method.questionForms,
        ethics: ethicsOf(method),
        mayWrite: mayPlan,
      },
    };
  });
}

/** The stages with a part in the plan: what comes after the writing up has one when it is reached. */
function partsToPlan(method: Method, current: string) {
  const stages = stagesOf(method);
  const reached = stages.findIndex(({ id }) => id === current);
  return stages.filter(({ status }, index) => index <= reached || !afterwards.includes(status));
}

const afterwards = ["write-up", "peer-review", "published", "follow-up", "archived"];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Plan of ${data.title}` : "Plan", unlisted: true });

export default function EnquiryPlan() {
  const { slug, title, question, written, editor } = useLoaderData<typeof loader>();
  const Editor = useEditorModule(loadEditor);
  const [props] = useState(editor);
  return (
    <div className="column" data-live-document={editor.documentId}>
      <EnquiryParts slug={slug} title={title} current="plan" />
      <h1 className="unseen">Plan of {title}</h1>
      {!editor.mayWrite && (
        <p className="said">You read this plan with its team. Those who plan it write here.</p>
      )}
      {Editor ? <Editor {...props} /> : <BeforeEditor standfirst={question} sections={written} />}
    </div>
  );
}

const loadEditor = () => import("#app/editor/plan-editor.tsx");

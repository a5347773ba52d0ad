import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type ComponentType, useEffect, useState } from "react";
import { answer, requirePerson } from "#app/answers.ts";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import type { PlanEditorProps } from "#app/editor/plan-editor.tsx";
import { liveHandle } from "#app/live-routes.ts";
import { describePage } from "#app/meta.ts";
import editorStyles from "#app/styles/editor.css?url";
import { renderDocument } from "#content/document/render.ts";
import { type Method, stagesOf } from "#content/enquiry/method.ts";
import { sentenceOf } from "#content/enquiry/question.ts";
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
      written: stages.flatMap(({ id, name }) => {
        const text = plan.stages[id];
        return text ? [{ id, name, html: renderDocument(text) }] : [];
      }),
      editor: {
        documentId: enquiry.liveDocumentId,
        epoch,
        address: `/enquiries/${slugOf(enquiry)}`,
        writer: { id: person.id, name: person.name, colour: services.colourOf(person.id) },
        stages,
        current: enquiry.stage,
        forms: method.questionForms,
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

/** The plan as the server has it, until the editor is there. */
export default function EnquiryPlan() {
  const { slug, title, question, written, editor } = useLoaderData<typeof loader>();
  const Editor = useEditorModule();
  const [props] = useState(editor);
  return (
    <div className="column" data-live-document={editor.documentId}>
      <EnquiryParts slug={slug} title={title} current="plan" />
      <h1 className="unseen">Plan of {title}</h1>
      {!editor.mayWrite && (
        <p className="said">You read this plan with its team. Those who plan it write here.</p>
      )}
      {Editor ? (
        <Editor {...props} />
      ) : (
        <div>
          <p role="status" className="count">
            Opening …
          </p>
          <noscript>
            <p className="said">Writing needs JavaScript. Reading works without it.</p>
          </noscript>
          <p className="standfirst">{question}</p>
          {written.map((stage) => (
            <section key={stage.id}>
              <h2>{stage.name}</h2>
              <div
                className="prose"
                // rendered from stored JSON through the schema, every text escaped (content/document/render.ts)
                dangerouslySetInnerHTML={{ __html: stage.html }}
              />
            </section>
          ))}
        </div>
      )}
    </div>
  );
}

function useEditorModule(): ComponentType<PlanEditorProps> | null {
  const [editor, setEditor] = useState<{ Editor: ComponentType<PlanEditorProps> } | null>(null);
  useEffect(() => {
    let wanted = true;
    import("#app/editor/plan-editor.tsx").then((module) => {
      if (wanted) setEditor({ Editor: module.default });
    });
    return () => {
      wanted = false;
    };
  }, []);
  return editor?.Editor ?? null;
}

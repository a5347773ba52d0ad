import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { answer, requirePerson } from "#app/answers.ts";
import { BeforeEditor } from "#app/components/before-editor.tsx";
import { DraftSteps } from "#app/components/draft-steps.tsx";
import { useEditorModule } from "#app/editor-module.ts";
import { liveHandle } from "#app/live-routes.ts";
import { describePage } from "#app/meta.ts";
import editorStyles from "#app/styles/editor.css?url";
import { renderDocument } from "#content/document/render.ts";
import { isFailure } from "#content/failure.ts";
import { getTemplate } from "#content/packs/templates.ts";
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
    const { writeUp, right } = await services.drafts.get(viewer, params.slug ?? "");
    const [content, epoch] = await Promise.all([
      services.drafts.readContent(writeUp).catch((thrown) => {
        if (isFailure(thrown) && thrown.code === "invalid") return null;
        throw thrown;
      }),
      services.live.epochOf(writeUp.liveDocumentId),
    ]);
    const template = getTemplate(writeUp.template);
    return {
      slug: slugOf(writeUp),
      title: content?.title || writeUp.title,
      version: writeUp.version,
      summary: content?.summary ?? "",
      sections: template.sections.flatMap(({ id, title }) => {
        const section = content?.sections[id];
        return section ? [{ id, title, html: renderDocument(section) }] : [];
      }),
      editor: {
        documentId: writeUp.liveDocumentId,
        epoch,
        address: `/practice/${slugOf(writeUp)}`,
        writer: { id: person.id, name: person.name, colour: services.colourOf(person.id) },
        template,
        mayWrite: right === "write",
      },
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Write: ${data.title}` : "Write", unlisted: true });

export default function Edit() {
  const { slug, title, version, summary, sections, editor } = useLoaderData<typeof loader>();
  const Editor = useEditorModule(loadEditor);
  const [props] = useState(editor);
  return (
    <div className="column" data-live-document={editor.documentId}>
      <DraftSteps
        slug={slug}
        title={title}
        current="edit"
        version={version}
        right={editor.mayWrite ? "write" : "read"}
      />
      <h1 className="unseen">Write: {title}</h1>
      {!editor.mayWrite && (
        <p className="said">
          You are asked to read this draft.{" "}
          <a href={`/practice/${slug}/team`}>Reply to the authors</a> when you have.
        </p>
      )}
      {Editor ? <Editor {...props} /> : <BeforeEditor standfirst={summary} sections={sections} />}
    </div>
  );
}

const loadEditor = () => import("#app/editor/write-up-editor.tsx");

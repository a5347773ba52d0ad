/** An attached file in the editor, with the way to take it out. */
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from "@tiptap/react";
import { useIsEditable } from "#app/editor/hooks.ts";
import { attachmentAddress, FileLink, formatSize } from "#content/document/schema.ts";

export const EditableFile = FileLink.extend({
  addNodeView: () => ReactNodeViewRenderer(FileView),
});

function FileView({ node, deleteNode, editor }: NodeViewProps) {
  const editable = useIsEditable(editor);
  const { attachment, name, size } = node.attrs;
  return (
    <NodeViewWrapper className="file" contentEditable={false}>
      <a href={attachmentAddress(attachment)} download="">
        {name}
      </a>
      <span> {formatSize(Number(size) || 0)}</span>
      {editable && (
        <button
          type="button"
          className="link"
          aria-label={`Take the file out: ${name}`}
          onClick={deleteNode}
        >
          Take the file out
        </button>
      )}
    </NodeViewWrapper>
  );
}

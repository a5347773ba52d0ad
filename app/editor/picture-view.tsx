/** A picture in the editor, with the field for its words beside it. */
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from "@tiptap/react";
import { useIsEditable } from "#app/editor/hooks.ts";
import { attachmentAddress, Picture } from "#content/document/schema.ts";

export const EditablePicture = Picture.extend({
  addNodeView: () => ReactNodeViewRenderer(PictureView),
});

function PictureView({ node, updateAttributes, deleteNode, editor }: NodeViewProps) {
  const editable = useIsEditable(editor);
  const id = `alt-${node.attrs.attachment}`;
  return (
    <NodeViewWrapper className="picture" contentEditable={false}>
      <img
        src={attachmentAddress(node.attrs.attachment)}
        alt={node.attrs.alt}
        width={node.attrs.width ?? undefined}
        height={node.attrs.height ?? undefined}
      />
      <label htmlFor={id}>Words for those who cannot see it (required)</label>
      <input
        id={id}
        value={node.attrs.alt}
        maxLength={300}
        readOnly={!editable}
        onChange={(event) => updateAttributes({ alt: event.currentTarget.value })}
        placeholder="What does the picture show that matters here?"
      />
      {editable && (
        <button type="button" className="link" onClick={deleteNode}>
          Take the picture out
        </button>
      )}
    </NodeViewWrapper>
  );
}

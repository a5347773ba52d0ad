/** A chart in the editor: drawn of what stands in the document, to be kept or taken out. */
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from "@tiptap/react";
import { ChartFigure } from "#app/components/chart-figure.tsx";
import { useIsEditable } from "#app/editor/hooks.ts";
import { chartOf } from "#content/charts/drawing.ts";
import { ChartNode } from "#content/document/schema.ts";

export const EditableChart = ChartNode.extend({
  addNodeView: () => ReactNodeViewRenderer(ChartView),
});

function ChartView({ node, deleteNode, editor }: NodeViewProps) {
  const editable = useIsEditable(editor);
  const chart = chartOf(node.attrs.drawing);
  return (
    <NodeViewWrapper contentEditable={false}>
      {chart ? <ChartFigure chart={chart} /> : <p className="note">This chart cannot be drawn.</p>}
      {editable && (
        <button type="button" className="link" onClick={deleteNode}>
          Take the chart out
        </button>
      )}
    </NodeViewWrapper>
  );
}

/**
 * Shows what is selected while the focus is in the bar above. Tiptap's own Selection draws on every
 * blur and undraws on every focus, which puts the old selection back where a click has just set another.
 */
import { type Editor, Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

const key = new PluginKey<DecorationSet>("keptSelection");

export const KeptSelection = Extension.create({
  name: "keptSelection",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, kept) {
          const isWanted: boolean | undefined = tr.getMeta(key);
          if (isWanted === undefined) return kept.map(tr.mapping, tr.doc);
          const { from, to } = tr.selection;
          return isWanted
            ? DecorationSet.create(tr.doc, [
                Decoration.inline(from, to, { class: "kept-selection" }),
              ])
            : DecorationSet.empty;
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

export function keepSelection(editor: Editor, isWanted: boolean): void {
  if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(key, isWanted));
}

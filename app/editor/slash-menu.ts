/**
 * The slash menu: "/" at the start of a word offers what can be put in, for hands on the keyboard. The
 * caret stays in the text; arrows, Enter and Escape work, and a screen reader hears each choice.
 */
import { Extension } from "@tiptap/core";
import { PluginKey } from "@tiptap/pm/state";
import { Suggestion } from "@tiptap/suggestion";
import type { Bar } from "#app/editor/bar.ts";
import { type EditorCommand, findCommands } from "#app/editor/commands.ts";

export const createSlashMenu = (bar: Bar) =>
  Extension.create({
    name: "slashMenu",
    addProseMirrorPlugins() {
      return [
        Suggestion<EditorCommand, EditorCommand>({
          editor: this.editor,
          pluginKey: new PluginKey("slashMenu"),
          char: "/",
          allowSpaces: false,
          items: ({ query }) => findCommands(query, bar),
          command: ({ editor, range, props }) => {
            editor.chain().focus().deleteRange(range).run();
            props.run(editor, bar);
          },
          render: () => createMenu(),
        }),
      ];
    },
  });

function createMenu() {
  let list: HTMLUListElement | undefined;
  let items: EditorCommand[] = [];
  let chosen = 0;
  let choose: (command: EditorCommand) => void = () => {};
  let field: HTMLElement | undefined;

  function draw(rect: DOMRect | null | undefined) {
    if (!list) return;
    list.replaceChildren(
      ...items.map((item, index) => {
        const row = document.createElement("li");
        row.id = `slash-${item.id}`;
        row.role = "option";
        row.ariaSelected = String(index === chosen);
        row.textContent = item.name;
        row.addEventListener("mousedown", (event) => {
          event.preventDefault();
          choose(item);
        });
        return row;
      }),
    );
    list.hidden = items.length === 0;
    const current = items[chosen];
    field?.setAttribute("aria-activedescendant", current ? `slash-${current.id}` : "");
    if (!rect) return;
    const below = rect.bottom + list.offsetHeight < window.innerHeight;
    list.style.left = `${Math.max(8, Math.min(rect.left, window.innerWidth - list.offsetWidth - 8)) + window.scrollX}px`;
    list.style.top = `${(below ? rect.bottom + 4 : rect.top - list.offsetHeight - 4) + window.scrollY}px`;
  }

  type Shown = {
    items: EditorCommand[];
    command: (command: EditorCommand) => void;
    clientRect?: (() => DOMRect | null) | null;
    editor: { view: { dom: HTMLElement } };
  };
  return {
    onStart(shown: Shown) {
      list = document.createElement("ul");
      list.className = "slash-menu";
      list.role = "listbox";
      list.id = "slash-menu";
      list.ariaLabel = "What to put in";
      document.body.append(list);
      field = shown.editor.view.dom;
      field.setAttribute("aria-controls", "slash-menu");
      items = shown.items;
      chosen = 0;
      choose = shown.command;
      draw(shown.clientRect?.());
    },
    onUpdate(shown: Shown) {
      items = shown.items;
      chosen = 0;
      choose = shown.command;
      draw(shown.clientRect?.());
    },
    onKeyDown({ event }: { event: KeyboardEvent }): boolean {
      if (items.length === 0) return false;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        const step = event.key === "ArrowDown" ? 1 : -1;
        chosen = (chosen + step + items.length) % items.length;
        draw(null);
        return true;
      }
      if (event.key === "Enter" || event.key === "Tab") {
        const item = items[chosen];
        if (item) choose(item);
        return true;
      }
      return false;
    },
    onExit() {
      field?.removeAttribute("aria-controls");
      field?.removeAttribute("aria-activedescendant");
      list?.remove();
      list = undefined;
    },
  };
}

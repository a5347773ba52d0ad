/** What a text asks of the tool bar above it, by key or from the slash menu. */
import { type Editor, Extension } from "@tiptap/core";
import { useMemo, useRef, useState } from "react";

export type Bar = {
  /** A text is there: the bar works on it if it has none. */
  offer: (editor: Editor) => void;
  /** A text has the caret. */
  turnTo: (editor: Editor) => void;
  askForLink: (editor: Editor) => void;
  askForFile: (editor: Editor) => void;
  takeFocus: () => void;
  /** Whether pictures and files can be put into the texts of this page. */
  takesFiles: boolean;
};

/** The bar works on the text that had the caret last; before any had it, on the first. */
export function useBar({ takesFiles }: { takesFiles: boolean }) {
  /** `asked` counts how often a link was asked for; 0 while none is. */
  const [state, setState] = useState<{ editor: Editor | null; asked: number }>(untouched);
  const tools = useRef<HTMLDivElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const bar = useMemo<Bar>(() => {
    const turnTo = (editor: Editor) =>
      setState((before) => (before.editor === editor ? before : { editor, asked: 0 }));
    return {
      offer: (editor) => setState((before) => (before.editor ? before : { editor, asked: 0 })),
      turnTo,
      askForLink: (editor) => setState(({ asked }) => ({ editor, asked: asked + 1 })),
      askForFile(editor) {
        turnTo(editor);
        file.current?.click();
      },
      takeFocus: () => tools.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
      takesFiles,
    };
  }, [takesFiles]);
  const endLink = () => setState(({ editor }) => ({ editor, asked: 0 }));
  return { ...state, bar, endLink, tools, file };
}

const untouched = { editor: null, asked: 0 };

export const createBarKeys = (bar: Bar) =>
  Extension.create({
    name: "barKeys",
    addKeyboardShortcuts: () => ({
      "Mod-k": ({ editor }) => {
        bar.askForLink(editor);
        return true;
      },
      "Alt-F10": () => {
        bar.takeFocus();
        return true;
      },
    }),
  });

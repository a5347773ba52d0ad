import { type ComponentType, useEffect, useState } from "react";

/**
 * An editor, once the page stands: it needs the browser, and readers without script never load it. `load`
 * is one function of the module that asks, so that it is loaded once.
 */
export function useEditorModule<Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> | null {
  const [editor, setEditor] = useState<{ Editor: ComponentType<Props> } | null>(null);
  useEffect(() => {
    let wanted = true;
    load().then((module) => {
      if (wanted) setEditor({ Editor: module.default });
    });
    return () => {
      wanted = false;
    };
  }, [load]);
  return editor?.Editor ?? null;
}

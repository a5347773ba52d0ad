/** What is ticked of the tags, and ticking: each tag is a key of its own. */
import type * as Y from "yjs";
import { useShared } from "#app/editor/hooks.ts";
import { type Tagged, tagKey } from "#content/practice/live-write-up.ts";

export function useTicked(doc: Y.Doc) {
  const tags = doc.getMap<true>("tags");
  const ticked = useShared(tags, () => [...tags.keys()].sort());
  return {
    isTicked: (facet: Tagged, value: string) => ticked.includes(tagKey(facet, value)),
    valuesOf: (facet: Tagged) =>
      ticked.flatMap((key) => (key.startsWith(`${facet}:`) ? [key.slice(facet.length + 1)] : [])),
    toggle(facet: Tagged, value: string) {
      const key = tagKey(facet, value);
      if (tags.has(key)) tags.delete(key);
      else tags.set(key, true);
    },
  };
}

import type * as Y from "yjs";
import { useSharedDocument } from "#app/editor/hooks.ts";
import type { Stage } from "#content/enquiry/method.ts";
import { partsOf } from "#content/enquiry/plan-contents.ts";
import type { EthicsLine } from "#content/packs/ethics.ts";

/** A list of the parts of the plan: what there is, and what is still to be written. */
export function PlanContents({
  doc,
  stages,
  current,
  ethics,
}: {
  doc: Y.Doc;
  stages: Stage[];
  /** The stage that the enquiry is in. */
  current: string;
  ethics: EthicsLine[];
}) {
  const parts = useSharedDocument(doc, () => partsOf(doc, stages, ethics));
  return (
    <nav aria-labelledby="parts-title">
      <h2 id="parts-title">Parts of the plan</h2>
      <ol className="rows">
        {parts.map(({ id, name, state }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
            <span className="note">
              {[state, id === `stage-${current}` && "the enquiry is here"]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

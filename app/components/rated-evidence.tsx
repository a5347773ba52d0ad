import type { SerializeFrom } from "@remix-run/node";
import { FindingDirectionWord } from "#app/components/finding.tsx";
import { formatShown } from "#content/disclosure/symbols.ts";
import {
  evidenceKindWords,
  evidenceOf,
  noEvidence,
} from "#content/evidence/items/evidence-item.ts";
import type { ShownContent } from "#content/evidence/items/shown-result.ts";

/** What a version claims and what each claim rests on, as a rater reads it beside the questions. */
export function RatedEvidence({
  content: { findings, claims, evidence },
}: {
  content: Pick<SerializeFrom<ShownContent>, "findings" | "claims" | "evidence">;
}) {
  return (
    <ol className="entries">
      {findings.map((finding) => (
        <li key={finding.id}>
          <p>
            <FindingDirectionWord direction={finding.direction} /> {finding.outcome}
          </p>
          <p className="note">
            {[finding.forWhom, finding.conditions, finding.why].filter(Boolean).join(" · ")}
          </p>
          <Items items={evidenceOf(finding, evidence)} />
        </li>
      ))}
      {claims.map((claim) => (
        <li key={claim.id}>
          <p>{claim.text}</p>
          <Items items={evidenceOf(claim, evidence)} />
        </li>
      ))}
    </ol>
  );
}

function Items({ items }: { items: SerializeFrom<ShownContent>["evidence"] }) {
  if (items.length === 0) return <p className="note">{noEvidence}</p>;
  return (
    <ul className="sentences">
      {items.map((item) => (
        <li key={item.id}>
          {evidenceKindWords[item.kind]}: {item.what}
          {item.reference && <> {item.reference.title}.</>}
          {item.result && <> {[item.result.sentence, ...item.result.cautions].join(" ")}</>}
          <span className="note">
            {" "}
            {[item.method, item.when, item.n === null ? "" : `n = ${formatShown(item.n)}`]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

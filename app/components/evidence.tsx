/** How one knows: what each finding and claim of a write-up rests on, and the evidence itself. */
import type { SerializeFrom } from "@remix-run/node";
import { ReferenceLine } from "#app/components/known.tsx";
import { ResultTable } from "#app/components/result-table.tsx";
import { WhereSaid } from "#app/components/strength.tsx";
import { formatShown, isShown } from "#content/disclosure/symbols.ts";
import {
  evidenceKindWords,
  evidenceOf,
  noEvidence,
} from "#content/evidence/items/evidence-item.ts";
import type { ShownEvidence } from "#content/evidence/items/shown-result.ts";

type Evidence = SerializeFrom<ShownEvidence>[];
/** A work that was cited and is taken back, and where that is said. */
type Retracted = { doi: string; said: string };
type Said = { id: string; text: string } | { id: string; outcome: string };

/** The way from what is said to what it rests on; or that it rests on nothing here. */
export function RestsOn({ claim, evidence }: { claim: { id: string }; evidence: Evidence }) {
  const items = evidenceOf(claim, evidence);
  if (items.length === 0) return <p className="note no-evidence">{noEvidence}</p>;
  return (
    <p className="note">
      How we know:{" "}
      {items.map(({ id, kind, result }, index) => (
        <span key={id}>
          {index > 0 && "; "}
          <a href={`#evidence-${id}`}>
            {lowerFirst(evidenceKindWords[kind])}
            {result?.outcome && `, ${lowerFirst(result.outcome)}`}
          </a>
        </span>
      ))}
    </p>
  );
}

export function Claims({
  claims,
  evidence,
}: {
  claims: { id: string; text: string }[];
  evidence: Evidence;
}) {
  if (claims.length === 0) return null;
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">What else we claim</h2>
      <ul className="claims">
        {claims.map((claim) => (
          <li key={claim.id} id={`said-${claim.id}`}>
            <p>{claim.text}</p>
            <RestsOn claim={claim} evidence={evidence} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function HowWeKnow({
  evidence,
  said,
  retracted,
}: {
  evidence: Evidence;
  said: Said[];
  retracted: Retracted[];
}) {
  if (evidence.length === 0) return null;
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">How we know</h2>
      <ol className="evidence">
        {evidence.map((item) => (
          <li key={item.id} id={`evidence-${item.id}`}>
            <Item
              item={item}
              said={said}
              retraction={retracted.find(({ doi }) => doi === item.reference?.DOI)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Item({
  item,
  said,
  retraction,
}: {
  item: Evidence[number];
  said: Said[];
  retraction: Retracted | undefined;
}) {
  const { kind, what, method, when, n, reference, result, supports } = item;
  const ties = said.filter(({ id }) => supports.includes(id));
  return (
    <>
      <h3>
        {evidenceKindWords[kind]}
        {result?.outcome && `: ${lowerFirst(result.outcome)}`}
      </h3>
      {what && <p>{what}</p>}
      {reference && <ReferenceLine reference={reference} />}
      {retraction && (
        <p className="said">
          <strong>Retracted:</strong> this work was taken back by its publisher.{" "}
          <WhereSaid said={retraction.said} />
        </p>
      )}
      <dl className="facts">
        {factsOf({ method, when, n, result }).map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {ties.length > 0 && (
          <div>
            <dt>Supports</dt>
            <dd>
              {ties.map((claim, index) => (
                <span key={claim.id}>
                  {index > 0 && "; "}
                  <a href={`#said-${claim.id}`}>{"text" in claim ? claim.text : claim.outcome}</a>
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {result && (
        <>
          <p className="said">{result.sentence}</p>
          {result.cautions.map((caution) => (
            <p className="note" key={caution}>
              {caution}
            </p>
          ))}
          <ResultTable result={result} />
        </>
      )}
    </>
  );
}

function factsOf({
  method,
  when,
  n,
  result,
}: Pick<Evidence[number], "method" | "when" | "n" | "result">): [string, string][] {
  const facts: [string, string | null | undefined][] = [
    ["How", method],
    ["When", when],
    ["How many", n && (isShown(n) ? formatShown(n) : "c: too few to tell of here")],
    ["Measured by", result?.measure],
    ["Pupils", result?.sample],
    ["Classes", result?.classes && sayClasses(result.classes)],
  ];
  return facts.flatMap(([term, value]): [string, string][] => (value ? [[term, value]] : []));
}

const sayClasses = ({ tried, compared }: { tried: number; compared: number }): string =>
  `${tried} tried it, ${compared} compared`;

const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** Strand facts beside what happened here: months, cost and security as of a day, with the way to EEF. */
import { Marks } from "#app/components/marks.tsx";
import { formatDay } from "#app/format.ts";
import {
  type StrandFacts,
  sayCostBand,
  sayMonths,
  saySecurity,
} from "#content/evidence/strands/strand.ts";
import { strandAttribution } from "#content/packs/strands.ts";
import { themeLabel } from "#content/vocabulary/vocabulary.ts";

export function OutsideEvidence({ strands }: { strands: StrandFacts[] }) {
  return (
    <section aria-labelledby="outside-title">
      <h2 id="outside-title">Outside evidence</h2>
      <p className="note">
        Averages over studies elsewhere, as EEF gives them. They say nothing of the schools here,
        and are never mixed with what happened here.
      </p>
      {strands.length === 0 ? (
        <p>No strand of the EEF toolkit is about this theme.</p>
      ) : (
        <ul className="strands">
          {strands.map((facts) => (
            <li key={facts.strand}>
              <h3>
                <a href={`/evidence/strands/${facts.strand}`}>{themeLabel(facts.strand)}</a>
              </h3>
              <StrandFigures facts={facts} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function StrandFigures({ facts }: { facts: StrandFacts }) {
  return (
    <>
      <p>
        <b>{sayMonths(facts)}.</b>
      </p>
      <p className="note">
        <Marks filled={facts.security} /> {saySecurity(facts)}
        <br />
        <span aria-hidden="true">{"£".repeat(facts.cost)}</span> {sayCostBand(facts)}
        <br />
        As of {formatDay(facts.asOf)}. <a href={facts.link}>{strandAttribution}</a>
      </p>
    </>
  );
}

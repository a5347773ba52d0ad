import { type FindingDirection, findingWords } from "#content/practice/write-up.ts";

/** The direction of a finding: mark, word and colour together. */
export function FindingDirectionWord({ direction }: { direction: FindingDirection }) {
  return <b className={`direction ${direction}`}>{findingWords[direction]}</b>;
}

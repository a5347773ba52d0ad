/** One result of a synthesis, as an editor takes it in or leaves it out. */
import { Field } from "#app/components/form.tsx";
import type { Problem } from "#content/failure.ts";
import type { Newness } from "#content/synthesis/stale.ts";
import type { Inclusion } from "#content/synthesis/study.ts";

export type ShownLine = {
  id: string;
  label: string;
  address: string | null;
  outcome: string;
  sample: string;
  /** "Two groups compared" */
  design: string;
  /** "0.34 [0.12, 0.56], 56 and 54 pupils"; "c" where it is too few to be told. */
  numbers: string;
  inclusion: Inclusion;
  reason: string;
  proposed: { inclusion: Inclusion; reason: string };
  /** By a person: of this version, or of an earlier one. */
  decided: "now" | "before" | null;
  /** What it is to the newest published version. */
  newness: Newness | null;
  /** Whether another result that is not left out has the same words for its outcome and pupils. */
  isWordedAlike: boolean;
  /** Whether an editor said that these are other pupils all the same. */
  isOtherPupils: boolean;
  /** What was said of an earlier version. */
  before: string;
};

export const fates: Record<Inclusion, string> = {
  included: "Taken in",
  excluded: "Left out",
  undecided: "Waits for a decision",
};

const newnesses: Record<Newness, string> = {
  new: "New since",
  "newer-version": "Told anew since",
};

export function SynthesisLine({
  line,
  at,
  seen,
  version,
  answered,
}: {
  line: ShownLine;
  at: number;
  seen: number;
  /** The newest that is published. */
  version: number;
  /** Where this line's form came back. */
  answered: { problems: Problem[]; typed: Record<string, string> } | undefined;
}) {
  const { label, address, outcome, sample, design, numbers, inclusion, reason, proposed } = line;
  return (
    <li id={`at-${at}`} tabIndex={-1}>
      <h3 id={`label-${at}`}>{address ? <a href={address}>{label}</a> : label}</h3>
      {line.newness && (
        <p className="note mark">
          {newnesses[line.newness]} version {version} was published
        </p>
      )}
      <p className="note">{[outcome, sample, design, numbers].filter(Boolean).join(" · ")}</p>
      <p>
        <strong>{fates[inclusion]}</strong>
        {line.decided === "now" ? ", as you and the other editors decided: " : ": "}
        {reason}
      </p>
      {line.isOtherPupils && (
        <p className="note">
          You or another editor said that these are other pupils than those of a result with the
          same words.
        </p>
      )}
      {line.decided === "now" && !line.isOtherPupils && (
        <p className="note">
          The rules said: {fates[proposed.inclusion].toLowerCase()}. {proposed.reason}
        </p>
      )}
      {line.decided === "before" && (
        <p className="note">Of an earlier version it was decided: {line.before}</p>
      )}
      {inclusion === "undecided" || answered ? (
        <Decide {...{ line, at, seen, answered }} />
      ) : (
        <details>
          <summary>Decide otherwise</summary>
          <Decide {...{ line, at, seen, answered }} />
        </details>
      )}
    </li>
  );
}

function Decide({
  line,
  at,
  seen,
  answered,
}: Omit<Parameters<typeof SynthesisLine>[0], "answered" | "version"> & {
  answered: Parameters<typeof SynthesisLine>[0]["answered"];
}) {
  const field = `reason-${at}`;
  const problems = answered?.problems.map((problem) => ({ ...problem, field }));
  return (
    <form method="post">
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="studyId" value={line.id} />
      <input type="hidden" name="at" value={at} />
      {line.isWordedAlike && !line.isOtherPupils && (
        <p className="note">
          Another result has the same words for its outcome and its pupils, so it is taken for the
          same pupils. If you know that they are others, say how, and take this one in beside it.
        </p>
      )}
      <Field name={field} label="Why" problems={problems}>
        <input
          id={field}
          name="reason"
          maxLength={500}
          autoComplete="off"
          aria-describedby={`label-${at}`}
          defaultValue={answered?.typed.reason ?? (line.decided === "now" ? line.reason : "")}
        />
      </Field>
      {choicesFor(line).map(([value, label]) => (
        <button
          key={label}
          className="act quiet"
          type="submit"
          name="do"
          value={value}
          aria-describedby={`label-${at}`}
        >
          {label}
        </button>
      ))}
    </form>
  );
}

/** What may be decided of a result. Taken in anew, it stays of other pupils where that was said. */
const choicesFor = (line: ShownLine): [does: string, label: string][] => [
  [line.isOtherPupils ? "other-pupils" : "included", "Take it in"],
  ["excluded", "Leave it out"],
  ...(line.isWordedAlike && !line.isOtherPupils
    ? [["other-pupils", "Take it in: other pupils"] satisfies [string, string]]
    : []),
  ...(line.decided === "now" ? [["undo", "Leave it to the rules"] satisfies [string, string]] : []),
];

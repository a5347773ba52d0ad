/** The results that a synthesis took in or left out, each with its reason, and the way to where it comes from. */
import { formatReference } from "#content/references/format.ts";
import { originOf } from "#content/synthesis/relabelled.ts";
import type { Decided, SynthesisStudy } from "#content/synthesis/study.ts";

/** Where a result of the commons comes from, for who may open it. */
export type Origin = {
  by: string;
  address: string;
  title: string;
  /** The newest version of a write-up; null for a try. */
  newest: number | null;
  isWithdrawn: boolean;
};

export type ShownLine = {
  id: string;
  label: string;
  /** The version or the try that it comes from; null for what is elsewhere or closed. */
  address: string | null;
  /** Of a study elsewhere. */
  reference: string | null;
  outcome: string;
  sample: string | null;
  isIncluded: boolean;
  reason: string;
  /** What has become of it since. */
  marks: string[];
};

/** What is known today of where results come from. */
export type Since = {
  origins: ReadonlyMap<string, Origin>;
  /** The ids of studies elsewhere that were retracted. */
  retracted: { has(studyId: string): boolean };
};

/** Nothing of a result's numbers goes along: the analysis has those that may be told. */
export const shownLines = (lines: readonly Decided[], { origins, retracted }: Since): ShownLine[] =>
  lines.map(({ study, inclusion, reason }) => {
    const { source } = study;
    const from = origins.get(originOf(study) ?? "");
    const isClosed = source.kind !== "outside" && !from;
    return {
      ...{ id: study.id, label: study.label, outcome: study.outcome, reason },
      address: from ? addressIn(study, from) : null,
      reference:
        source.kind === "outside" && source.reference ? formatReference(source.reference) : null,
      sample: isClosed || study.sample === "Not told" ? null : study.sample,
      isIncluded: inclusion === "included",
      marks: [
        ...(study.isOtherPupils
          ? ["Its editors say that these are other pupils than those of a result worded alike"]
          : []),
        ...(retracted.has(study.id) ? ["Retracted where it was published"] : []),
        ...(from ? marksOf(study, from) : []),
      ],
    };
  });

const addressIn = ({ source }: SynthesisStudy, { address }: Origin): string =>
  source.kind === "write-up" ? `${address}/v/${source.version}` : address;

const marksOf = ({ source }: SynthesisStudy, { isWithdrawn, newest }: Origin): string[] => [
  ...(isWithdrawn ? ["Withdrawn since"] : []),
  ...(source.kind === "write-up" && newest !== null && newest > source.version
    ? [`Has a newer version: this is version ${source.version} of ${newest}`]
    : []),
];

import type { SerializeFrom } from "@remix-run/node";
import { Fragment, type ReactNode } from "react";
import { Written } from "#app/components/words.tsx";
import { formatDay, formatMoment } from "#app/format.ts";
import { type Match, matchWords, objectiveWords } from "#content/enquiry/cycle.ts";
import type { Cycle } from "#server/enquiry/cycles.ts";

type Props = { cycle: SerializeFrom<Cycle> };
type Question = { question: string; prediction: string; match: Match | null };

/** The plan of a cycle as text: after Do has started, or for who does not write in it. */
export function CyclePlanWritten({
  cycle,
  questions,
  owner,
  lockedBy,
}: Props & { questions: Question[]; owner: string; lockedBy: string }) {
  return (
    <>
      <dl className="facts wide">
        <Fact title="Idea">{cycle.idea}</Fact>
        <Fact title="What for">{objectiveWords[cycle.objective]}</Fact>
        <Fact title="Who sees to it">{owner}</Fact>
        {cycle.startsOn && (
          <Fact title="When">
            From {formatDay(cycle.startsOn)}
            {cycle.endsOn && ` to ${formatDay(cycle.endsOn)}`}
          </Fact>
        )}
      </dl>
      <h3>Questions and predictions</h3>
      {cycle.lockedAt && (
        <p className="note">
          Locked by {lockedBy} on {formatMoment(cycle.lockedAt)}. Nothing of it can be changed.
        </p>
      )}
      {questions.length === 0 && <p className="count">None yet.</p>}
      <dl className="written">
        {questions.map(({ question, prediction, match }) => (
          <Fragment key={question}>
            <dt>{question}</dt>
            <dd className="as-written">Expected: {prediction || "nothing yet"}</dd>
            {match && <dd className="note">{matchWords[match]}</dd>}
          </Fragment>
        ))}
      </dl>
      <Lines title="Tasks" lines={cycle.tasks} />
      <Lines
        title="What is looked at"
        lines={cycle.data.map(({ measure, ...more }) => ({ what: measure, ...more }))}
      />
    </>
  );
}

export function CycleDoWritten({ cycle }: Props) {
  return (
    <dl className="written">
      <Written
        title="Carried out as planned?"
        words={cycle.asPlanned === null ? "" : cycle.asPlanned ? "Yes" : "No, or not all of it"}
      />
      <Written title="What we saw" words={cycle.observations} />
      <Written title="Problems, and what came in between" words={cycle.problems} />
      <Written title="What others said" words={cycle.feedback} />
    </dl>
  );
}

export function CycleStudyWritten({ cycle }: Props) {
  return (
    <dl className="written">
      <Written title="What the data show" words={cycle.shows} />
      <Written title="Compared with before" words={cycle.compared} />
      <Written title="What we learnt" words={cycle.learnt} />
    </dl>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Lines({
  title,
  lines,
}: {
  title: string;
  lines: { what: string; who: string; when: string; where: string }[];
}) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="rows">
        {lines.map(({ what, who, when, where }) => (
          <li key={`${what} ${who} ${when} ${where}`}>
            <span>{what}</span>
            <span className="note">{[who, when, where].filter(Boolean).join(" · ")}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

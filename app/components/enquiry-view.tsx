import type { SerializeFrom } from "@remix-run/node";
import { Fragment } from "react";
import { ChartFigure } from "#app/components/chart-figure.tsx";
import { EnquiryDesign } from "#app/components/enquiry-design.tsx";
import { FindingDirectionWord } from "#app/components/finding.tsx";
import { ImplementationTable } from "#app/components/implementation-table.tsx";
import { JpdMarkNote } from "#app/components/jpd-mark.tsx";
import { Known } from "#app/components/known.tsx";
import { MainNumbers } from "#app/components/main-numbers.tsx";
import { ShownInTime } from "#app/components/shown-in-time.tsx";
import { ShownMeasures } from "#app/components/shown-measures.tsx";
import { ShownPredictions } from "#app/components/shown-predictions.tsx";
import { formatCount } from "#app/format.ts";
import { depthWords } from "#content/enquiry/depth.ts";
import { surenessWords } from "#content/enquiry/finding.ts";
import { writtenOutcomes } from "#content/enquiry/implementation.ts";
import type { JpdMark } from "#content/enquiry/jpd-mark.ts";
import type { ShownEnquiry } from "#content/enquiry/shown.ts";
import { measureKindWords, measureRoleWords } from "#content/packs/plan-lists.ts";

type Shown = SerializeFrom<ShownEnquiry>;

/** What there is to read of an enquiry, the same for its team and for those whom it is shown to. */
export function EnquiryView({
  enquiry,
  slug,
  people,
  mark,
  isTeam,
}: {
  enquiry: Shown;
  slug: string;
  people: Named[];
  /** As it is today, also beside a copy of an earlier day. */
  mark: JpdMark;
  isTeam: boolean;
}) {
  return (
    <>
      {enquiry.need && (
        <section aria-labelledby="need-title">
          <h2 id="need-title">The need</h2>
          <p>{enquiry.need}</p>
        </section>
      )}
      <Known known={enquiry.known} />
      <Practice enquiry={enquiry} />
      <Findings enquiry={enquiry} />
      <EnquiryDesign design={enquiry.design} measures={enquiry.numbers.measures} />
      {isTeam ? (
        <MainNumbers numbers={enquiry.numbers} slug={slug} main={enquiry.design?.main ?? ""} />
      ) : (
        <>
          <ShownMeasures
            measures={enquiry.numbers.measures}
            main={enquiry.design?.main ?? ""}
            address={null}
          />
          <ShownInTime
            {...enquiry.numbers}
            slug={slug}
            measures={enquiry.measures}
            address={null}
          />
        </>
      )}
      {enquiry.numbers.notice && hasNumbers(enquiry) && (
        <p className="note">{enquiry.numbers.notice}</p>
      )}
      <JpdMarkNote mark={mark} isTeam={isTeam} />
      <Done enquiry={enquiry} />
      <Tried enquiry={enquiry} />
      <Planned enquiry={enquiry} />
      <section aria-labelledby="schools-title">
        <h2 id="schools-title">Schools and people</h2>
        <ul className="rows">
          {enquiry.schools.map((school) => (
            <li key={school.id}>
              <span>
                <a href={`/schools/${school.id}`}>{school.name}</a>
                {school.cohort && `: ${school.cohort}`}
              </span>
              <span className="note">{namesOf(people, school.id)}</span>
            </li>
          ))}
          {people.some(({ schoolId }) => schoolId === null) && (
            <li>
              <span>From elsewhere</span>
              <span className="note">{namesOf(people, null)}</span>
            </li>
          )}
        </ul>
        {enquiry.depth !== "none" && (
          <p className="note">
            How they work together, by what is noted:{" "}
            {depthWords[enquiry.depth].label.toLowerCase()}. {depthWords[enquiry.depth].about}
          </p>
        )}
      </section>
    </>
  );
}

const hasNumbers = ({ numbers: { measures, series, surveys } }: Shown) =>
  measures.length + series.length + surveys.length > 0;

type Named = { name: string; schoolId: string | null };

const namesOf = (people: Named[], at: string | null) =>
  people
    .filter(({ schoolId }) => schoolId === at)
    .map(({ name }) => name)
    .join(", ");

function Practice({ enquiry: { practice, ingredients } }: { enquiry: Shown }) {
  const newest = practice.at(-1);
  const changes = practice.filter(({ whatChanged }) => whatChanged);
  if (!newest && ingredients.length === 0) return null;
  return (
    <section aria-labelledby="practice-title">
      <h2 id="practice-title">The practice</h2>
      {newest && <p>{newest.practice}</p>}
      {ingredients.length > 0 && (
        <>
          <h3>What must stay the same</h3>
          <ul>
            {ingredients.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {changes.length > 0 && (
        <>
          <h3>How it changed</h3>
          <ul>
            {changes.map(({ number, whatChanged, seen }) => (
              <li key={number}>
                {whatChanged}
                {seen && <span className="note"> What was seen: {seen}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Findings({ enquiry: { findings } }: { enquiry: Shown }) {
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="findings-title">
      <h2 id="findings-title">What was found</h2>
      <ul className="entries">
        {findings.map((finding) => (
          <li key={finding.id}>
            <h3>
              <FindingDirectionWord direction={finding.direction} />
            </h3>
            <p>{finding.outcome}</p>
            <p>
              <strong>Why:</strong> {finding.why}
            </p>
            <p className="note">
              {[finding.forWhom, finding.conditions, surenessWords[finding.sure]]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Done({ enquiry: { implementation } }: { enquiry: Shown }) {
  if (writtenOutcomes(implementation.map((one) => one.implementation)).length === 0) return null;
  return (
    <section aria-labelledby="done-title">
      <h2 id="done-title">How it was done</h2>
      <ImplementationTable
        caption="How it was done at each school"
        columns={implementation.map(({ schoolId: id, school: name, implementation: said }) => ({
          ...{ id, name, implementation: said },
        }))}
      />
    </section>
  );
}

function Tried({ enquiry: { drivers, ramps, cycles, lessons } }: { enquiry: Shown }) {
  return (
    <>
      {ramps && (
        <section aria-labelledby="ramps-title">
          <h2 id="ramps-title">Cycles</h2>
          <ChartFigure chart={ramps} />
          <ShownPredictions cycles={cycles} />
        </section>
      )}
      {lessons.length > 0 && (
        <section aria-labelledby="lessons-title">
          <h2 id="lessons-title">Research lessons</h2>
          {lessons.map(({ school, number, objective, pupils, surprised, change }) => (
            <Fragment key={`${school} ${number}`}>
              <h3>
                {school}, lesson {number}
              </h3>
              <p>{objective}</p>
              <ul>
                {pupils.map(({ label, observed }) => (
                  <li key={label}>
                    Case pupil {label}: {observed}
                  </li>
                ))}
              </ul>
              {surprised && <p>What surprised: {surprised}</p>}
              {change && <p>What changes: {change}</p>}
            </Fragment>
          ))}
        </section>
      )}
      {drivers && (
        <section aria-labelledby="drivers-title">
          <h2 id="drivers-title">What would reach the aim</h2>
          <ChartFigure chart={drivers} />
        </section>
      )}
    </>
  );
}

function Planned({ enquiry: { steps, measures, costs } }: { enquiry: Shown }) {
  return (
    <>
      {steps.length > 0 && (
        <section aria-labelledby="steps-title">
          <h2 id="steps-title">Steps</h2>
          <ul className="rows">
            {steps.map(({ id, what, who, when, where, done }) => (
              <li key={id}>
                <span>{what}</span>
                <span className="note">
                  {[who, when, where, done && "done"].filter(Boolean).join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {measures.length > 0 && (
        <section aria-labelledby="measures-title">
          <h2 id="measures-title">How it is known</h2>
          <ul className="rows">
            {measures.map(({ id, name, kind, role, when }) => (
              <li key={id}>
                <span>{name}</span>
                <span className="note">
                  {[measureKindWords[kind], measureRoleWords[role].split(":")[0], when]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {costs.length > 0 && (
        <section aria-labelledby="costs-title">
          <h2 id="costs-title">What it takes</h2>
          <ul className="rows">
            {costs.map(({ id, what, hours, pounds }) => (
              <li key={id}>
                <span>{what}</span>
                <span className="note">
                  {[hours !== null && formatCount(hours, "hour"), pounds !== null && `£${pounds}`]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

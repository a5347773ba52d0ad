import type { SerializeFrom } from "@remix-run/node";
import { ChartFigure } from "#app/components/chart-figure.tsx";
import { CiteIt } from "#app/components/cite-it.tsx";
import { GradeMarks } from "#app/components/grade-marks.tsx";
import { SynthesisHead } from "#app/components/synthesis-head.tsx";
import { SynthesisLines } from "#app/components/synthesis-lines.tsx";
import { SynthesisOutcome } from "#app/components/synthesis-outcome.tsx";
import { formatDay } from "#app/format.ts";
import type { SynthesisPage } from "#app/synthesis-page.ts";

type Shown = SerializeFrom<SynthesisPage>;

/** A version of a synthesis: one line an outcome first, then how certain, then how one knows. */
export function Synthesis({ page }: { page: Shown }) {
  if (page.withdrawn) return <Withdrawn page={page} />;
  return (
    <article className="synthesis">
      <SynthesisHead page={page} />
      <AtFirst outcomes={page.outcomes} />
      {page.conclusion && (
        <section aria-labelledby="conclusion">
          <h2 id="conclusion">What its editors make of it</h2>
          {page.conclusion.split(/\n\s*\n/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      )}
      <section aria-labelledby="how">
        <h2 id="how">How we know</h2>
        {page.heldBack && <p className="note">{page.heldBack}</p>}
        {page.outcomes.map((outcome) => (
          <SynthesisOutcome key={outcome.name} {...outcome} />
        ))}
        {page.directions && <ChartFigure chart={page.directions} />}
      </section>
      <SynthesisLines lines={page.lines} />
      <section aria-labelledby="rules">
        <h2 id="rules">What was looked for</h2>
        <dl className="facts wide">
          {page.rules.map(([term, words]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="versions">
        <h2 id="versions">Versions</h2>
        <ol className="entries">
          {page.history.map((version) => (
            <li key={version.number}>
              <p>
                <a href={`${page.address}/v/${version.number}`}>Version {version.number}</a>,{" "}
                {formatDay(version.publishedAt)}, by {version.by}
                {version.whatChanged && `: ${version.whatChanged}`}
              </p>
            </li>
          ))}
        </ol>
      </section>
      <CiteIt citation={page.citation} version={`${page.address}/v/${page.number}`} />
      <TakeAlong version={`${page.address}/v/${page.number}`} />
    </article>
  );
}

function AtFirst({ outcomes }: { outcomes: Shown["outcomes"] }) {
  return (
    <section className="at-first" aria-label="At first sight">
      {outcomes.map(({ name, words, certainty }) => (
        <div key={name}>
          <p className="line">
            <strong>{name}.</strong> {words.headline}
          </p>
          {certainty && (
            <p className="note">
              <GradeMarks level={certainty.level} />
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

function TakeAlong({ version }: { version: string }) {
  return (
    <section aria-labelledby="data">
      <h2 id="data">Take it along</h2>
      <ul className="rows">
        <li>
          <a href={`${version}/data.csv`}>The results (CSV)</a>
        </li>
        <li>
          <a href={`${version}/dictionary.csv`}>What each column of them means (CSV)</a>
        </li>
        <li>
          <a href={`${version}/analysis.json`}>The whole analysis (JSON)</a>
        </li>
      </ul>
    </section>
  );
}

function Withdrawn({ page }: { page: Shown }) {
  return (
    <div className="column">
      <h1>{page.title}</h1>
      <div className="withdrawn">
        <p className="standfirst">
          This synthesis was withdrawn{page.withdrawn && ` on ${formatDay(page.withdrawn.at)}`}.
        </p>
        <p>{page.withdrawn?.reason}</p>
      </div>
      <p className="note">This address is kept, so that citations still lead somewhere.</p>
      <CiteIt citation={page.citation} version={`${page.address}/v/${page.number}`} />
    </div>
  );
}

import type { SerializeFrom } from "@remix-run/node";
import { Fragment, type ReactNode } from "react";
import { BroughtTogether } from "#app/components/brought-together.tsx";
import { CiteIt } from "#app/components/cite-it.tsx";
import { Corrections } from "#app/components/corrections.tsx";
import { Cost } from "#app/components/cost.tsx";
import { Elsewhere, hasElsewhere, UseIt } from "#app/components/elsewhere.tsx";
import { Claims, HowWeKnow, RestsOn } from "#app/components/evidence.tsx";
import { FindingDirectionWord } from "#app/components/finding.tsx";
import { FollowedUp } from "#app/components/followed-up.tsx";
import { QuestionList } from "#app/components/questions.tsx";
import { Strength } from "#app/components/strength.tsx";
import { formatDay } from "#app/format.ts";
import type { WriteUpPage } from "#app/write-up-page.ts";
import { keyStageNames } from "#content/practice/facets.ts";
import { themeLabel } from "#content/vocabulary/vocabulary.ts";

/** A version of a write-up, set for reading; `before` stands above its title. */
export function WriteUp({
  page,
  before,
}: {
  page: SerializeFrom<WriteUpPage>;
  before?: ReactNode;
}) {
  const { content } = page;
  if (page.withdrawn)
    return (
      <div className="column">
        <h1>{page.title}</h1>
        <div className="withdrawn">
          <p className="standfirst">
            This write-up was withdrawn on {formatDay(page.withdrawn.at)}.
          </p>
          <p>{page.withdrawn.reason}</p>
        </div>
        <Byline page={page} />
        <p className="note">This address is kept, so that citations still lead somewhere.</p>
      </div>
    );
  return (
    <article className="write-up">
      {before && <div className="before">{before}</div>}
      <header className="title">
        <p className="crumbs">
          {content.themes.map((slug) => (
            <span key={slug}>
              <a href={`/themes/${slug}`}>{themeLabel(slug)}</a>
              {" · "}
            </span>
          ))}
          {content.keyStages.length > 0
            ? content.keyStages.map((stage) => keyStageNames[stage]).join(", ")
            : content.phases.join(", ")}
        </p>
        <h1>{page.title}</h1>
        <p className="standfirst">{content.summary}</p>
        <Byline page={page} />
        <p className="version">
          <strong>Version {page.number}</strong>, {formatDay(page.publishedAt)}
          {page.number < page.latest && (
            <>
              {" · "}
              <a href={page.address}>the newest is version {page.latest}</a>
            </>
          )}
          {page.latest > 1 && (
            <>
              {" · "}
              <a href="#versions">what changed</a>
            </>
          )}
          {" · "}
          <a href="#cite">cite</a>
          {" · "}
          {page.licence}
          {page.kind === "resource" && " · Resource"}
          {page.audience && ` · ${page.audience}`}
          {page.isSample && " · Sample content: school, people and results are fictional"}
        </p>
        {page.source && <p className="version">Source: {page.source}</p>}
        <Corrections corrections={page.corrections} />
        {page.strength && (
          <Strength shown={page.strength} address={page.address} number={page.number} />
        )}
        {page.hidden && (
          <p className="said">
            Hidden from its readers since {formatDay(page.hidden.hiddenAt)}, until a report about it
            is settled: {page.hidden.reason}
          </p>
        )}
        {page.openness?.isNoted && (
          <p className="said">
            Opening this page is noted, with your name, for its authors and the heads of their
            schools.
          </p>
        )}
      </header>
      <aside className="glance" aria-label="At a glance">
        <h2>At a glance</h2>
        <dl className="facts">
          {glance(page).map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {page.mayWrite && (
          <p>
            <a className="act quiet" href={`${page.address}/edit`}>
              Revise it
            </a>
          </p>
        )}
        {page.mayCorrect && (
          <p>
            <a className="act quiet" href={`${page.address}/v/${page.number}/correct`}>
              Correct this version
            </a>
          </p>
        )}
        {page.openness?.seesOpenings && (
          <p>
            <a className="act quiet" href={`${page.address}/openings`}>
              Who opened it
            </a>
          </p>
        )}
        {page.openness?.mayAsk && (
          <p>
            <a className="act quiet" href={`${page.address}/questions`}>
              Ask a question
            </a>
          </p>
        )}
        {page.elsewhere && <UseIt elsewhere={page.elsewhere} version={page.number} />}
        <nav className="contents" aria-label="Contents">
          <h2>On this page</h2>
          <ol>
            {contents(page).map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
      </aside>
      <div className="text">
        {page.sections.map((section) => (
          <Fragment key={section.id}>
            {section.id === page.findingsBefore && <Found page={page} />}
            <section aria-labelledby={section.id}>
              <h2 id={section.id}>{section.title}</h2>
              <div
                className="prose"
                // rendered from stored JSON through the schema, every text escaped (content/document/render.ts)
                dangerouslySetInnerHTML={{ __html: section.html }}
              />
            </section>
          </Fragment>
        ))}
        {page.findingsBefore === null && <Found page={page} />}
        <HowWeKnow
          evidence={content.evidence}
          said={[...content.findings, ...content.claims]}
          retracted={page.strength?.retracted ?? []}
        />
        {page.enquiry && (
          <section aria-labelledby="enquiry">
            <h2 id="enquiry">Where it comes from</h2>
            <p>
              The enquiry <a href={`/enquiries/${page.enquiry.slug}`}>{page.enquiry.title}</a>: how
              it was planned, tried and changed.
            </p>
          </section>
        )}
        <FollowedUp followUps={page.followUps} />
        <BroughtTogether syntheses={page.syntheses} />
        {hasElsewhere(page.elsewhere) && <Elsewhere elsewhere={page.elsewhere} />}
        {hasQuestions(page) && (
          <section aria-labelledby="questions">
            <h2 id="questions">Questions</h2>
            <QuestionList questions={page.openness?.questions ?? []} />
            {page.openness?.mayAnswer && (
              <p>
                <a className="act quiet" href={`${page.address}/questions`}>
                  Answer them
                </a>
              </p>
            )}
          </section>
        )}
        {page.history.length > 0 && (
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
            {page.removed.map(({ id, what, at }) => (
              <p className="note" key={id}>
                On {formatDay(at)} {what === "file" ? "a picture or file" : "a passage"} was removed
                by law. Versions keep their number, day and address.
              </p>
            ))}
          </section>
        )}
        <CiteIt citation={page.citation} version={`${page.address}/v/${page.number}`} />
      </div>
    </article>
  );
}

function Byline({ page }: { page: SerializeFrom<WriteUpPage> }) {
  return (
    <p className="byline">
      {page.unnamed}
      {page.unnamed && (
        <span className="note">
          {" "}
          Names are not told. A role is told where it was on record here that day.
        </span>
      )}
      {page.bySchool.map((group, index) => (
        <span key={group.schoolId ?? group.authors.map((author) => author.handle).join()}>
          {index > 0 && "; "}
          {group.authors.map((author, place) => (
            <span key={author.handle}>
              {place > 0 && (place === group.authors.length - 1 ? " and " : ", ")}
              <a href={`/people/${author.handle}`}>{author.name}</a>
              {author.badge && ` (${author.badge})`}
            </span>
          ))}
          {group.schoolId && (
            <>
              , <a href={`/schools/${group.schoolId}`}>{group.schoolName}</a>
            </>
          )}
        </span>
      ))}
      {page.alliance && !page.unnamed?.includes(page.alliance.name) && (
        <>
          {" · "}
          <a href={`/alliances/${page.alliance.slug}`}>{page.alliance.name}</a>
        </>
      )}
    </p>
  );
}

/** What was found, and what else is claimed. */
function Found({ page }: { page: SerializeFrom<WriteUpPage> }) {
  return (
    <>
      <Findings page={page} />
      <Claims claims={page.content.claims} evidence={page.content.evidence} />
    </>
  );
}

function Findings({ page }: { page: SerializeFrom<WriteUpPage> }) {
  if (page.content.findings.length === 0) return null;
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">What we found</h2>
      <ul className="findings">
        {page.content.findings.map((finding) => (
          <li key={finding.id} id={`said-${finding.id}`}>
            <FindingDirectionWord direction={finding.direction} />
            <div>
              <p>
                {sentence(finding.outcome)}
                {finding.forWhom && <> For: {sentence(finding.forWhom)}</>}
              </p>
              <p>{sentence(finding.why)}</p>
              {finding.conditions && <p className="note">{finding.conditions}</p>}
              <RestsOn claim={finding} evidence={page.content.evidence} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function glance(page: SerializeFrom<WriteUpPage>): [string, ReactNode][] {
  const { content } = page;
  const rows: [string, ReactNode][] = [];
  const whom = [content.phases.join(", "), content.subjects.join(", ")].filter(Boolean);
  if (whom.length > 0) rows.push(["For", whom.join("; ")]);
  if (content.pupilGroups.length > 0) rows.push(["Pupils", content.pupilGroups.join(", ")]);
  if (content.takes) rows.push(["Takes", content.takes]);
  if (content.costPerPupil !== null || page.kind === "practice")
    rows.push(["Costs", <Cost key="cost" pounds={content.costPerPupil} />]);
  if (page.kind === "practice" && !page.unnamed)
    rows.push(["Written by", page.schoolCount > 1 ? `${page.schoolCount} schools` : "1 school"]);
  return rows;
}

function contents(page: SerializeFrom<WriteUpPage>): [string, string][] {
  const list: [string, string][] = [];
  for (const section of page.sections) {
    if (section.id === page.findingsBefore) list.push(...found(page));
    list.push([section.id, section.title]);
  }
  if (page.findingsBefore === null) list.push(...found(page));
  if (page.content.evidence.length > 0) list.push(["evidence", "How we know"]);
  if (hasElsewhere(page.elsewhere)) list.push(["elsewhere", "What happened elsewhere"]);
  if (hasQuestions(page)) list.push(["questions", "Questions"]);
  if (page.history.length > 0) list.push(["versions", "Versions"]);
  return [...list, ["cite", "Cite this version"]];
}

const found = ({ content }: SerializeFrom<WriteUpPage>): [string, string][] => [
  ...(content.findings.length > 0 ? [["findings", "What we found"] as [string, string]] : []),
  ...(content.claims.length > 0 ? [["claims", "What else we claim"] as [string, string]] : []),
];

const hasQuestions = (page: SerializeFrom<WriteUpPage>): boolean =>
  (page.openness?.questions.length ?? 0) > 0;

const sentence = (text: string) => (/[.!?…]$/.test(text) || text === "" ? text : `${text}.`);

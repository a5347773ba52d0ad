import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { ChartFigure } from "#app/components/chart-figure.tsx";
import { Problems } from "#app/components/form.tsx";
import { type ShownLine, SynthesisLine } from "#app/components/synthesis-line.tsx";
import { SynthesisOutcome } from "#app/components/synthesis-outcome.tsx";
import { SynthesisSteps } from "#app/components/synthesis-steps.tsx";
import { formatCount, pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import {
  countLines,
  headingOf,
  linesAPage,
  showIn,
  shows,
  sortLines,
} from "#app/synthesis-lines.ts";
import { outcomesOf } from "#app/synthesis-page.ts";
import { seenIn } from "#app/typed-question.ts";
import { two } from "#content/charts/svg.ts";
import { type DisclosurePolicy, policyFor } from "#content/disclosure/policy.ts";
import { slugOf } from "#content/practice/address.ts";
import { interval } from "#content/statistics/effect.ts";
import { discloseStudies, isTooSmall } from "#content/synthesis/disclosed.ts";
import { directionsOf } from "#content/synthesis/pictures.ts";
import { originOf } from "#content/synthesis/relabelled.ts";
import type { SynthesisStudy } from "#content/synthesis/study.ts";
import type { WorkingLine } from "#content/synthesis/working.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  const { searchParams } = new URL(request.url);
  const show = showIn(searchParams.get("show"));
  return answer(async () => {
    const found = await services.syntheses.work(viewer, params.slug ?? "");
    const { synthesis, lines, isCut, analysis, problem } = found;
    const policy = policyFor(synthesis.audience);
    const sorted = sortLines(lines, show);
    const pages = Math.max(1, Math.ceil(sorted.length / linesAPage));
    const page = Math.min(pageFrom(request), pages);
    const onPage = sorted.slice((page - 1) * linesAPage, page * linesAPage);
    const origins = await services.syntheses.listOrigins(viewer, onPage);
    const slug = slugOf(synthesis);
    return {
      ...{ slug, title: synthesis.title, version: synthesis.version, revision: synthesis.revision },
      ...{ show, page, pages, isCut, problem, counts: countLines(lines) },
      done: doneTo[searchParams.get("study") ?? ""] ?? null,
      news: synthesis.staleSince ? (synthesis.news?.says ?? []) : [],
      groups: [...Map.groupBy(onPage, headingOf)].map(([heading, own]) => ({
        heading,
        lines: own.map((line) => ({
          at: onPage.indexOf(line),
          line: shownLine(line, policy, addressOf(line.study, slug, origins)),
        })),
      })),
      outcomes: analysis ? outcomesOf({ analysis, certainty: [] }) : [],
      directions: directionsOf("What each found", analysis?.outcomes ?? []),
    };
  });
}

/** What was just done to a study from elsewhere. */
const doneTo: Record<string, string> = {
  kept: "The study is kept, and stands among the results below.",
  away: "The study is taken away.",
};

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const slug = params.slug ?? "";
  return answerForm(form, async () => {
    const studyId = textOf(form, "studyId");
    const asked = textOf(form, "do");
    if (asked === "undo") await services.syntheses.undo(viewer, slug, studyId, seenIn(form));
    else {
      const isOtherPupils = asked === "other-pupils";
      const inclusion = isOtherPupils ? "included" : asked;
      const decided = { studyId, inclusion, isOtherPupils, reason: textOf(form, "reason") };
      await services.syntheses.decide(viewer, slug, decided, seenIn(form));
    }
    // What was decided has left its place, so the next that waits stands there.
    const { pathname, searchParams } = new URL(request.url);
    searchParams.delete("study");
    return redirect(`${pathname}?${searchParams}#at-${Number(textOf(form, "at")) || 0}`);
  });
}

const addressOf = (
  study: SynthesisStudy,
  slug: string,
  origins: ReadonlyMap<string, { address: string }>,
): string | null =>
  study.source.kind === "outside"
    ? `/evidence/${slug}/edit/studies/${study.id}`
    : (origins.get(originOf(study) ?? "")?.address ?? null);

const designs: Record<SynthesisStudy["design"], string> = {
  comparison: "Two groups compared",
  change: "A change in one group",
  direction: "What was found, without numbers",
};

/** With the numbers that all its readers may know, and no others. */
function shownLine(
  { study, inclusion, reason, proposed, decision, isWordedAlike, newness }: WorkingLine,
  policy: DisclosurePolicy,
  address: string | null,
): ShownLine {
  const [told = study] = discloseStudies([study], policy);
  return {
    ...{ id: study.id, label: study.label, address, outcome: study.outcome },
    ...{ sample: study.sample, design: designs[study.design] },
    numbers: isTooSmall(study, policy) ? "too few to be told (c)" : sayNumbers(told),
    ...{ inclusion, reason, proposed },
    newness,
    ...{ isWordedAlike, isOtherPupils: study.isOtherPupils ?? false },
    decided: decision && (decision.counts ? "now" : "before"),
    before: decision?.reason ?? "",
  };
}

function sayNumbers({ effect, change, n }: SynthesisStudy): string {
  const ends = effect ? interval(effect.g, effect.variance) : change?.interval;
  const size = effect?.g ?? change?.standardised;
  const sizes = [n.tried, n.compared].filter((pupils) => pupils !== null);
  return [
    ...(size === undefined
      ? []
      : [`${two(size)}${ends ? ` [${two(ends.low)}, ${two(ends.high)}]` : ""}`]),
    ...(sizes.length > 0 ? [`${sizes.join(" and ")} pupils`] : []),
  ].join(", ");
}

export const meta = () => describePage({ title: "Results to bring together", unlisted: true });

export default function Lines() {
  const found = useLoaderData<typeof loader>();
  const { slug, title, version, revision, show, counts, groups, problem, outcomes } = found;
  const answered = useActionData<typeof action>();
  const at = answered && Number(answered.typed.at);
  return (
    <div className="column">
      <SynthesisSteps {...{ slug, title, version }} current="edit" />
      <h1>What the rules find</h1>
      <Problems problems={answered?.problems.map((one) => ({ ...one, field: `reason-${at}` }))} />
      {found.done && !answered && (
        <p className="said" role="status">
          {found.done}
        </p>
      )}
      {counts.all === 0 ? (
        <p className="standfirst">
          Nothing yet. <a href={`/evidence/${slug}/edit/rules`}>Widen the rules</a>, or{" "}
          <a href={`/evidence/${slug}/edit/studies`}>bring in studies from elsewhere</a>.
        </p>
      ) : (
        <p className="standfirst">
          {counts.undecided > 0
            ? `${formatCount(counts.undecided, "result")} ${counts.undecided === 1 ? "waits" : "wait"} for your decision.`
            : "Every result is settled."}{" "}
          Readers see each result, whether it was taken in, and why.
        </p>
      )}
      {found.news.length > 0 && <News says={found.news} version={version} count={counts.new} />}
      {found.isCut && (
        <p className="said">
          The rules look through the newest 500 write-ups and as many tries, and there are more.
          Narrow them, or what is older is not found.
        </p>
      )}
      {problem && <p className="said">{problem} Until then nothing can be worked out.</p>}
      <nav className="pick" aria-label="Which results">
        {Object.entries(shows)
          .filter(([value]) => value !== "new" || counts.new > 0)
          .map(([value, name]) => (
            <a
              key={value}
              href={value === "all" ? "?" : `?show=${value}`}
              aria-current={value === show ? "true" : undefined}
            >
              {name} ({counts[value as keyof typeof shows]})
            </a>
          ))}
      </nav>
      {groups.map(({ heading, lines }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <ul className="entries">
            {lines.map(({ at: place, line }) => (
              <SynthesisLine
                key={line.id}
                line={line}
                at={place}
                seen={revision}
                version={version}
                answered={answered?.typed.studyId === line.id ? answered : undefined}
              />
            ))}
          </ul>
        </section>
      ))}
      {counts[show] === 0 && counts.all > 0 && <p>None.</p>}
      {found.pages > 1 && (
        <nav className="pages" aria-label="Pages">
          {found.page > 1 && (
            <a href={`?show=${show}&page=${found.page - 1}`} rel="prev">
              Before
            </a>
          )}
          <span>
            Page {found.page} of {found.pages}
          </span>
          {found.page < found.pages && (
            <a href={`?show=${show}&page=${found.page + 1}`} rel="next">
              After
            </a>
          )}
        </nav>
      )}
      {outcomes.length > 0 && (
        <section>
          <h2>What it would come to</h2>
          {outcomes.map((outcome) => (
            <div key={outcome.name}>
              <p className="plain">{outcome.words.headline}</p>
              <SynthesisOutcome {...outcome} />
            </div>
          ))}
          {found.directions && <ChartFigure chart={found.directions} />}
        </section>
      )}
    </div>
  );
}

/** What the published version does not know of, and the way to it in the list. */
function News({ says, version, count }: { says: string[]; version: number; count: number }) {
  return (
    <section className="said out-of-date" aria-labelledby="news">
      <h2 id="news">New since version {version}</h2>
      <ul className="sentences">
        {says.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {count > 0 && (
        <p>
          <a href="?show=new">
            {count === 1 ? "See the result that is new" : `See the ${count} results that are new`}
          </a>
        </p>
      )}
    </section>
  );
}

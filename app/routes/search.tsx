import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { Pages } from "#app/components/entry-list.tsx";
import { StrengthMarks } from "#app/components/strength-marks.tsx";
import { formatCount, pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { tokensOf } from "#content/access/tokens.ts";
import { findingWords } from "#content/practice/write-up.ts";
import { themeLabel } from "#content/vocabulary/vocabulary.ts";
import { type Highlighted, type SearchFacet, searchFacets } from "#search/engine.ts";

const facetNames: Record<SearchFacet, string> = {
  kind: "Kind",
  theme: "Theme",
  phase: "Phase",
  keyStage: "Key stage",
  subject: "Subject",
  finding: "Finding",
  school: "School",
  alliance: "Alliance",
};

const kindNames: Record<string, string> = {
  practice: "Practice",
  resource: "Resource",
  enquiry: "Enquiry",
  synthesis: "Synthesis",
  draft: "Draft",
  school: "School",
  alliance: "Alliance",
  person: "Person",
  thread: "Talk",
};

const pageSize = 20;
const valuesShown = 8;

export async function loader({
  context: { services, viewer, caller },
  request,
}: LoaderFunctionArgs) {
  await answer(async () => {
    await services.limits.count("search by address", caller.address);
    if (viewer.person) await services.limits.count("search by account", viewer.person.id);
  });
  const { searchParams } = new URL(request.url);
  const text = (searchParams.get("q") ?? "").trim().slice(0, 300);
  const filters = Object.fromEntries(
    searchFacets.flatMap((facet) => {
      const values = searchParams.getAll(facet).slice(0, 20);
      return values.length > 0 ? [[facet, values]] : [];
    }),
  ) as Partial<Record<SearchFacet, string[]>>;
  const page = pageFrom(request);
  const found = await services.search.search({
    text,
    tokens: tokensOf(viewer),
    filters,
    page,
    pageSize,
  });
  const [names, strengths] = await Promise.all([
    services.network.namesOf(
      found.facets.school.map((entry) => entry.value),
      found.facets.alliance.map((entry) => entry.value),
    ),
    services.strengths.ofHits(viewer, found.hits),
  ]);
  const label = (facet: SearchFacet, value: string): string => {
    if (facet === "theme") return themeLabel(value);
    if (facet === "finding") return findingWords[value as keyof typeof findingWords] ?? value;
    if (facet === "kind") return kindNames[value] ?? value;
    if (facet === "school" || facet === "alliance") return names.get(`${facet}:${value}`) ?? value;
    return value;
  };
  return {
    text,
    page,
    pageSize,
    total: found.total,
    corrected: found.corrected,
    hits: found.hits.map((hit) => ({
      ...hit,
      kindName: kindNames[hit.kind] ?? hit.kind,
      strength: strengths.get(hit.id) ?? null,
    })),
    query: queryOf(text, filters),
    facets: searchFacets.flatMap((facet) => {
      const chosen = filters[facet] ?? [];
      const values = [
        ...found.facets[facet].slice(0, valuesShown),
        ...found.facets[facet].slice(valuesShown).filter((entry) => chosen.includes(entry.value)),
      ];
      const missing = chosen
        .filter((value) => !values.some((entry) => entry.value === value))
        .map((value) => ({ value, count: 0 }));
      const all = [...values, ...missing].map((entry) => ({
        ...entry,
        label: label(facet, entry.value),
        chosen: chosen.includes(entry.value),
        to: `/search?${toggled(text, filters, facet, entry.value)}`,
      }));
      return all.length > 1 || chosen.length > 0
        ? [{ facet, name: facetNames[facet], values: all }]
        : [];
    }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data?.text ? `Search: ${data.text}` : "Search", unlisted: true });

export default function Search() {
  const { text, page, total, corrected, hits, facets, query } = useLoaderData<typeof loader>();
  return (
    <div className="search-page">
      <div>
        <h1 className="unseen">Search</h1>
        <search>
          <form className="big" action="/search">
            <label className="unseen" htmlFor="search">
              Search
            </label>
            <input id="search" name="q" type="search" defaultValue={text} />
            <button className="act" type="submit">
              Search
            </button>
          </form>
        </search>
        <p className="count" role="status">
          {total === 0 ? "Nothing found" : `${formatCount(total, "result")}`}
          {text && ` for “${text}”`}
          {corrected && (
            <>
              {" · "}searched for <strong>{corrected}</strong>
            </>
          )}
        </p>
        {total === 0 ? (
          <div>
            <p>
              Try fewer or other words, or look through <a href="/themes">the themes</a>.
            </p>
            {query.length > 1 && (
              <p>
                <a href={`/search?${new URLSearchParams({ q: text })}`}>
                  Search without the filters
                </a>
              </p>
            )}
          </div>
        ) : (
          <ol className="entries">
            {hits.map((hit) => (
              <li key={hit.id}>
                <h2>
                  <a href={hit.address}>
                    <Marked text={hit.title} />
                  </a>
                </h2>
                <p>
                  <Marked text={hit.snippet} />
                </p>
                <p className="note">
                  {hit.kindName}
                  {hit.byline && ` · ${hit.byline}`}
                  {hit.strength !== null && (
                    <>
                      {" · "}
                      <StrengthMarks level={hit.strength} />
                    </>
                  )}
                </p>
              </li>
            ))}
          </ol>
        )}
        <PagesOf page={page} total={total} query={query} />
      </div>
      <aside className="facets" aria-label="Narrow the search">
        {facets.map((facet) => (
          <section key={facet.facet}>
            <h2>{facet.name}</h2>
            <ul>
              {facet.values.map((entry) => (
                <li key={entry.value}>
                  <a href={entry.to} aria-current={entry.chosen ? "true" : undefined}>
                    {entry.label}
                    {entry.chosen && (
                      <>
                        <span aria-hidden="true"> ×</span>
                        <span className="unseen"> (chosen: leave out)</span>
                      </>
                    )}
                  </a>
                  <span className="count">{entry.count}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </aside>
    </div>
  );
}

function PagesOf({ page, total, query }: { page: number; total: number; query: string[][] }) {
  return (
    <Pages
      page={page}
      pageSize={pageSize}
      total={total}
      path="/search"
      query={query as [string, string][]}
    />
  );
}

function Marked({ text }: { text: Highlighted }) {
  return text.map((part, index) =>
    part.hit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
  );
}

function queryOf(text: string, filters: Partial<Record<SearchFacet, string[]>>): string[][] {
  return [
    ["q", text],
    ...searchFacets.flatMap((facet) => (filters[facet] ?? []).map((value) => [facet, value])),
  ];
}

function toggled(
  text: string,
  filters: Partial<Record<SearchFacet, string[]>>,
  facet: SearchFacet,
  value: string,
): string {
  const chosen = filters[facet] ?? [];
  const next = chosen.includes(value)
    ? chosen.filter((other) => other !== value)
    : [...chosen, value];
  return new URLSearchParams(queryOf(text, { ...filters, [facet]: next })).toString();
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MapTable, mapLink } from "#app/components/map-table.tsx";
import { describePage } from "#app/meta.ts";
import { drawMap, hasMany } from "#content/evidence-map/draw.ts";
import { type MapFacet, mapBranches, mapColumns } from "#content/evidence-map/evidence-map.ts";
import { findTheme } from "#content/vocabulary/vocabulary.ts";

export async function loader({
  context: { services, viewer, origin },
  request,
}: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const facet: MapFacet = searchParams.get("by") === "group" ? "pupilGroup" : "phase";
  const asked = searchParams.get("within") ?? "";
  const branches = mapBranches();
  const within = branches.some(({ slug }) => slug === asked) ? asked : "";
  const rows = await services.evidenceMap.get(viewer, facet, within || null);
  const title = `${facet === "phase" ? "Themes and phases" : "Themes and groups of pupils"}${
    within ? `: ${findTheme(within)?.label}` : ""
  }`;
  return {
    ...{ rows, facet, within, branches, title, columns: mapColumns[facet] },
    svg: drawMap(title, mapColumns[facet], rows, mapLink(facet)),
    canonical: `${origin}/evidence/map`,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({
    title: "Evidence map",
    description:
      "How much schools have written about each theme, how strong it is, and what is missing.",
    canonical: data?.canonical,
  });

export default function EvidenceMap() {
  const { rows, facet, within, branches, title, columns, svg } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>Evidence map</h1>
      <p className="standfirst">
        How much schools have written about each theme, how strong it is, and what is missing.
      </p>
      <form className="map-filter" action="/evidence/map">
        <label htmlFor="by">Across</label>
        <select id="by" name="by" defaultValue={facet === "phase" ? "phase" : "group"}>
          <option value="phase">Phases</option>
          <option value="group">Groups of pupils</option>
        </select>
        <label htmlFor="within">Themes</label>
        <select id="within" name="within" defaultValue={within}>
          <option value="">All, from the top</option>
          {branches.map(({ slug, label, depth }) => (
            <option key={slug} value={slug}>
              {`${"\u2003".repeat(depth)}${label}`}
            </option>
          ))}
        </select>
        <button className="act quiet" type="submit">
          Show
        </button>
      </form>
      <div className={hasMany(columns) ? "evidence-map many" : "evidence-map"}>
        <figure>
          <figcaption className="note">
            A circle is as large as there are write-ups. Below it, of five marks, the strongest
            rating among them. <span aria-hidden="true">+</span> marks a gap: follow it to fill it.
          </figcaption>
          <p className="note sideways">
            The picture is wider than the page: move it sideways. All of it stands in words too.
          </p>
          <section
            aria-label={`${title}: the picture`}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
            tabIndex={0}
            // written by content/charts, every text escaped (content/charts/svg.ts)
            dangerouslySetInnerHTML={{ __html: svg }}
          />
        </figure>
        <MapTable {...{ title, columns, rows, facet }} />
      </div>
      <p className="note">
        Counted are write-ups that you may read, not pupils or schools, so that small numbers tell
        of nobody. A write-up of two phases stands in both, and a theme holds all within it. How
        many there are says nothing of what works: <a href="/themes">read the themes</a> for that,
        and <a href="/evidence/strands">what is known elsewhere</a>. Have results of your own?{" "}
        <a href="/evidence/calculator">Work out how large the difference is</a>.
      </p>
    </>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { describePage } from "#app/meta.ts";
import { narrowerThemes } from "#content/vocabulary/vocabulary.ts";

export async function loader({ context: { services, viewer } }: LoaderFunctionArgs) {
  const counts = await services.library.countTagged(viewer, "theme");
  return {
    themes: branchesOf(null, (slug) => counts.get(slug) ?? 0),
  };
}

type Branch = { slug: string; label: string; count: number; narrower: Branch[] };

function branchesOf(parent: string | null, countOf: (slug: string) => number): Branch[] {
  return narrowerThemes(parent).map(({ slug, label }) => ({
    slug,
    label,
    count: countOf(slug),
    narrower: branchesOf(slug, countOf),
  }));
}

export const meta = () =>
  describePage({ title: "Themes", description: "Browse what schools have tried, by theme." });

export default function Themes() {
  const { themes } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>Themes</h1>
      <p className="standfirst">What schools have written about, and how much there is of it.</p>
      <p>
        <a href="/evidence/map">The evidence map</a> shows it by phase and group of pupils, with the
        gaps. <a href="/evidence/strands">Outside evidence</a> tells what is known elsewhere.{" "}
        <a href="/evidence/calculator">The calculator</a> tells how large a difference is, from the
        numbers of a class test.
      </p>
      <ul className="tree">
        {themes.map((theme) => (
          <ThemeBranch key={theme.slug} theme={theme} />
        ))}
      </ul>
    </>
  );
}

function ThemeBranch({ theme }: { theme: Branch }) {
  return (
    <li>
      <a href={`/themes/${theme.slug}`}>{theme.label}</a>{" "}
      {theme.count > 0 && <span className="count">{theme.count}</span>}
      {theme.narrower.length > 0 && (
        <ul>
          {theme.narrower.map((narrower) => (
            <ThemeBranch key={narrower.slug} theme={narrower} />
          ))}
        </ul>
      )}
    </li>
  );
}

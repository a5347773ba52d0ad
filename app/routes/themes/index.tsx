import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { describePage } from "#app/meta.ts";
import { narrowerThemes } from "#content/vocabulary/vocabulary.ts";

export async function loader({ context: { services, viewer } }: LoaderFunctionArgs) {
  const counts = await services.library.countTagged(viewer, "theme");
  const withCount = ({ slug, label }: { slug: string; label: string }) => ({
    slug,
    label,
    count: counts.get(slug) ?? 0,
  });
  return {
    themes: narrowerThemes(null).map((theme) => ({
      ...withCount(theme),
      narrower: narrowerThemes(theme.slug).map(withCount),
    })),
  };
}

export const meta = () =>
  describePage({ title: "Themes", description: "Browse what schools have tried, by theme." });

export default function Themes() {
  const { themes } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>Themes</h1>
      <p className="standfirst">What schools have written about, and how much there is of it.</p>
      <ul className="tree">
        {themes.map((theme) => (
          <li key={theme.slug}>
            <a href={`/themes/${theme.slug}`}>{theme.label}</a>{" "}
            <span className="count">{theme.count}</span>
            <ul>
              {theme.narrower.map((narrower) => (
                <li key={narrower.slug}>
                  <a href={`/themes/${narrower.slug}`}>{narrower.label}</a>{" "}
                  <span className="count">{narrower.count}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

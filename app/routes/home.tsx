import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EntryList } from "#app/components/entry-list.tsx";
import { formatCount } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { narrowerThemes } from "#content/vocabulary/vocabulary.ts";

export async function loader({ context: { services, viewer } }: LoaderFunctionArgs) {
  const [recent, counts] = await Promise.all([
    services.library.listRecent(viewer, 8),
    services.library.countTagged(viewer, "theme"),
  ]);
  return {
    entries: recent.entries,
    total: recent.total,
    themes: narrowerThemes(null).map((theme) => ({
      slug: theme.slug,
      label: theme.label,
      count: counts.get(theme.slug) ?? 0,
    })),
    signedIn: viewer.person !== null,
  };
}

export const meta: MetaFunction<typeof loader> = () =>
  describePage({
    title: "What schools have tried, and what happened",
    description:
      "Teaching practice that schools developed together: what they did, what works, what doesn’t, and why.",
  });

export default function Home() {
  const { entries, total, themes, signedIn } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="lead">
        <h1>What schools have tried together, and what happened</h1>
        <p className="standfirst">
          Teachers of different schools work on a practice, try it in their own classes, and write
          down what works, what doesn’t, and why. Read it, and try it in your own.
        </p>
        <p>
          {signedIn ? (
            <a className="act" href="/practice/new">
              Start a write-up
            </a>
          ) : (
            <a className="act" href="/themes">
              Browse by theme
            </a>
          )}
        </p>
      </div>
      <div className="beside">
        <section aria-labelledby="new">
          <h2 id="new" style={{ marginTop: 0 }}>
            New in the commons
          </h2>
          <EntryList entries={entries} level={3} />
          <p className="pages">
            <a href="/practice">All {formatCount(total, "write-up")}</a>
          </p>
        </section>
        <aside className="aside" aria-label="Themes">
          <h2>Themes</h2>
          <ul className="rows">
            {themes.map((theme) => (
              <li key={theme.slug}>
                <a href={`/themes/${theme.slug}`}>{theme.label}</a>
                <span className="count">{theme.count}</span>
              </li>
            ))}
          </ul>
        </aside>
      </div>
    </>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { EnquiriesHere } from "#app/components/enquiries-here.tsx";
import { EntryList, Pages } from "#app/components/entry-list.tsx";
import { formatCount, pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { notFound } from "#content/failure.ts";
import {
  broaderThemes,
  findTheme,
  narrowerThemes,
  relatedThemes,
} from "#content/vocabulary/vocabulary.ts";

export async function loader({
  context: { services, viewer, origin },
  params,
  request,
}: LoaderFunctionArgs) {
  return answer(async () => {
    const theme = findTheme(params.slug ?? "");
    if (!theme) throw notFound("There is no such theme.");
    const [list, counts, enquiries] = await Promise.all([
      services.library.listTagged(viewer, "theme", theme.slug, pageFrom(request)),
      services.library.countTagged(viewer, "theme"),
      services.shownLists.listOfTheme(viewer, theme.slug, 5),
    ]);
    const withCount = ({ slug, label }: { slug: string; label: string }) => ({
      slug,
      label,
      count: counts.get(slug) ?? 0,
    });
    return {
      theme,
      list,
      enquiries,
      broader: broaderThemes(theme.slug).reverse(),
      narrower: narrowerThemes(theme.slug).map(withCount),
      related: relatedThemes(theme.slug).map(withCount),
      canonical: `${origin}/themes/${theme.slug}`,
      signedIn: viewer.person !== null,
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        ...describePage({
          title: data.theme.label,
          description: data.theme.scopeNote,
          canonical: data.canonical,
        }),
        {
          tagName: "link",
          rel: "alternate",
          type: "application/atom+xml",
          title: `New in ${data.theme.label}`,
          href: `/feeds/themes/${data.theme.slug}.atom`,
        },
      ]
    : [];

export default function ThemePage() {
  const { theme, list, enquiries, broader, narrower, related, signedIn } =
    useLoaderData<typeof loader>();
  return (
    <div className="beside">
      <div>
        <nav className="crumbs" aria-label="Broader themes">
          <a href="/themes">Themes</a>
          {broader.map((one) => (
            <span key={one.slug}>
              {" › "}
              <a href={`/themes/${one.slug}`}>{one.label}</a>
            </span>
          ))}
        </nav>
        <h1>{theme.label}</h1>
        <p className="standfirst">{theme.scopeNote}</p>
        {theme.otherLabels.length > 0 && (
          <p className="note">Also called: {theme.otherLabels.join(", ")}</p>
        )}
        <h2>{formatCount(list.total, "write-up")}</h2>
        {list.total === 0 ? (
          <p>
            Nobody has written about this yet.{" "}
            {signedIn ? (
              <a href="/practice/new">Start the first write-up</a>
            ) : (
              <>Write-ups will be listed here, newest first.</>
            )}
          </p>
        ) : (
          <EntryList entries={list.entries} level={3} />
        )}
        <Pages {...list} path={`/themes/${theme.slug}`} />
        <EnquiriesHere entries={enquiries} all={`/search?kind=enquiry&theme=${theme.slug}`} />
      </div>
      <aside className="aside" aria-label="Themes beside this one">
        {narrower.length > 0 && (
          <>
            <h2>Within it</h2>
            <ThemeRows themes={narrower} />
          </>
        )}
        {related.length > 0 && (
          <>
            <h2>Related</h2>
            <ThemeRows themes={related} />
          </>
        )}
        <h2>Follow</h2>
        <p>
          <a href={`/feeds/themes/${theme.slug}.atom`}>Feed of this theme</a>
        </p>
      </aside>
    </div>
  );
}

function ThemeRows({ themes }: { themes: { slug: string; label: string; count: number }[] }) {
  return (
    <ul className="rows">
      {themes.map((theme) => (
        <li key={theme.slug}>
          <a href={`/themes/${theme.slug}`}>{theme.label}</a>
          <span className="count">{theme.count}</span>
        </li>
      ))}
    </ul>
  );
}

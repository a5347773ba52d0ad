import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { EnquiriesHere } from "#app/components/enquiries-here.tsx";
import { Pages } from "#app/components/entry-list.tsx";
import { OutsideEvidence } from "#app/components/outside-evidence.tsx";
import { SynthesesHere } from "#app/components/synthesis-list.tsx";
import { ThemeFilter } from "#app/components/theme-filter.tsx";
import { ThemeStudies } from "#app/components/theme-studies.tsx";
import { pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { queryOf, themeQuestionIn } from "#app/theme-question.ts";
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
    const { found, ...narrowed } = themeQuestionIn(request);
    const asked = { theme: theme.slug, ...narrowed };
    const [list, directions, strands, counts, enquiries, syntheses] = await Promise.all([
      services.themeFindings.list(viewer, asked, pageFrom(request)),
      services.themeFindings.countByDirection(viewer, asked),
      services.strands.listOfTheme(theme.slug),
      services.library.countTagged(viewer, "theme"),
      services.shownLists.listOfTheme(viewer, theme.slug, 5),
      services.synthesisLists.listOfTheme(viewer, theme.slug, 5),
    ]);
    const withCount = ({ slug, label }: { slug: string; label: string }) => ({
      slug,
      label,
      count: counts.get(slug) ?? 0,
    });
    return {
      ...{ theme, list, directions, strands, enquiries, syntheses },
      asked: { found, phase: asked.phase, pupilGroup: asked.pupilGroup },
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
  const data = useLoaderData<typeof loader>();
  const { theme, list, asked, enquiries, syntheses, broader, narrower, related, signedIn } = data;
  const path = `/themes/${theme.slug}`;
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
        <SynthesesHere entries={syntheses} all={`/search?kind=synthesis&theme=${theme.slug}`} />
        <h2>What happened here</h2>
        <ThemeFilter path={path} asked={asked} directions={data.directions} />
        {list.total === 0 ? (
          <Nothing isNarrowed={queryOf(asked).length > 0} path={path} signedIn={signedIn} />
        ) : (
          <ThemeStudies studies={list.studies} />
        )}
        <Pages {...list} path={path} query={queryOf(asked)} />
        <EnquiriesHere entries={enquiries} all={`/search?kind=enquiry&theme=${theme.slug}`} />
      </div>
      <aside className="aside" aria-label="Outside evidence, and themes beside this one">
        <OutsideEvidence strands={data.strands} />
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
        <h2>Look and follow</h2>
        <ul className="rows">
          <li>
            <a href={narrower.length > 0 ? `/evidence/map?within=${theme.slug}` : "/evidence/map"}>
              The evidence map
            </a>
          </li>
          <li>
            <a href={`/feeds/themes/${theme.slug}.atom`}>Feed of this theme</a>
          </li>
        </ul>
      </aside>
    </div>
  );
}

function Nothing({
  isNarrowed,
  path,
  signedIn,
}: {
  isNarrowed: boolean;
  path: string;
  signedIn: boolean;
}) {
  if (isNarrowed)
    return (
      <p>
        Nothing here fits what you chose. <a href={path}>Show everything in this theme</a>
      </p>
    );
  return (
    <p>
      Nobody has written about this yet.{" "}
      {signedIn ? (
        <a href="/practice/new">Start the first write-up</a>
      ) : (
        <>Write-ups will be listed here, newest first.</>
      )}
    </p>
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

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { describePage } from "#app/meta.ts";
import { themeQuestionIn } from "#app/theme-question.ts";
import { can } from "#content/access/can.ts";
import { notFound } from "#content/failure.ts";
import { findTheme } from "#content/vocabulary/vocabulary.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  return answer(async () => {
    const theme = findTheme(new URL(request.url).searchParams.get("theme") ?? "");
    if (!theme) throw notFound("There is no such theme.");
    const { phase, pupilGroup } = themeQuestionIn(request);
    return {
      ...{ theme: { slug: theme.slug, label: theme.label }, phase, pupilGroup },
      callers: await services.callingFor.list(viewer),
      mayStart: can(viewer, "startEnquiry", null),
      signedIn: viewer.person !== null,
    };
  });
}

export const meta = () => describePage({ title: "A gap in the evidence", unlisted: true });

export default function Gap() {
  const { theme, phase, pupilGroup, callers, mayStart, signedIn } = useLoaderData<typeof loader>();
  const filled = (query: [string, string]) =>
    `/enquiries/calls/new?${new URLSearchParams([
      query,
      ["theme", theme.slug],
      ...(phase ? [["phase", phase] satisfies [string, string]] : []),
    ])}`;
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/evidence/map">Evidence map</a>
      </p>
      <h1>Nobody has written about this yet</h1>
      <p className="standfirst">
        {[theme.label, phase ?? pupilGroup].filter(Boolean).join(", ")}: you can read no write-up of
        it here.
      </p>
      {callers.length > 0 && (
        <>
          <h2>Call for partners</h2>
          <p>In whose name do you call? Theme and phase are filled in.</p>
          <ul className="rows">
            {callers.map(({ name, query }) => (
              <li key={query.join(" ")}>
                <a href={filled(query)}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {callers.length === 0 && mayStart && (
        <p>
          <a href="/enquiries/new">Start an enquiry</a>, and call for partners from there.
        </p>
      )}
      {!mayStart && (
        <p>
          Schools here fill gaps together: they call for partners and try something in their own
          classes.{" "}
          {!signedIn && (
            <>
              If you work at one of them, <a href="/sign-in">sign in</a> to begin.
            </>
          )}
        </p>
      )}
      <p>
        <a href={`/themes/${theme.slug}`}>Read what there is about {theme.label}</a>
      </p>
    </div>
  );
}

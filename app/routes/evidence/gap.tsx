import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { describePage } from "#app/meta.ts";
import { queryOf, themeQuestionIn } from "#app/theme-question.ts";
import { can } from "#content/access/can.ts";
import { notFound } from "#content/failure.ts";
import { findTheme } from "#content/vocabulary/vocabulary.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  return answer(async () => {
    const theme = findTheme(new URL(request.url).searchParams.get("theme") ?? "");
    if (!theme) throw notFound("There is no such theme.");
    const { phase, pupilGroup } = themeQuestionIn(request);
    const filled = [["theme", theme.slug], ...queryOf({ phase, pupilGroup })];
    const callers = await services.callingFor.list(viewer);
    return {
      ...{ theme: { slug: theme.slug, label: theme.label }, phase, pupilGroup },
      callers: callers.map(({ name, query }) => ({
        name,
        address: `/enquiries/calls/new?${new URLSearchParams([query, ...filled])}`,
      })),
      starting: `/enquiries/new?${new URLSearchParams(filled)}`,
      mayStart: can(viewer, "startEnquiry", null),
      signedIn: viewer.person !== null,
    };
  });
}

export const meta = () => describePage({ title: "A gap in the evidence", unlisted: true });

export default function Gap() {
  const { theme, phase, pupilGroup, callers, starting, mayStart, signedIn } =
    useLoaderData<typeof loader>();
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
          <p>
            In whose name do you call?{" "}
            {phase ? "Theme and phase" : pupilGroup ? "Theme and group of pupils" : "The theme"}{" "}
            {phase || pupilGroup ? "are" : "is"} filled in.
          </p>
          <ul className="rows">
            {callers.map(({ name, address }) => (
              <li key={address}>
                <a href={address}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {callers.length === 0 && mayStart && (
        <p>
          <a href={starting}>Start an enquiry</a> about it, and call for partners from there.
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

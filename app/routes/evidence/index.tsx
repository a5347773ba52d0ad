import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Pages } from "#app/components/entry-list.tsx";
import { SynthesisList } from "#app/components/synthesis-list.tsx";
import { pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { can } from "#content/access/can.ts";

export async function loader({
  context: { services, viewer, origin },
  request,
}: LoaderFunctionArgs) {
  return {
    list: await services.synthesisLists.list(viewer, pageFrom(request)),
    mayStart: can(viewer, "startSynthesis", null),
    mayRate: can(viewer, "workRatingQueue", null),
    signedIn: viewer.person !== null,
    canonical: `${origin}/evidence`,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({
    title: "Evidence",
    description: "Results of several schools brought together, and what is known elsewhere.",
    canonical: data?.canonical,
  });

export default function Evidence() {
  const { list, mayStart, mayRate, signedIn } = useLoaderData<typeof loader>();
  return (
    <div className="beside">
      <div>
        <h1>Evidence</h1>
        <p className="standfirst">
          A synthesis brings the results of several schools together: what they come to, how certain
          that is, and what was left out and why.
        </p>
        {mayStart && (
          <p className="acts">
            <a className="act" href="/evidence/new">
              Bring results together
            </a>
          </p>
        )}
        <h2>Results brought together</h2>
        {list.total === 0 ? (
          <p>Nobody has published a synthesis yet.</p>
        ) : (
          <SynthesisList entries={list.entries} />
        )}
        <Pages {...list} path="/evidence" />
      </div>
      <aside className="aside" aria-label="More about evidence">
        <h2>See what is known</h2>
        <ul className="rows">
          <Way to="/evidence/map" name="The evidence map" />
          <Way to="/evidence/strands" name="Outside evidence" />
          <Way to="/evidence/calculator" name="Work out an effect" />
        </ul>
        {signedIn && (
          <>
            <h2>Judge together</h2>
            <ul className="rows">
              {mayRate && <Way to="/evidence/queue" name="To be rated" />}
              {mayRate && <Way to="/evidence/agreement" name="How far raters agree" />}
              <Way to="/evidence/moderation" name="Marking together" />
            </ul>
          </>
        )}
      </aside>
    </div>
  );
}

const Way = ({ to, name }: { to: string; name: string }) => (
  <li>
    <a href={to}>{name}</a>
  </li>
);

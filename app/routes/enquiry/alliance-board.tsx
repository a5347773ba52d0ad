import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { EnquiryList } from "#app/components/enquiry-list.tsx";
import { Pages } from "#app/components/entry-list.tsx";
import { pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { can } from "#content/access/can.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  return answer(async () => {
    const { alliance } = await services.network.getAlliance(params.slug ?? "");
    return {
      name: alliance.name,
      slug: alliance.slug,
      ...(await services.boards.ofAlliance(viewer, alliance.id, pageFrom(request))),
      isOwn: viewer.allianceIds.includes(alliance.id),
      runs: can(viewer, "runAlliance", { allianceId: alliance.id }),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? describePage({ title: `Enquiries of ${data.name}`, unlisted: true }) : [];

export default function AllianceBoard() {
  const { name, slug, columns, isOwn, runs, ...pages } = useLoaderData<typeof loader>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href={`/alliances/${slug}`}>{name}</a>
      </p>
      <h1>Enquiries of {name}</h1>
      <p className="standfirst">Where each one is. You see those that are shared with you.</p>
      <p>
        {isOwn && (
          <a className="act" href={`/enquiries/new?alliance=${slug}`}>
            Start an enquiry in it
          </a>
        )}{" "}
        {runs && (
          <a className="act quiet" href={`/enquiries/calls/new?alliance=${slug}`}>
            Call for partners
          </a>
        )}
      </p>
      {isOwn && (
        <p>
          <a href={`/alliances/${slug}/drivers`}>Its driver diagram</a>
          {" · "}
          <a href={`/alliances/${slug}/methods`}>Its methods of enquiry</a>
        </p>
      )}
      {columns.map((column) => (
        <section key={column.name} aria-label={column.name}>
          <h2>{column.name}</h2>
          <EnquiryList entries={column.entries} level={3} />
        </section>
      ))}
      <Pages {...pages} path={`/alliances/${slug}/enquiries`} query={[]} />
      {columns.length === 0 && <p>None of its enquiries is shared with you today.</p>}
    </div>
  );
}

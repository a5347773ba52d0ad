import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer, requirePerson } from "#app/answers.ts";
import { EntryList, Pages } from "#app/components/entry-list.tsx";
import { formatCount, formatDay, pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { findPurposeType } from "#content/packs/alliances.ts";
import { addressOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { alliance, drafts } = await services.alliances.enter(viewer, params.slug ?? "");
    const [shared, own] = await Promise.all([
      services.library.listSharedIn(viewer, alliance.id, pageFrom(request)),
      services.alliances.listOwn(viewer),
    ]);
    return {
      alliance,
      drafts: drafts.map((draft) => ({ ...draft, address: addressOf(draft) })),
      shared,
      others: own.filter(({ id }) => id !== alliance.id),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({
    title: data ? `Workspace of ${data.alliance.name}` : "Workspace",
    unlisted: true,
  });

export default function Workspace() {
  const { alliance, drafts, shared, others } = useLoaderData<typeof loader>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href={`/alliances/${alliance.slug}`}>{alliance.name}</a>
        {" · "}
        {findPurposeType(alliance.purposeType)?.label}
      </p>
      <h1>Workspace</h1>
      <p className="standfirst">
        What is shared with the schools of {alliance.name}, or with their heads, and not with
        everybody.
      </p>
      <p>
        <a className="act" href={`/practice/new?alliance=${alliance.slug}`}>
          Start a write-up here
        </a>{" "}
        <a className="act quiet" href={`/enquiries/new?alliance=${alliance.slug}`}>
          Start an enquiry here
        </a>
      </p>
      <h2>You are writing</h2>
      {drafts.length === 0 && <p>Nothing in this alliance yet.</p>}
      <ul className="rows">
        {drafts.map((draft) => (
          <li key={draft.key}>
            <a href={`${draft.address}/edit`}>{draft.title}</a>
            <span className="count">{formatDay(draft.updatedAt)}</span>
          </li>
        ))}
      </ul>
      <h2>
        {shared.total > 0 ? `${formatCount(shared.total, "write-up")} shared here` : "Shared here"}
      </h2>
      {shared.total > 0 ? (
        <EntryList entries={shared.entries} level={3} />
      ) : (
        <p>
          No write-up is shared with this alliance alone. What it has published for everybody is on{" "}
          <a href={`/alliances/${alliance.slug}`}>its page</a>, and its enquiries on{" "}
          <a href={`/alliances/${alliance.slug}/enquiries`}>their board</a>.
        </p>
      )}
      <Pages {...shared} path={`/alliances/${alliance.slug}/workspace`} />
      {others.length > 0 && (
        <>
          <h2>Your other alliances</h2>
          <ul className="rows">
            {others.map((other) => (
              <li key={other.id}>
                <a href={`/alliances/${other.slug}/workspace`}>{other.name}</a>
                <span className="count">{findPurposeType(other.purposeType)?.label}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

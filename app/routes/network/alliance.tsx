import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { AllianceDepth } from "#app/components/depth.tsx";
import { EnquiriesHere } from "#app/components/enquiries-here.tsx";
import { EntryList, Pages } from "#app/components/entry-list.tsx";
import { Memberships } from "#app/components/memberships.tsx";
import { formatCount, formatDay, pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { can } from "#content/access/can.ts";
import { dayOf } from "#content/day.ts";
import { findPurposeType } from "#content/packs/alliances.ts";

export async function loader({
  context: { services, viewer, origin },
  params,
  request,
}: LoaderFunctionArgs) {
  return answer(async () => {
    const found = await services.network.getAlliance(params.slug ?? "");
    const list = await services.library.listOfAlliance(
      viewer,
      found.alliance.id,
      pageFrom(request),
    );
    const work = await services.activities.describeAlliance(found.alliance.id);
    const isOwn = viewer.allianceIds.includes(found.alliance.id);
    return {
      ...found,
      list,
      enquiries: await services.shownLists.listOfAlliance(viewer, found.alliance.id, 5),
      depth: work.depth,
      done: isOwn ? work.done : [],
      today: dayOf(services.clock()),
      isOwn,
      talks: ["alliance", "heads"].some((kind) =>
        can(viewer, "startThread", { audience: `${kind}:${found.alliance.id}` }),
      ),
      runs: can(viewer, "runAlliance", { allianceId: found.alliance.id }),
      canonical: `${origin}/alliances/${found.alliance.slug}`,
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? describePage({
        title: data.alliance.name,
        description: data.alliance.purpose,
        canonical: data.canonical,
      })
    : [];

export default function AlliancePage() {
  const { alliance, members, list, enquiries, depth, done, today, runs, isOwn, talks } =
    useLoaderData<typeof loader>();
  return (
    <div className="beside">
      <div>
        <p className="crumbs">
          <a href="/alliances">Alliances</a>
        </p>
        <h1>{alliance.name}</h1>
        <p className="standfirst">{alliance.purpose}</p>
        <p>{alliance.about}</p>
        <p className="note">
          {findPurposeType(alliance.purposeType)?.label} · A {alliance.form} since{" "}
          {formatDay(alliance.openedOn)}
          {alliance.isSample && " · Sample alliance: fictional"}
        </p>
        <h2>{list.total > 0 ? formatCount(list.total, "write-up") : "Write-ups"}</h2>
        {list.total > 0 ? (
          <EntryList entries={list.entries} level={3} />
        ) : (
          <p>Nothing that you may read has been published with this alliance yet.</p>
        )}
        <Pages {...list} path={`/alliances/${alliance.slug}`} />
        <EnquiriesHere entries={enquiries} all={`/alliances/${alliance.slug}/enquiries`} />
      </div>
      <aside className="aside" aria-label="Members">
        <Memberships
          memberships={members.map((member) => ({
            ...member,
            key: member.membershipId,
            href: `/schools/${member.id}`,
          }))}
          today={today}
          heading={(count) => formatCount(count, "school")}
          earlier="Earlier members"
        />
        <AllianceDepth depth={depth} done={done} />
        <p>
          <a href={`/alliances/${alliance.slug}/enquiries`}>Its enquiries</a>
        </p>
        {isOwn && (
          <p>
            <a className="act" href={`/alliances/${alliance.slug}/workspace`}>
              Your workspace
            </a>
          </p>
        )}
        {isOwn && (
          <p>
            <a href={`/alliances/${alliance.slug}/methods`}>Its methods of enquiry</a>
          </p>
        )}
        {talks && (
          <p>
            <a className="act quiet" href={`/alliances/${alliance.slug}/threads`}>
              Talk
            </a>
          </p>
        )}
        {runs && (
          <p>
            <a className="act quiet" href={`/alliances/${alliance.slug}/people`}>
              Manage this alliance
            </a>
          </p>
        )}
      </aside>
    </div>
  );
}

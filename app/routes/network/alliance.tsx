import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { EntryList, Pages } from "#app/components/entry-list.tsx";
import { formatCount, formatDay, pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";

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
    return { ...found, list, canonical: `${origin}/alliances/${found.alliance.slug}` };
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
  const { alliance, members, list } = useLoaderData<typeof loader>();
  const now = members.filter((member) => member.to === null);
  const before = members.filter((member) => member.to !== null);
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
          A {alliance.form} since {formatDay(alliance.openedOn)}
          {alliance.isSample && " · Sample alliance: fictional"}
        </p>
        <h2>{list.total > 0 ? formatCount(list.total, "write-up") : "Write-ups"}</h2>
        {list.total > 0 ? (
          <EntryList entries={list.entries} level={3} />
        ) : (
          <p>Nothing that you may read has been published with this alliance yet.</p>
        )}
        <Pages {...list} path={`/alliances/${alliance.slug}`} />
      </div>
      <aside className="aside" aria-label="Members">
        <h2>{formatCount(now.length, "school")}</h2>
        <ul className="rows">
          {now.map((member) => (
            <li key={member.id + member.from}>
              <a href={`/schools/${member.id}`}>{member.name}</a>
              <span className="count">{member.role}</span>
            </li>
          ))}
        </ul>
        {before.length > 0 && (
          <>
            <h2>Earlier members</h2>
            <ul className="rows">
              {before.map((member) => (
                <li key={member.id + member.from}>
                  <a href={`/schools/${member.id}`}>{member.name}</a>
                  <span className="count">until {formatDay(member.to ?? "")}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </aside>
    </div>
  );
}

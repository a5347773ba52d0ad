import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { Balance } from "#app/components/balance.tsx";
import { EnquiriesHere } from "#app/components/enquiries-here.tsx";
import { EntryList, Pages } from "#app/components/entry-list.tsx";
import { Memberships } from "#app/components/memberships.tsx";
import { formatCount, formatDay, pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { can } from "#content/access/can.ts";
import { dayOf } from "#content/day.ts";

export async function loader({
  context: { services, viewer, origin },
  params,
  request,
}: LoaderFunctionArgs) {
  return answer(async () => {
    const found = await services.network.getSchool(params.id ?? "");
    const list = await services.library.listOfSchool(viewer, found.school.id, pageFrom(request));
    const { facts, createdAt: _, updatedAt: __, ...school } = found.school;
    const sources = Object.entries(facts).map(([field, { source, asOf }]) => ({
      field,
      source,
      asOf,
    }));
    return {
      ...found,
      school,
      sources,
      list,
      enquiries: await services.shownLists.listOfSchool(viewer, found.school.id, 5),
      balances: await services.balance.list(viewer, found.school.id),
      isOwn: viewer.schoolIds.includes(found.school.id),
      today: dayOf(services.clock()),
      runs: can(viewer, "runSchool", { schoolId: school.id }),
      canonical: `${origin}/schools/${school.id}`,
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? describePage({ title: data.school.name, canonical: data.canonical }) : [];

export default function SchoolPage() {
  const {
    school,
    alliances,
    earlierNames,
    sources,
    list,
    enquiries,
    balances,
    isOwn,
    today,
    runs,
  } = useLoaderData<typeof loader>();
  return (
    <div className="beside">
      <div>
        <p className="crumbs">
          <a href="/schools">Schools</a>
        </p>
        <h1>{school.name}</h1>
        {school.status === "closed" && (
          <p className="note">
            Closed{school.closedOn && ` on ${formatDay(school.closedOn)}`}. What it wrote stays
            here.
          </p>
        )}
        {school.about && <p className="standfirst">{school.about}</p>}
        {school.isSample && <p className="sample">Sample school: fictional.</p>}
        <h2>{list.total > 0 ? formatCount(list.total, "write-up") : "Write-ups"}</h2>
        {list.total > 0 ? (
          <EntryList entries={list.entries} level={3} />
        ) : (
          <p>Nothing that you may read has been written here yet.</p>
        )}
        <Pages {...list} path={`/schools/${school.id}`} />
        <EnquiriesHere entries={enquiries} all={`/schools/${school.id}/enquiries`} />
        <Balance balances={balances} isOwn={isOwn} />
      </div>
      <aside className="aside" aria-label="About the school">
        <h2>The school</h2>
        <dl className="facts">
          {factRows(school).map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          {earlierNames.length > 0 && (
            <div>
              <dt>Earlier</dt>
              <dd>{earlierNames.map((entry) => entry.name).join("; ")}</dd>
            </div>
          )}
        </dl>
        {sources.length > 0 && (
          <details>
            <summary>Where this comes from</summary>
            <ul>
              {sources.map((fact) => (
                <li key={fact.field}>
                  {fact.field}: {fact.source}, {fact.asOf}
                </li>
              ))}
            </ul>
          </details>
        )}
        <Memberships
          memberships={alliances.map((alliance) => ({
            ...alliance,
            key: alliance.slug + alliance.from,
            href: `/alliances/${alliance.slug}`,
          }))}
          today={today}
          heading={() => "Alliances"}
          earlier="Earlier alliances"
        />
        <p>
          <a href={`/schools/${school.id}/enquiries`}>Its enquiries</a>
        </p>
        {runs && (
          <p>
            <a className="act quiet" href={`/schools/${school.id}/people`}>
              Manage this school
            </a>
          </p>
        )}
      </aside>
    </div>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>["school"];

function factRows(school: Shown): [string, string][] {
  const ages =
    school.ageLow !== null && school.ageHigh !== null
      ? `${school.ageLow} to ${school.ageHigh}`
      : "";
  const rows: [string, string | null | undefined][] = [
    ["Phase", school.phase],
    ["Type", school.type],
    ["Ages", ages],
    ["Pupils", school.pupils?.toLocaleString("en-GB")],
    ["FSM", school.fsmPercent === null ? null : `${school.fsmPercent}%`],
    ["Town", school.town],
    ["Authority", school.localAuthority],
    ["Region", school.region],
    ["Trust", school.trust],
    ["URN", school.urn?.toString()],
  ];
  return rows.filter((row): row is [string, string] => Boolean(row[1]));
}

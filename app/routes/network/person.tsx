import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { EntryList, Pages } from "#app/components/entry-list.tsx";
import { formatCount, formatDay, pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { findDesignation } from "#content/packs/designations.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  return answer(async () => {
    const found = await services.network.getPerson(params.handle ?? "");
    const list = await services.library.listOfPerson(viewer, found.person.id, pageFrom(request));
    return { ...found, list };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? describePage({ title: data.person.name }) : [];

export default function PersonPage() {
  const { person, places, designations, list } = useLoaderData<typeof loader>();
  return (
    <div className="column">
      <h1>{person.name}</h1>
      <p className="standfirst">{person.post}</p>
      <ul className="rows">
        {places.map((place) => (
          <li key={place.from + (place.schoolId ?? place.organisation)}>
            {place.schoolId ? (
              <a href={`/schools/${place.schoolId}`}>{place.schoolName}</a>
            ) : (
              <span>{place.organisation}</span>
            )}
            <span className="count">since {formatDay(place.from)}</span>
          </li>
        ))}
        {designations.map((designation) => (
          <li key={designation.id}>
            <span>
              {findDesignation(designation.kind)?.label ?? designation.kind}
              {designation.specialism && `: ${designation.specialism}`}
            </span>
            <span className="count">
              {designation.lapsed
                ? `lapsed ${formatDay(designation.to ?? "")}`
                : `designated by ${designation.body}`}
            </span>
          </li>
        ))}
      </ul>
      {person.about && <p style={{ marginTop: "1rem" }}>{person.about}</p>}
      {person.isSample && <p className="sample">Sample person: fictional.</p>}
      <h2>{list.total > 0 ? formatCount(list.total, "write-up") : "Write-ups"}</h2>
      {list.total > 0 ? (
        <EntryList entries={list.entries} level={3} />
      ) : (
        <p>Nothing that you may read yet.</p>
      )}
      <Pages {...list} path={`/people/${person.handle}`} />
    </div>
  );
}

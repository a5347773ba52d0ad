import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { EntryList, Pages } from "#app/components/entry-list.tsx";
import { formatCount, formatDay, pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { themeLabel } from "#content/vocabulary/vocabulary.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  return answer(async () => {
    const found = await services.profiles.getPage(viewer, params.handle ?? "");
    const list = await services.library.listOfPerson(viewer, found.person.id, pageFrom(request));
    return { ...found, list, isOwn: viewer.person?.id === found.person.id };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? describePage({ title: data.person.name, unlisted: !data.isOpen }) : [];

export default function PersonPage() {
  const page = useLoaderData<typeof loader>();
  const { person, places, designations, teaches, list } = page;
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/people">People</a>
      </p>
      <h1>{person.name}</h1>
      {person.post && <p className="standfirst">{person.post}</p>}
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
              {designation.called}
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
      {teaches && <Teaches {...teaches} />}
      {page.offers && (
        <>
          <h2>What I could offer</h2>
          <p>{page.offers}</p>
        </>
      )}
      {page.asks && (
        <>
          <h2>What I would like to learn</h2>
          <p>{page.asks}</p>
        </>
      )}
      {page.unhappy && (
        <>
          <h2>What I am not happy with in my teaching</h2>
          <p>{page.unhappy}</p>
        </>
      )}
      <p>
        {page.takesMessages && (
          <a className="act" href={`/messages/${person.handle}`}>
            Write to {person.name}
          </a>
        )}
        {page.isOwn && (
          <a className="act quiet" href="/settings/profile">
            Change what others see of you
          </a>
        )}
      </p>
      {person.isSample && page.isOpen && <p className="sample">Sample person: fictional.</p>}
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

function Teaches({
  subjects,
  phases,
  specialisms,
}: {
  subjects: string[];
  phases: string[];
  specialisms: string[];
}) {
  const rows = [
    ["Subjects", subjects.join(", ")],
    ["Phases", phases.join(", ")],
  ].filter(([, value]) => value);
  if (rows.length + specialisms.length === 0) return null;
  return (
    <dl className="facts" style={{ marginTop: "1rem" }}>
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {specialisms.length > 0 && (
        <div>
          <dt>Knows about</dt>
          <dd>
            {specialisms.map((slug, index) => (
              <span key={slug}>
                {index > 0 && ", "}
                <a href={`/themes/${slug}`}>{themeLabel(slug)}</a>
              </span>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}

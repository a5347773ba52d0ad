import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer, requirePerson } from "#app/answers.ts";
import { Pages } from "#app/components/entry-list.tsx";
import { formatCount, pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  const query = (new URL(request.url).searchParams.get("who") ?? "").slice(0, 100);
  return answer(async () => ({
    query,
    list: await services.lookingAfter.list(viewer, query, pageFrom(request)),
  }));
}

export const meta = () => describePage({ title: "People", unlisted: true });

export default function PeoplePage() {
  const { query, list } = useLoaderData<typeof loader>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/admin">Administration</a>
      </p>
      <h1>People</h1>
      <search>
        <form className="filters">
          <div className="field">
            <label htmlFor="who">Name or e-mail address</label>
            <input id="who" name="who" type="search" defaultValue={query} />
          </div>
          <button className="act" type="submit">
            Find
          </button>
        </form>
      </search>
      <p className="count" style={{ margin: "1.5rem 0 0.5rem" }} role="status">
        {list.total === 0 ? "Nobody found" : formatCount(list.total, "person", "people")}
      </p>
      <ul className="rows">
        {list.people.map((person) => (
          <li key={person.handle}>
            <span>
              <a href={`/admin/people/${person.handle}`}>{person.name}</a>
              {person.suspendedAt && <span className="count"> suspended</span>}
            </span>
            <span className="count">{person.email ?? "sample person"}</span>
          </li>
        ))}
      </ul>
      <Pages {...list} path="/admin/people" query={query ? [["who", query]] : []} />
    </div>
  );
}

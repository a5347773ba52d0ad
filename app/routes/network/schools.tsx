import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Pages } from "#app/components/entry-list.tsx";
import { formatCount, pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";

export async function loader({ context: { services }, request }: LoaderFunctionArgs) {
  const query = (new URL(request.url).searchParams.get("name") ?? "").slice(0, 100);
  return { query, list: await services.network.listSchools(query, pageFrom(request)) };
}

export const meta = () => describePage({ title: "Schools" });

export default function Schools() {
  const { query, list } = useLoaderData<typeof loader>();
  return (
    <div className="column">
      <h1>Schools</h1>
      <search>
        <form action="/schools">
          <div className="field">
            <label htmlFor="name">Find a school</label>
            <span className="hint" id="name-hint">
              Part of its name, its town, its local authority, or its URN
            </span>
            <input
              id="name"
              name="name"
              type="search"
              defaultValue={query}
              aria-describedby="name-hint"
            />
          </div>
          <button className="act" type="submit">
            Find
          </button>
        </form>
      </search>
      <p className="count" style={{ margin: "1.5rem 0 0.5rem" }} role="status">
        {list.total === 0 ? "No school by that name" : formatCount(list.total, "school")}
      </p>
      {list.total === 0 && (
        <p>
          <a href={`/search?${new URLSearchParams({ q: query, kind: "school" })}`}>
            Search for “{query}” in other spellings
          </a>
        </p>
      )}
      <ul className="rows">
        {list.schools.map((school) => (
          <li key={school.id}>
            <a href={`/schools/${school.id}`}>{school.name}</a>
            <span className="count">
              {[school.phase, school.town, school.localAuthority].filter(Boolean).join(", ")}
              {school.status === "closed" && " · Closed"}
              {school.isSample && " · Sample"}
            </span>
          </li>
        ))}
      </ul>
      <Pages {...list} path="/schools" query={query ? [["name", query]] : []} />
    </div>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer, requirePerson } from "#app/answers.ts";
import { Pages } from "#app/components/entry-list.tsx";
import { formatCount, formatMoment, pageFrom } from "#app/format.ts";
import { logQueryFrom } from "#app/log-query.ts";
import { describePage } from "#app/meta.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  const query = logQueryFrom(request);
  return answer(async () => ({
    query,
    list: await services.administration.listLog(viewer, query, pageFrom(request)),
  }));
}

export const meta = () => describePage({ title: "Log", unlisted: true });

export default function Log() {
  const { query, list } = useLoaderData<typeof loader>();
  const given = Object.entries(query).filter(([, value]) => value);
  return (
    <div>
      <p className="crumbs">
        <a href="/admin">Administration</a>
      </p>
      <h1>Who did what</h1>
      <search>
        <form className="filters">
          <Filter name="handle" label="Person" hint="joan-pritchard" value={query.handle} />
          <Filter name="action" label="What" hint="role, write-up.publish" value={query.action} />
          <Filter name="from" label="From" type="date" value={query.from} />
          <Filter name="to" label="Until" type="date" value={query.to} />
          <button className="act" type="submit">
            Show
          </button>
        </form>
      </search>
      <p className="count" role="status">
        {formatCount(list.total, "entry", "entries")}
        {list.total > 0 && (
          <>
            {" · "}
            <a href={`/admin/log.csv?${new URLSearchParams(given)}`}>Download them</a>
          </>
        )}
      </p>
      <div className="table">
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
              <th scope="col">With</th>
            </tr>
          </thead>
          <tbody>
            {list.entries.map((entry) => (
              <tr key={entry.id}>
                <td className="when">{formatMoment(entry.at)}</td>
                <td>{entry.name ?? "The system"}</td>
                <td className="when">{entry.action}</td>
                <td className="detail">
                  {entry.thing}{" "}
                  {Object.entries(entry.detail)
                    .map(([key, value]) => `${key} ${value}`)
                    .join(", ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pages {...list} path="/admin/log" query={given} />
    </div>
  );
}

function Filter({
  name,
  label,
  hint,
  value,
  type = "text",
}: {
  name: string;
  label: string;
  hint?: string;
  value: string;
  type?: string;
}) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} type={type} defaultValue={value} placeholder={hint} />
    </div>
  );
}

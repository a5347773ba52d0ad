import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer, requirePerson } from "#app/answers.ts";
import { Pages } from "#app/components/entry-list.tsx";
import { Said } from "#app/components/said.tsx";
import { formatCount, formatMoment, pageFrom } from "#app/format.ts";
import { logQueryFrom } from "#app/log-query.ts";
import { describePage } from "#app/meta.ts";
import { logKinds } from "#content/log/kinds.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  const query = logQueryFrom(request);
  return answer(async () => ({
    query,
    list: await services.readingLog.list(viewer, query, pageFrom(request)),
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
          <Filter name="who" label="Person" hint="A name, or part of it" value={query.who} />
          <div className="field">
            <label htmlFor="action">What</label>
            <input
              id="action"
              name="action"
              list="kinds"
              defaultValue={query.action}
              placeholder="role, write-up.publish"
            />
            <datalist id="kinds">
              {Object.keys(logKinds).map((kind) => (
                <option key={kind} value={kind} />
              ))}
            </datalist>
          </div>
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
              <th scope="col">Who did what</th>
              <th scope="col">Kind</th>
            </tr>
          </thead>
          <tbody>
            {list.entries.map((entry) => (
              <tr key={entry.id}>
                <td className="when">{formatMoment(entry.at)}</td>
                <td className="detail">
                  <Said parts={entry.said} />
                </td>
                <td className="when">
                  <a href={`/admin/log?action=${entry.action}`}>{entry.action}</a>
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

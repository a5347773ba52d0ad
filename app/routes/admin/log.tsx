import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer, requirePerson } from "#app/answers.ts";
import { Pages } from "#app/components/entry-list.tsx";
import { Field } from "#app/components/form.tsx";
import { Said } from "#app/components/said.tsx";
import { formatCount, formatMoment, pageFrom } from "#app/format.ts";
import { logQueryFrom } from "#app/log-query.ts";
import { describePage } from "#app/meta.ts";
import { logSubjects } from "#content/log/subjects.ts";

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
          <Field name="who" label="Person" hint="Their name, or part of it.">
            <input id="who" name="who" defaultValue={query.who} aria-describedby="who-hint" />
          </Field>
          <Field name="action" label="About">
            <select id="action" name="action" defaultValue={query.action}>
              <option value="">Everything</option>
              {Object.entries(logSubjects).map(([subject, words]) => (
                <option key={subject} value={subject}>
                  {words}
                </option>
              ))}
            </select>
          </Field>
          <Field name="from" label="From">
            <input id="from" name="from" type="date" defaultValue={query.from} />
          </Field>
          <Field name="to" label="Until" hint="That day included.">
            <input
              id="to"
              name="to"
              type="date"
              defaultValue={query.to}
              aria-describedby="to-hint"
            />
          </Field>
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
      {list.total === 0 ? (
        <p>Nothing fits. Write less of the name, or leave out a filter.</p>
      ) : (
        <div className="table">
          <table>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Who did what</th>
              </tr>
            </thead>
            <tbody>
              {list.entries.map((entry) => (
                <tr key={entry.id}>
                  <td className="when">{formatMoment(entry.at)}</td>
                  <td className="detail">
                    <Said parts={entry.said} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pages {...list} path="/admin/log" query={given} />
    </div>
  );
}

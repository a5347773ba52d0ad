import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer, requirePerson, textOf } from "#app/answers.ts";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { reportReasons } from "#content/access/report-reasons.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => ({ reports: await services.reports.listOpen(viewer) }));
}

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  return answer(async () => {
    await services.reports.close(viewer, textOf(form, "report"));
    return redirect("/admin/reports");
  });
}

export const meta = () => describePage({ title: "Reports", unlisted: true });

export default function Reports() {
  const { reports } = useLoaderData<typeof loader>();
  return (
    <div className="column">
      <h1>Reports</h1>
      {reports.length === 0 ? (
        <p>Nobody has reported a page that still waits to be looked at.</p>
      ) : (
        <ul className="entries">
          {reports.map((report) => (
            <li key={report.id}>
              <p>
                <a href={report.path}>{report.path}</a>: {reportReasons[report.reason]}
              </p>
              {report.note && <p>“{report.note}”</p>}
              <form method="post" className="note">
                <input type="hidden" name="report" value={report.id} />
                {formatDay(report.createdAt)} ·{" "}
                {report.path.startsWith("/practice/") && (
                  <>
                    <a href={`/admin/purge?address=${encodeURIComponent(report.path)}`}>
                      Remove by law
                    </a>{" "}
                    ·{" "}
                  </>
                )}
                <button className="link" type="submit">
                  Done with
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

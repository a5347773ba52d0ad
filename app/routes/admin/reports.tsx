import type { ActionFunctionArgs, LoaderFunctionArgs, SerializeFrom } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Pages } from "#app/components/entry-list.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { formatDay, pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { reportReasons } from "#content/access/report-reasons.ts";
import type { Problem } from "#content/failure.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  const { searchParams } = new URL(request.url);
  const asked = {
    closed: searchParams.get("state") === "closed",
    reason: searchParams.get("reason") ?? "",
  };
  return answer(async () => ({
    ...asked,
    done: searchParams.get("done") ?? "",
    list: await services.reports.list(viewer, asked, pageFrom(request)),
  }));
}

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  return answerForm(form, async () => {
    const id = textOf(form, "report");
    if (textOf(form, "do") === "hide") {
      await services.hiding.hide(viewer, id, textOf(form, `hide-${id}`));
      return redirect("/admin/reports?done=hidden");
    }
    const next = textOf(form, `next-${id}`);
    await services.reports.close(viewer, id, { said: textOf(form, `outcome-${id}`), next });
    return redirect(`/admin/reports?done=${next || "closed"}`);
  });
}

export const meta = () => describePage({ title: "Reports", unlisted: true });

const said: Record<string, string> = {
  hidden: "The page is hidden. Its authors are told why, and still read it.",
  show: "The report is closed, and the page is shown again.",
  withdraw: "The report is closed, and the page is withdrawn.",
  closed: "The report is closed. You find it under “Looked at”.",
};

export default function Reports() {
  const { list, closed, reason, done } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/admin">Administration</a>
      </p>
      <h1>Reported pages</h1>
      {said[done] && (
        <p className="said" role="status">
          {said[done]}
        </p>
      )}
      <form className="filters" action="/admin/reports">
        <Field name="state" label="Which">
          <select id="state" name="state" defaultValue={closed ? "closed" : "open"}>
            <option value="open">Waiting</option>
            <option value="closed">Looked at</option>
          </select>
        </Field>
        <Field name="reason" label="Why">
          <select id="reason" name="reason" defaultValue={reason}>
            <option value="">For any reason</option>
            {Object.entries(reportReasons).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </Field>
        <button className="act quiet" type="submit">
          Show them
        </button>
      </form>
      <Problems problems={answered?.problems} />
      {list.reports.length === 0 && (
        <p>
          {closed
            ? "None has been looked at yet."
            : "Nobody has reported a page that still waits to be looked at."}
        </p>
      )}
      <ul className="entries">
        {list.reports.map((report) => (
          <li key={report.id}>
            <p>
              <a href={report.path}>{report.path}</a>: {reportReasons[report.reason]}
            </p>
            {report.note && <p>“{report.note}”</p>}
            <p className="note">
              {formatDay(report.createdAt)}
              {report.closedAt &&
                ` · looked at on ${formatDay(report.closedAt)} by ${report.closedByName}: ${report.outcome}`}
            </p>
            {report.page === "hidden" && <p className="said">Hidden until this is settled.</p>}
            {!report.closedAt && report.page === "shown" && (
              <Hide report={report} problems={answered?.problems} />
            )}
            {!report.closedAt && <Close report={report} problems={answered?.problems} />}
          </li>
        ))}
      </ul>
      <Pages
        {...list}
        path="/admin/reports"
        query={[
          ["state", closed ? "closed" : "open"],
          ["reason", reason],
        ]}
      />
    </div>
  );
}

type Report = SerializeFrom<typeof loader>["list"]["reports"][number];

/** Folded away: most reports are settled without. */
function Hide({ report, problems }: { report: Report; problems: Problem[] | undefined }) {
  const field = `hide-${report.id}`;
  return (
    <details open={problems?.some((problem) => problem.field === field)}>
      <summary>Hide it until this is settled</summary>
      <form method="post">
        <input type="hidden" name="report" value={report.id} />
        <Field
          name={field}
          label="Why?"
          hint="Its authors read these words, and go on reading the page. So do you, if you can read it now."
          problems={problems}
        >
          <input id={field} name={field} maxLength={500} aria-describedby={`${field}-hint`} />
        </Field>
        <button className="act quiet" type="submit" name="do" value="hide">
          Hide the page
        </button>
      </form>
    </details>
  );
}

function Close({ report, problems }: { report: Report; problems: Problem[] | undefined }) {
  const field = `outcome-${report.id}`;
  const next = `next-${report.id}`;
  return (
    <>
      {report.path.startsWith("/practice/") && (
        <p className="note">
          You cannot open it? <a href="/admin/break-glass">Ask another administrator</a>. A passage
          must go for good?{" "}
          <a href={`/admin/purge?address=${encodeURIComponent(report.path)}`}>Remove it by law</a>.
        </p>
      )}
      <form method="post">
        <input type="hidden" name="report" value={report.id} />
        <Field
          name={field}
          label="What was done about it?"
          hint="Who reported it is told these words, if they were signed in."
          problems={problems}
        >
          <input id={field} name={field} maxLength={500} aria-describedby={`${field}-hint`} />
        </Field>
        {report.page === "hidden" && (
          <Field
            name={next}
            label="What happens to the page?"
            hint="If it is withdrawn, readers find the words above as the reason."
            problems={problems}
          >
            <select id={next} name={next} aria-describedby={`${next}-hint`}>
              <option value="show">It is shown again</option>
              <option value="withdraw">It is withdrawn</option>
            </select>
          </Field>
        )}
        <button className="act quiet" type="submit">
          Close the report
        </button>
      </form>
    </>
  );
}

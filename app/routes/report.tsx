import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerForm, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";
import { reportReasons } from "#content/access/report-reasons.ts";
import { findLocalPath } from "#content/local-path.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const path = searchParams.get("path") ?? "/";
  return { path: findLocalPath(path)?.slice(0, 300) ?? "/", sent: searchParams.has("sent") };
}

export async function action({
  context: { services, viewer, caller },
  request,
}: ActionFunctionArgs) {
  const form = await request.formData();
  return answerForm(form, async () => {
    const path = findLocalPath(textOf(form, "path")) ?? "/";
    const report = { path, reason: textOf(form, "reason"), note: textOf(form, "note") };
    await services.reports.file(viewer, report, caller.address);
    return redirect(`/report?${new URLSearchParams({ path, sent: "" })}`);
  });
}

export const meta = () => describePage({ title: "Report a page", unlisted: true });

export default function Report() {
  const { path, sent } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (sent)
    return (
      <div className="column">
        <h1>Thank you</h1>
        <p className="standfirst">
          An administrator of the commons will look at it. <a href={path}>Back to the page</a>
        </p>
      </div>
    );
  return (
    <div className="column">
      <h1>Report a page</h1>
      <p className="standfirst">
        About <a href={path}>{path}</a>
      </p>
      <p>
        <strong>Do not record a concern about a child here.</strong> Tell your school’s safeguarding
        lead.
      </p>
      <Problems problems={answered?.problems} />
      <form method="post">
        <input type="hidden" name="path" value={path} />
        <fieldset className="field" id="reason">
          <legend>What is the matter?</legend>
          {Object.entries(reportReasons).map(([value, words]) => (
            <label className="choice" key={value}>
              <input
                type="radio"
                name="reason"
                value={value}
                required
                defaultChecked={answered?.typed.reason === value}
              />
              <span>{words}</span>
            </label>
          ))}
        </fieldset>
        <Field name="note" label="Where, and what?" hint="Name no pupil. A line is enough.">
          <textarea
            id="note"
            name="note"
            rows={3}
            maxLength={1000}
            defaultValue={answered?.typed.note}
            aria-describedby="note-hint"
          />
        </Field>
        <button className="act" type="submit">
          Send the report
        </button>
      </form>
    </div>
  );
}

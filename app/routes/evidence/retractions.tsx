import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Pages } from "#app/components/entry-list.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { WhereSaid } from "#app/components/strength.tsx";
import { formatDay, pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { can } from "#content/access/can.ts";
import { doiAddress } from "#content/references/doi.ts";

export const loader = ({ context: { services, viewer }, request }: LoaderFunctionArgs) =>
  answer(async () => ({
    list: await services.retracting.list(viewer, pageFrom(request)),
    mayMark: can(viewer, "workRatingQueue", null),
  }));

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  return answerForm(form, async () => {
    if (textOf(form, "do") === "take-back")
      await services.retracting.takeBack(viewer, textOf(form, "id"));
    else
      await services.retracting.mark(viewer, {
        doi: textOf(form, "doi"),
        said: textOf(form, "said"),
      });
    return redirect("/evidence/retractions");
  });
}

export const meta = () =>
  describePage({
    title: "Retracted works",
    description: "Studies that write-ups cite and that were taken back by their publishers.",
  });

export default function Retractions() {
  const { list, mayMark } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <h1>Retracted works</h1>
      <p className="standfirst">
        Studies outside that were taken back by whoever published them. Write-ups that cite one say
        so, and their rating is looked at again.
      </p>
      {list.total === 0 && <p>None is noted.</p>}
      <ul className="rows">
        {list.items.map(({ id, doi, said, at, by, citedBy, citing }) => (
          <li key={id}>
            <span>
              <a href={doiAddress(doi)} rel="nofollow">
                {doi}
              </a>
              <br />
              <WhereSaid said={said} />
              {citedBy.map(({ title, address }) => (
                <span key={address}>
                  <br />
                  Cited by <a href={address}>{title}</a>
                </span>
              ))}
              {citing > citedBy.length && (
                <>
                  <br />
                  <span className="note">And by {citing - citedBy.length} more.</span>
                </>
              )}
            </span>
            <span className="count">
              {by}, {formatDay(at)}
            </span>
            {mayMark && (
              <form method="post">
                <input type="hidden" name="id" value={id} />
                <button className="act quiet" type="submit" name="do" value="take-back">
                  Take back<span className="unseen"> that {doi} was retracted</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <Pages {...list} path="/evidence/retractions" />
      {mayMark && (
        <>
          <h2>Note a retraction</h2>
          <Problems problems={answered?.problems} />
          <form method="post">
            <Field name="doi" label="Its DOI" problems={answered?.problems}>
              <input
                id="doi"
                name="doi"
                required
                maxLength={300}
                defaultValue={answered?.typed.doi}
              />
            </Field>
            <Field
              name="said"
              label="Where that is said"
              hint="The address of the notice, or a few words."
              problems={answered?.problems}
            >
              <input
                id="said"
                name="said"
                required
                maxLength={500}
                defaultValue={answered?.typed.said}
                aria-describedby="said-hint"
              />
            </Field>
            <button className="act" type="submit" name="do" value="mark">
              Note it
            </button>
          </form>
        </>
      )}
    </div>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { JpdMarkNote } from "#app/components/jpd-mark.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { ChangeCause, changeCauseWords } from "#content/enquiry/practice-version.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { enquiry, mayPlan } = await services.enquiries.get(viewer, params.slug ?? "");
    const [versions, marks] = await Promise.all([
      services.practiceVersions.list(enquiry.id),
      services.practiceVersions.marksOf([enquiry.id]),
    ]);
    return {
      slug: slugOf(enquiry),
      title: enquiry.title,
      versions,
      mark: marks.get(enquiry.id) ?? { earned: false, missing: [] },
      mayPlan,
    };
  });
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const slug = params.slug ?? "";
  return answerForm(form, async () => {
    if (textOf(form, "do") === "correct") {
      await services.practiceVersions.correct(viewer, slug, {
        number: Number(textOf(form, "number")),
        practice: textOf(form, "practice"),
        was: textOf(form, "was"),
      });
      return redirect(`/enquiries/${slug}/practice`);
    }
    await services.practiceVersions.note(viewer, slug, {
      practice: textOf(form, "practice"),
      whatChanged: textOf(form, "whatChanged"),
      cause: textOf(form, "cause"),
      seen: textOf(form, "seen"),
      after: Number(textOf(form, "after")),
    });
    return redirect(`/enquiries/${slug}/practice`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `The practice of ${data.title}` : "The practice", unlisted: true });

export default function EnquiryPractice() {
  const { slug, title, versions, mark, mayPlan } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const correcting = answered?.typed.do === "correct" ? answered : undefined;
  const { problems, typed } = (correcting ? undefined : answered) ?? {};
  const newest = versions.at(-1);
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="practice" />
      <h1>The practice, and how it changed</h1>
      <Problems problems={answered?.problems} />
      {versions.length === 0 && <p className="count">Nobody has written down yet how you do it.</p>}
      {newest && newest.number > versions.length && (
        <p className="count">
          The newest {versions.length} of {newest.number} versions.
        </p>
      )}
      <ol className="entries" reversed>
        {versions.toReversed().map((version) => (
          <li key={version.number}>
            <h2>
              {version.number === 1 ? "As it began" : `Version ${version.number}`}
              {version === newest && versions.length > 1 && ", as it is now"}
            </h2>
            <p>{version.practice}</p>
            {version.whatChanged && (
              <p>
                <strong>What changed:</strong> {version.whatChanged}
              </p>
            )}
            {version.cause ? (
              <p>
                <strong>{changeCauseWords[version.cause]}:</strong> {version.seen}
              </p>
            ) : (
              version.number > 1 && (
                <p className="note">Changed for another reason than something seen.</p>
              )
            )}
            <p className="note">
              {version.by}, {formatDay(version.at)}
            </p>
            {mayPlan && version === newest && (
              <details open={correcting !== undefined}>
                <summary>Put its words right</summary>
                <form method="post">
                  <input type="hidden" name="number" value={version.number} />
                  <input
                    type="hidden"
                    name="was"
                    value={correcting?.typed.was ?? version.practice}
                  />
                  <Field
                    name="corrected"
                    label="How it should read"
                    hint="For a slip in the writing. What you do otherwise now is a change: note it below."
                    problems={correcting?.problems.map(({ message }) => ({
                      field: "corrected",
                      message,
                    }))}
                  >
                    <textarea
                      id="corrected"
                      name="practice"
                      rows={4}
                      maxLength={2000}
                      required
                      defaultValue={correcting?.typed.practice ?? version.practice}
                      aria-describedby="corrected-hint"
                    />
                  </Field>
                  <button className="act quiet" name="do" value="correct" type="submit">
                    Put it right
                  </button>
                </form>
              </details>
            )}
          </li>
        ))}
      </ol>
      {mayPlan && (
        <form method="post">
          <h2>{newest ? "Note a change" : "How you begin"}</h2>
          <input type="hidden" name="after" value={newest?.number ?? 0} />
          <Field
            name="practice"
            label="How you do it now"
            hint="So that a colleague could do it on Monday."
            problems={problems}
          >
            <textarea
              id="practice"
              name="practice"
              rows={4}
              maxLength={2000}
              required
              defaultValue={typed?.practice ?? newest?.practice}
              aria-describedby="practice-hint"
            />
          </Field>
          {newest && (
            <>
              <Field name="whatChanged" label="What changed" problems={problems}>
                <textarea
                  id="whatChanged"
                  name="whatChanged"
                  rows={2}
                  maxLength={600}
                  defaultValue={typed?.whatChanged}
                />
              </Field>
              <Field name="cause" label="What led to it" problems={problems}>
                <select id="cause" name="cause" defaultValue={typed?.cause ?? ""}>
                  <option value="">Something else: a timetable, a room, a new colleague</option>
                  {ChangeCause.options.map((cause) => (
                    <option key={cause} value={cause}>
                      {changeCauseWords[cause]}
                    </option>
                  ))}
                </select>
              </Field>
              <Field
                name="seen"
                label="What you had seen"
                hint="Groups only, no pupil’s name."
                problems={problems}
              >
                <textarea
                  id="seen"
                  name="seen"
                  rows={2}
                  maxLength={600}
                  defaultValue={typed?.seen}
                  aria-describedby="seen-hint"
                />
              </Field>
            </>
          )}
          <button className="act quiet" type="submit">
            {newest ? "Note the change" : "Note it"}
          </button>
        </form>
      )}
      <JpdMarkNote mark={mark} isTeam />
    </div>
  );
}

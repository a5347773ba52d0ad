import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems, uniqueIn } from "#app/components/form.tsx";
import { SynthesisOutcome } from "#app/components/synthesis-outcome.tsx";
import { SynthesisSteps } from "#app/components/synthesis-steps.tsx";
import { formatCount } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { countLines } from "#app/synthesis-lines.ts";
import { outcomesOf } from "#app/synthesis-page.ts";
import { seenIn } from "#app/typed-question.ts";
import { describeAudience } from "#content/access/audience.ts";
import { slugOf } from "#content/practice/address.ts";
import { synthesisLicence } from "#content/synthesis/published.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { synthesis, content, problems, lines, isOldConclusion, looked } =
      await services.syntheses.review(viewer, params.slug ?? "");
    const { alliances } = await services.syntheses.listAudiences(viewer);
    const nameOf = (token: string) =>
      alliances.find((alliance) => alliance.token === token)?.name ?? "the alliance";
    const { version, revision, status, asked, conclusion } = synthesis;
    return {
      ...{ slug: slugOf(synthesis), title: asked.title, version, revision, status, problems },
      ...{
        question: asked.question,
        conclusion,
        isOldConclusion,
        looked,
        counts: countLines(lines),
      },
      readers: describeAudience(synthesis.audience, nameOf),
      outcomes: content ? outcomesOf(content) : [],
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
  return answerForm(form, async () => {
    const { synthesis } = await services.syntheses.publish(viewer, params.slug ?? "", {
      whatChanged: textOf(form, "whatChanged"),
      seen: seenIn(form),
      looked: textOf(form, "looked"),
    });
    return redirect(`/evidence/${slugOf(synthesis)}?published`);
  });
}

export const meta = () => describePage({ title: "Publish a synthesis", unlisted: true });

/** Where a person puts right what stands in the way. */
const places: Record<string, string> = {
  lines: "edit",
  conclusion: "edit/conclusion",
  certainty: "edit/conclusion",
};

export default function Publish() {
  const review = useLoaderData<typeof loader>();
  const { slug, title, version, counts, outcomes } = review;
  const { problems = [], typed } = useActionData<typeof action>() ?? {};
  const isReady = review.problems.length === 0;
  return (
    <div className="column">
      <SynthesisSteps {...{ slug, title, version }} current="publish" />
      <h1>{version > 0 ? `Publish version ${version + 1}` : "Publish it"}</h1>
      <Problems problems={problems} />
      {!isReady && problems.length === 0 && (
        <div className="problems">
          <h2>Before it can be published</h2>
          <ul>
            {uniqueIn(review.problems).map(({ field, message }) => (
              <li key={message}>
                <a href={`/evidence/${slug}/${places[field] ?? "edit"}`}>{message}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {review.isOldConclusion && (
        <p className="said">
          The conclusion is the one of version {version}, and the results have changed since.{" "}
          <a href={`/evidence/${slug}/edit/conclusion`}>Read it beside them</a> before you publish.
        </p>
      )}
      <form method="post">
        <input type="hidden" name="seen" value={review.revision} />
        <input type="hidden" name="looked" value={review.looked} />
        <p>
          <strong>Who reads it.</strong> {review.readers}
        </p>
        <p className="note">
          We look for names, addresses, numbers and exact dates in what you write, and ask you to
          leave them out. We cannot see every name: read it through. You cannot change a version
          once it is published. It goes out under {synthesisLicence}: anybody may use it who names
          you.
        </p>
        {version > 0 && (
          <Field
            name="whatChanged"
            label={`What changed since version ${version}?`}
            hint="One or two sentences. Readers see them beside the version."
            problems={problems}
          >
            <textarea
              id="whatChanged"
              name="whatChanged"
              rows={3}
              maxLength={1000}
              defaultValue={typed?.whatChanged}
              aria-describedby="whatChanged-hint"
            />
          </Field>
        )}
        <button className="act" type="submit" disabled={!isReady}>
          Publish version {version + 1}
        </button>
      </form>
      <section>
        <h2>What readers will see</h2>
        <p className="standfirst">{review.question}</p>
        {review.conclusion && <p className="as-written">{review.conclusion}</p>}
        <p>
          {formatCount(counts.included, "result")} taken in and {counts.excluded} left out, each
          with its reason.
        </p>
        {outcomes.map((outcome) => (
          <div key={outcome.name}>
            <p className="plain">{outcome.words.headline}</p>
            <SynthesisOutcome {...outcome} />
            {!outcome.certainty && <p className="note">Nothing is said of how certain it is.</p>}
          </div>
        ))}
      </section>
      {review.status === "published" && (
        <p className="pages">
          <a href={`/evidence/${slug}/withdraw`}>Withdraw it</a>
        </p>
      )}
    </div>
  );
}

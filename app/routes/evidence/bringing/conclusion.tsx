import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import {
  type CertaintyAsked,
  CertaintyFields,
  certaintyField,
} from "#app/components/certainty-form.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { SynthesisSteps } from "#app/components/synthesis-steps.tsx";
import { describePage } from "#app/meta.ts";
import { seenIn } from "#app/typed-question.ts";
import { rateBody } from "#content/evidence/rating/grade.ts";
import { grade, gradeDoubts, gradeGains } from "#content/packs/ratings/grade.ts";
import { slugOf } from "#content/practice/address.ts";
import { suggestCertainty } from "#content/synthesis/certainty.ts";
import { moderatorsOf } from "#content/synthesis/moderators.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { synthesis, lines, analysis, problem } = await services.syntheses.work(
      viewer,
      params.slug ?? "",
    );
    const { title, version, revision, conclusion, asked, certainty } = synthesis;
    const { moderator } = asked;
    return {
      ...{ slug: slugOf(synthesis), title, version, revision, conclusion, moderator, problem },
      kept: new URL(request.url).searchParams.has("kept"),
      moderators: [...new Set([...moderatorsOf(lines), ...(moderator ? [moderator] : [])])],
      outcomes: (analysis?.outcomes ?? []).map((outcome): CertaintyAsked => {
        const { doubts, record } = suggestCertainty(outcome);
        const held = certainty[outcome.outcome];
        const shown = held ? { ...held.record, isRandomised: record.isRandomised } : record;
        const level = held ? rateBody(shown).level : null;
        return {
          outcome: outcome.outcome,
          ...{ doubts, record: shown, reason: held?.reason ?? "" },
          level: grade.levels.find((one) => one.level === level) ?? null,
        };
      }),
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
  const { conclude, settleCertainty, clearCertainty } = services.syntheses;
  return answerForm(form, async () => {
    // Whichever button it was, the conclusion that was typed beside it is kept.
    const moderator = textOf(form, "moderator") || null;
    const conclusion = textOf(form, "conclusion");
    let seen = seenIn(form);
    const { synthesis } = await services.syntheses.work(viewer, slug);
    if (conclusion !== synthesis.conclusion || moderator !== synthesis.asked.moderator) {
      await conclude(viewer, slug, { conclusion, moderator }, seen);
      seen = seen && seen + 1;
    }
    const [asked = "", at = ""] = textOf(form, "do").split("-");
    const of = (name: string) => textOf(form, certaintyField(name, Number(at)));
    const outcome = of("outcome");
    if (asked === "certainty") {
      const settled = { outcome, steps: stepsIn(of), reason: of("reason") };
      await settleCertainty(viewer, slug, settled, seen);
    }
    if (asked === "clear") await clearCertainty(viewer, slug, outcome, seen);
    return redirect(`/evidence/${slug}/edit/conclusion?kept`);
  });
}

function stepsIn(of: (name: string) => string) {
  const stepsOf = (names: object) =>
    Object.fromEntries(Object.keys(names).map((name) => [name, Number(of(name))]));
  return { down: stepsOf(gradeDoubts), up: stepsOf(gradeGains) };
}

export const meta = () => describePage({ title: "Conclusion", unlisted: true });

export default function Conclude() {
  const found = useLoaderData<typeof loader>();
  const { slug, title, version, revision, moderators, outcomes } = found;
  const answered = useActionData<typeof action>();
  const [asked, at = ""] = (answered?.typed.do ?? "").split("-");
  const problems = answered?.problems.map(({ field, message }) => ({
    field: field === "reason" ? certaintyField(field, Number(at)) : field,
    message,
  }));
  return (
    <div className="column">
      <SynthesisSteps {...{ slug, title, version }} current="conclusion" />
      <h1>What you make of it</h1>
      {found.kept && !answered && (
        <p className="said" role="status">
          It is kept. Readers see it with the version that you publish next.
        </p>
      )}
      <Problems problems={problems} />
      {found.problem && (
        <p className="said">
          {found.problem} <a href={`/evidence/${slug}/edit`}>See the results</a>
        </p>
      )}
      <form method="post">
        <input type="hidden" name="seen" value={revision} />
        <Field
          name="conclusion"
          label="Conclusion"
          hint="In your words, for who reads one paragraph only: what is known, for whom, and what is not."
          problems={problems}
        >
          <textarea
            id="conclusion"
            name="conclusion"
            rows={8}
            maxLength={4000}
            defaultValue={answered?.typed.conclusion ?? found.conclusion}
            aria-describedby="conclusion-hint"
          />
        </Field>
        <Field
          name="moderator"
          label="Do results differ by"
          hint="One thing: who tries many finds one that differs by chance. Of numbers a line is worked out, of words groups."
          problems={problems}
        >
          <select
            id="moderator"
            name="moderator"
            defaultValue={answered?.typed.moderator ?? found.moderator ?? ""}
            aria-describedby="moderator-hint"
          >
            <option value="">Nothing is looked at</option>
            {moderators.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <button className="act" type="submit" name="do" value="conclude">
          Save the conclusion
        </button>
        <h2>How certain is each outcome?</h2>
        <p className="note">
          By GRADE. What the numbers suggest is filled in with its reason: confirm or change it, and
          say why.
        </p>
        {outcomes.length === 0 && <p>Take results in first.</p>}
        {outcomes.map((outcome, index) => (
          <CertaintyFields
            key={outcome.outcome}
            asked={outcome}
            at={index}
            typed={answered?.typed}
            problems={problems}
            isOpen={asked === "certainty" && Number(at) === index}
          />
        ))}
      </form>
    </div>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { SynthesisSteps } from "#app/components/synthesis-steps.tsx";
import { formatCount } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { seenIn } from "#app/typed-question.ts";
import { invalid } from "#content/failure.ts";
import { slugOf } from "#content/practice/address.ts";
import { importColumns } from "#content/synthesis/import-columns.ts";

/** Room for the form around a file of the largest size. */
const largestForm = 2_100_000;

/** As many lines as a page tells of one by one. */
const mostTold = 200;

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { synthesis } = await services.syntheses.requireEditor(viewer, params.slug ?? "");
    const { title, version, revision, asked } = synthesis;
    const outcomes = asked.rules.outcomes.map(({ name }) => name);
    return { slug: slugOf(synthesis), title, version, revision, outcomes };
  });
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const slug = params.slug ?? "";
  return answerForm(new FormData(), async () => {
    await services.syntheses.requireEditor(viewer, slug);
    // Before anything of a large body is read.
    if (Number(request.headers.get("content-length") ?? largestForm + 1) > largestForm)
      throw invalid([
        { field: "file", message: "The file is larger than 2 MB. Bring it in in parts." },
      ]);
    const form = await request.formData();
    const file = form.get("file");
    if (!(file instanceof File) || file.size === 0)
      throw invalid([{ field: "file", message: "Choose a file." }]);
    const given = { file: await file.text(), outcome: textOf(form, "outcome") };
    const brought = await services.syntheses.bringIn(viewer, slug, given, seenIn(form));
    return {
      ...{ problems: [], typed: {}, name: file.name },
      brought: { ...brought, refused: brought.refused.slice(0, mostTold) },
      refused: brought.refused.length,
    };
  });
}

export const meta = () => describePage({ title: "Studies from elsewhere", unlisted: true });

export default function Studies() {
  const { slug, title, version, revision, outcomes } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const problems = answered?.problems;
  return (
    <div className="column">
      <SynthesisSteps {...{ slug, title, version }} current="studies" />
      <h1>Studies from elsewhere</h1>
      <p className="standfirst">
        What was published outside the commons stands beside what was tried here. Each is taken in
        or left out with a reason, like every result.
      </p>
      <Problems problems={problems} />
      {answered && "brought" in answered && <Brought {...answered} slug={slug} />}
      <p>
        <a className="act" href={`/evidence/${slug}/edit/studies/new`}>
          Enter one study
        </a>
      </p>
      <h2>Bring in a file</h2>
      <form method="post" encType="multipart/form-data">
        <input type="hidden" name="seen" value={revision} />
        <Field
          name="file"
          label="File"
          hint="CSV with the numbers of the studies, or RIS with their references alone. At most 2,000 studies and 2 MB."
          problems={problems}
        >
          <input
            id="file"
            name="file"
            type="file"
            accept=".csv,.tsv,.ris,.txt,text/csv"
            required
            aria-describedby="file-hint"
          />
        </Field>
        <Field
          name="outcome"
          label="Outcome, for references"
          hint="RIS does not say what a study measured. Each of its references waits under this outcome until you enter what it found."
          problems={problems}
        >
          <input
            id="outcome"
            name="outcome"
            maxLength={200}
            list="outcomes-asked"
            defaultValue={outcomes[0]}
            aria-describedby="outcome-hint"
          />
        </Field>
        <datalist id="outcomes-asked">
          {outcomes.map((outcome) => (
            <option key={outcome} value={outcome} />
          ))}
        </datalist>
        <button className="act quiet" type="submit">
          Bring it in
        </button>
      </form>
      <h2>How a CSV file is read</h2>
      <p>
        The first line names its columns, in any order. Only label and outcome have to be there, and
        one way of saying the result. A column “by_weeks” or “by_phase” says what results may differ
        by.{" "}
        <a href="/evidence/studies-example.csv" download>
          An example with every column
        </a>
      </p>
      <details>
        <summary>Every column</summary>
        <dl className="facts wide">
          {Object.entries(importColumns).map(([column, said]) => (
            <div key={column}>
              <dt>
                <code>{column}</code>
              </dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

function Brought({
  slug,
  name,
  brought,
  refused,
}: {
  slug: string;
  name: string;
  brought: { taken: number; refused: { line: number; reason: string }[]; ignored: string[] };
  refused: number;
}) {
  return (
    <section className="said" role="status">
      <h2>{formatCount(brought.taken, "study was", "studies were")} taken</h2>
      <p>
        From {name}. <a href={`/evidence/${slug}/edit`}>See the results</a>
      </p>
      {brought.ignored.length > 0 && (
        <p>Columns that are not known were passed over: {brought.ignored.join(", ")}.</p>
      )}
      {refused > 0 && (
        <>
          <p>
            {formatCount(refused, "line was", "lines were")} not taken, each for the reason below.
            Put right what can be, and bring the file in again: what is here already is passed over.
          </p>
          <ul>
            {brought.refused.map(({ line, reason }) => (
              <li key={`${line} ${reason}`}>
                Line {line}: {reason}
              </li>
            ))}
          </ul>
          {refused > brought.refused.length && <p>And {refused - brought.refused.length} more.</p>}
        </>
      )}
    </section>
  );
}

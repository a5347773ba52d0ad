import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Choice, type Option } from "#app/components/call-fields.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { StrandFigures } from "#app/components/outside-evidence.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { sayCostBand, sayMonths, saySecurity } from "#content/evidence/strands/strand.ts";
import { eefStrands } from "#content/packs/ratings/eef-strands.ts";
import { costWords } from "#content/practice/write-up.ts";
import { themeLabel } from "#content/vocabulary/vocabulary.ts";

export async function loader({ context: { services, viewer }, params }: LoaderFunctionArgs) {
  return answer(() => services.strands.get(viewer, params.slug ?? ""));
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
    await services.strands.change(viewer, slug, {
      months: textOf(form, "months"),
      cost: textOf(form, "cost"),
      security: textOf(form, "security"),
      asOf: textOf(form, "asOf"),
      link: textOf(form, "link"),
    });
    return redirect(`/evidence/strands/${slug}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? describePage({ title: `Outside evidence: ${themeLabel(data.facts.strand)}` }) : [];

export default function Strand() {
  const { facts, history, mayChange } = useLoaderData<typeof loader>();
  const label = themeLabel(facts.strand);
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/evidence/strands">Outside evidence</a>
      </p>
      <h1>{label}</h1>
      <StrandFigures facts={facts} />
      <p>
        <a href={`/themes/${facts.strand}`}>What happened here: {label}</a>
      </p>
      <h2>What was held before</h2>
      <ol className="rows">
        {history.map((past) => (
          <li key={String(past.changedAt)}>
            <span>
              {sayMonths(past)}. {saySecurity(past)}, {sayCostBand(past).toLowerCase()}
            </span>
            <span className="count">
              as of {formatDay(past.asOf)}
              {past.changedAt
                ? `, entered ${formatDay(past.changedAt)}${past.by ? ` by ${past.by}` : ""}`
                : ", as this commons began"}
            </span>
          </li>
        ))}
      </ol>
      {mayChange && <Change />}
    </div>
  );
}

function Change() {
  const { facts } = useLoaderData<typeof loader>();
  const { problems, typed } = useActionData<typeof action>() ?? {};
  return (
    <>
      <h2>Bring it up to date</h2>
      <p>
        Copy the figures from <a href={facts.link}>the strand’s page at EEF</a>. What was held
        before stays here.
      </p>
      <Problems problems={problems} />
      <form method="post">
        <Field
          name="months"
          label="Months of progress"
          hint="Below 0 for less progress. Empty where EEF gives none."
          problems={problems}
        >
          <input
            id="months"
            name="months"
            inputMode="text"
            defaultValue={typed?.months ?? facts.months ?? ""}
            aria-describedby="months-hint"
          />
        </Field>
        <Choice
          name="security"
          label="Security, in padlocks"
          value={typed?.security ?? String(facts.security)}
          options={eefStrands.levels.map(
            ({ level, label }): Option => [String(level), `${level}: ${label}`],
          )}
        />
        <Choice
          name="cost"
          label="Cost"
          value={typed?.cost ?? String(facts.cost)}
          options={Object.entries(costWords).map(
            ([band, label]): Option => [band, `${band}: ${label}`],
          )}
        />
        <Field name="asOf" label="As of" problems={problems}>
          <input id="asOf" name="asOf" type="date" required defaultValue={typed?.asOf} />
        </Field>
        <Field name="link" label="Address of the strand at EEF" problems={problems}>
          <input
            id="link"
            name="link"
            type="url"
            required
            defaultValue={typed?.link ?? facts.link}
          />
        </Field>
        <button className="act" type="submit">
          Keep
        </button>
      </form>
    </>
  );
}

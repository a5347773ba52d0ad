import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { NewestOf } from "#app/components/newest-of.tsx";
import { SchoolChoice } from "#app/components/school-choice.tsx";
import { TakeOut } from "#app/components/take-out.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { Better, betterWords } from "#content/measuring/result.ts";
import { formatPoints, SeriesKind, seriesKindWords } from "#content/measuring/series.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  const { slug = "", id = "" } = params;
  return answer(async () => {
    const opened = id === "new" ? null : await services.seriesInTime.open(viewer, slug, id);
    const found =
      opened?.found ?? (await services.enquiries.requireRight(viewer, slug, "planEnquiry"));
    const { measures } = await services.enquiries.readNow(found.enquiry);
    return {
      slug: slugOf(found.enquiry),
      title: found.enquiry.title,
      schools: found.schools.filter(({ standing }) => standing === "in"),
      measures: measures.filter(({ name }) => name).map(({ id, name }) => ({ id, name })),
      series: opened && { ...opened.series, points: formatPoints(opened.series.points) },
      baselines: opened?.baselines ?? [],
      allBaselines: opened?.allBaselines ?? 0,
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
  const { slug = "", id = "" } = params;
  return answerForm(form, async () => {
    const asked = textOf(form, "do");
    const { seriesInTime } = services;
    if (asked === "freeze")
      await seriesInTime.freeze(viewer, slug, id, {
        from: textOf(form, "from"),
        to: textOf(form, "to"),
      });
    else if (asked === "unfreeze")
      await seriesInTime.unfreeze(viewer, slug, id, textOf(form, "because"));
    else if (asked === "take-out" || asked === "put-back")
      await services.takingOut[asked === "take-out" ? "takeOut" : "putBack"](viewer, slug, {
        ...{ kind: "series", id, revision: textOf(form, "revision") },
      });
    else
      await seriesInTime.write(viewer, slug, id === "new" ? null : id, {
        name: textOf(form, "name"),
        unit: textOf(form, "unit"),
        measure: textOf(form, "measure"),
        school: textOf(form, "school"),
        kind: textOf(form, "kind"),
        better: textOf(form, "better"),
        n: textOf(form, "n"),
        points: textOf(form, "points"),
        revision: textOf(form, "revision"),
      });
    return redirect(`/enquiries/${slug}/measures`);
  });
}

export const meta = () => describePage({ title: "A series in time", unlisted: true });

export default function SeriesPage() {
  const { slug, title, schools, measures, series, baselines, allBaselines } =
    useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { problems } = answered ?? {};
  const isOfSeries = answered && (answered.typed.do ?? "") === "";
  const typed = isOfSeries ? answered.typed : typedOf(series);
  const frozen = baselines.find(({ unfrozenAt }) => unfrozenAt === null);
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="measures" />
      <h1>{series ? series.name : "Add a series in time"}</h1>
      <p>
        Weekly attendance, incidents, quiz means: numbers of a class, never of one pupil. Attendance
        by the day can tell who was away, so others are shown less of it.
      </p>
      <Problems problems={problems} />
      <form method="post">
        <input type="hidden" name="revision" value={typed.revision} />
        <Field name="name" label="Name" hint="Groups only, no pupil’s name." problems={problems}>
          <input
            id="name"
            name="name"
            maxLength={120}
            defaultValue={typed.name}
            aria-describedby="name-hint"
          />
        </Field>
        <Field name="kind" label="What the numbers are" problems={problems}>
          <select id="kind" name="kind" defaultValue={typed.kind}>
            {SeriesKind.options.map((kind) => (
              <option key={kind} value={kind}>
                {seriesKindWords[kind]}
              </option>
            ))}
          </select>
        </Field>
        <Field name="unit" label="Unit" hint="Such as: % of sessions" problems={problems}>
          <input
            id="unit"
            name="unit"
            maxLength={60}
            defaultValue={typed.unit}
            aria-describedby="unit-hint"
          />
        </Field>
        <Field
          name="measure"
          label="Measure of the plan"
          hint="If it follows one of them."
          problems={problems}
        >
          <select
            id="measure"
            name="measure"
            defaultValue={typed.measure}
            aria-describedby="measure-hint"
          >
            <option value="">None of them</option>
            {measures.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field name="better" label="Which way is better" problems={problems}>
          <select id="better" name="better" defaultValue={typed.better}>
            {Better.options.map((better) => (
              <option key={better} value={better}>
                {betterWords[better]}
              </option>
            ))}
          </select>
        </Field>
        <SchoolChoice schools={schools} typed={typed} problems={problems} />
        <Field name="n" label="Pupils in the group" problems={problems}>
          <input id="n" name="n" inputMode="numeric" defaultValue={typed.n} />
        </Field>
        <Field
          name="points"
          label="Points"
          hint="Paste or type one a line: the day, the number, and if it differs how many pupils. These are a class’s values, never one pupil’s: no names."
          problems={problems}
        >
          <textarea
            id="points"
            name="points"
            rows={12}
            placeholder={"2026-03-02 93.5\n2026-03-09 94.1"}
            defaultValue={typed.points}
            aria-describedby="points-hint"
          />
        </Field>
        <button className="act" type="submit">
          Save the series
        </button>
      </form>
      {series && <TakeOut isOut={series.takenOutAt !== null} revision={series.revision} />}
      {series && (
        <section aria-labelledby="baseline-title">
          <h2 id="baseline-title">Baseline</h2>
          <p>
            Keep centre and limits as they were before you started, and what comes after is judged
            by them.
          </p>
          {frozen ? (
            <form method="post">
              <p>
                Kept: {formatDay(frozen.from)} to {formatDay(frozen.to)}, by {frozen.by}.
              </p>
              <Field name="because" label="Why it is no longer kept" problems={problems}>
                <input id="because" name="because" maxLength={300} required />
              </Field>
              <button className="act quiet" name="do" value="unfreeze" type="submit">
                No longer keep it
              </button>
            </form>
          ) : (
            <form method="post">
              <Field name="from" label="First day" problems={problems}>
                <input
                  id="from"
                  name="from"
                  type="date"
                  required
                  defaultValue={answered?.typed.from}
                />
              </Field>
              <Field name="to" label="Last day" problems={problems}>
                <input id="to" name="to" type="date" required defaultValue={answered?.typed.to} />
              </Field>
              <button className="act quiet" name="do" value="freeze" type="submit">
                Keep this baseline
              </button>
            </form>
          )}
          <NewestOf shown={baselines.length} all={allBaselines} />
          <ul className="rows">
            {baselines.map((one) => (
              <li key={one.id}>
                <span>
                  {formatDay(one.from)} to {formatDay(one.to)}, kept by {one.by} on{" "}
                  {formatDay(one.at)}
                </span>
                {one.unfrozenAt && (
                  <span className="note">
                    let go by {one.unfrozenBy} on {formatDay(one.unfrozenAt)}: {one.why}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

type Opened = ReturnType<typeof useLoaderData<typeof loader>>["series"];

const typedOf = (series: Opened): Record<string, string> => ({
  name: series?.name ?? "",
  unit: series?.unit ?? "",
  measure: series?.measure ?? "",
  school: series?.schoolId ?? "",
  kind: series?.kind ?? "attendance",
  better: series?.better ?? "higher",
  n: String(series?.n ?? ""),
  points: series?.points ?? "",
  revision: String(series?.revision ?? 0),
});

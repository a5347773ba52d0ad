import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { slug = "", id = "" } = params;
    const { found, survey, waves } = await services.surveys.open(viewer, slug, id);
    const day = new URL(request.url).searchParams.get("day");
    const wave = waves.find((one) => one.day === day) ?? null;
    const isTheirs = wave?.enteredBy === viewer.person?.id;
    return {
      slug: slugOf(found.enquiry),
      title: found.enquiry.title,
      survey,
      days: waves.map(({ day, takenOutAt }) => ({ day, isOut: takenOutAt !== null })),
      // how few answered is read again by nobody but who entered it (S12)
      wave: wave && { ...wave, responses: isTheirs ? wave.responses : {} },
      isTheirs,
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
    if (textOf(form, "do") === "take-out") {
      await services.takingOut.takeOutWave(viewer, slug, {
        ...{ surveyId: id, day: textOf(form, "day"), revision: textOf(form, "revision") },
      });
      return redirect(`/enquiries/${slug}/measures`);
    }
    const { survey } = await services.surveys.open(viewer, slug, id);
    const counts = survey.items.map((item) => [
      item.id,
      Array.from({ length: survey.points }, (_, i) => textOf(form, `${item.id}-${i + 1}`)),
    ]);
    await services.surveys.enterWave(viewer, slug, id, {
      day: textOf(form, "day"),
      revision: textOf(form, "revision"),
      counts: Object.fromEntries(counts),
    });
    return redirect(`/enquiries/${slug}/measures`);
  });
}

export const meta = () => describePage({ title: "Answers to a survey", unlisted: true });

export default function Wave() {
  const { slug, title, survey, days, wave, isTheirs } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { problems, typed } = answered ?? {};
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="measures" />
      <h1>Answers to {survey.name}</h1>
      <p>
        Count how many chose each point of each item, from 1 to {survey.points}. Count a turned item
        as it was answered: it is turned round for you. Nobody’s own answers are kept.
      </p>
      {days.length > 0 && (
        <p className="note">
          Entered so far:{" "}
          {days.map(({ day, isOut }, i) => (
            <span key={day}>
              {i > 0 && ", "}
              <a href={`?day=${day}`}>{formatDay(day)}</a>
              {isOut && " (taken out)"}
            </span>
          ))}
        </p>
      )}
      {wave?.takenOutAt && (
        <p className="said">
          The answers of this day were taken out. Saved again, they count again.
        </p>
      )}
      {wave && !isTheirs && (
        <p className="said">
          A colleague entered these answers. What you enter here stands in their place.
        </p>
      )}
      <Problems problems={problems} />
      <form method="post">
        <input type="hidden" name="revision" value={typed?.revision ?? wave?.revision ?? 0} />
        <Field name="day" label="Day on which answering ended" problems={problems}>
          <input id="day" name="day" type="date" required defaultValue={typed?.day ?? wave?.day} />
        </Field>
        {survey.items.map((item, index) => (
          <fieldset className="field" id={item.id} key={item.id}>
            <legend>
              {index + 1}. {item.text}
              {item.reversed && " (turned)"}
            </legend>
            <div className="counts">
              {Array.from({ length: survey.points }, (_, i) => i + 1).map((point) => (
                <label key={point}>
                  {point}
                  <input
                    name={`${item.id}-${point}`}
                    inputMode="numeric"
                    size={4}
                    autoComplete="off"
                    defaultValue={
                      typed?.[`${item.id}-${point}`] ?? wave?.responses[item.id]?.[point - 1]
                    }
                  />
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <button className="act" type="submit">
          Save the answers
        </button>
      </form>
      {wave && wave.takenOutAt === null && (
        <form method="post">
          <input type="hidden" name="day" value={wave.day} />
          <input type="hidden" name="revision" value={wave.revision} />
          <button className="act quiet" name="do" value="take-out" type="submit">
            Take out the answers of {formatDay(wave.day)}
          </button>
        </form>
      )}
    </div>
  );
}

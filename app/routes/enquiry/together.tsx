import type {
  ActionFunctionArgs,
  LoaderFunctionArgs,
  MetaFunction,
  SerializeFrom,
} from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { Problems } from "#app/components/form.tsx";
import { SidewaysNote } from "#app/components/shown-table.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import {
  findTogetherCheck,
  levelWords,
  type TogetherCheck,
  togetherChecks,
  togetherNoteLimit,
} from "#content/enquiry/together.ts";
import { type TogetherList, togetherLists } from "#content/packs/together.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { enquiry, mayPlan } = await services.enquiries.get(viewer, params.slug ?? "");
    const asked = new URL(request.url).searchParams.get("answer") ?? "";
    return {
      slug: slugOf(enquiry),
      title: enquiry.title,
      answered: await services.checkingTogether.list(enquiry.id),
      mayPlan,
      asked: mayPlan ? asked : "",
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
    await services.checkingTogether.write(viewer, slug, {
      check: textOf(form, "check"),
      revision: Number(textOf(form, "revision")) || 0,
      given: (field) => textOf(form, field),
    });
    return redirect(`/enquiries/${slug}/together`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({
    title: data ? `How ${data.title} works together` : "How we work together",
    unlisted: true,
  });

type Answered = SerializeFrom<typeof loader>["answered"];

const momentWords = { start: "At the start", end: "At the end" } as const;

export default function Together() {
  const { slug, title, answered, mayPlan, asked } = useLoaderData<typeof loader>();
  const problems = useActionData<typeof action>()?.problems;
  const check = findTogetherCheck(asked);
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="together" />
      <h1>How we work together</h1>
      <p>
        Talk about it, then answer as one team. Only the team reads it: it is never shown, counted
        or compared with anybody’s.
      </p>
      <Problems problems={problems} />
      {check && <CheckForm check={check} answered={answered} />}
      {togetherLists.map((list) => (
        <section key={list.id} aria-labelledby={`${list.id}-title`}>
          <h2 id={`${list.id}-title`}>{list.name}</h2>
          <p>{list.about}</p>
          <Answers list={list} answered={answered} />
          {mayPlan && (
            <p className="acts">
              {togetherChecks
                .filter((one) => one.list.id === list.id && one.id !== check?.id)
                .map(({ id, moment }) => (
                  <a key={id} className="act quiet" href={`?answer=${id}`}>
                    {answered.some((one) => one.check === id) ? "Change" : "Answer"}:{" "}
                    {momentWords[moment].toLowerCase()}
                    <span className="unseen"> ({list.name})</span>
                  </a>
                ))}
            </p>
          )}
          <p className="note">The sentences are ours, after {list.after}.</p>
        </section>
      ))}
    </div>
  );
}

/** Each sentence, with what was answered at each moment. */
function Answers({ list, answered }: { list: TogetherList; answered: Answered }) {
  const there = togetherChecks.flatMap(({ id, list: of, moment }) => {
    const found = answered.find(({ check }) => check === id);
    return of.id === list.id && found ? [{ ...found, moment }] : [];
  });
  if (there.length === 0) return <p className="count">Not answered yet.</p>;
  return (
    <>
      {there.length > 1 && <SidewaysNote />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="table" aria-label={`${list.name} Answers`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              {there.map(({ check, moment, by, at }) => (
                <th key={check} scope="col">
                  {momentWords[moment]}
                  <span className="note">
                    {" "}
                    {by}, {formatDay(at)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.items.map(({ id, text }) => (
              <tr key={id}>
                <th scope="row">{text}</th>
                {there.map(({ check, answers }) => (
                  <td key={check} className="sentences-cell">
                    {answers[id]?.level ? levelWords[answers[id].level - 1] : "Not answered"}
                    {answers[id]?.note && <span className="note"> {answers[id].note}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function CheckForm({ check, answered }: { check: TogetherCheck; answered: Answered }) {
  const sent = useActionData<typeof action>();
  const now = answered.find((one) => one.check === check.id);
  const { typed, problems } = sent?.typed.check === check.id ? sent : {};
  return (
    <form method="post" aria-labelledby="check-title">
      <h2 id="check-title">
        {check.list.name.replace("?", "")}, {momentWords[check.moment].toLowerCase()}
      </h2>
      <input type="hidden" name="check" value={check.id} />
      <input type="hidden" name="revision" value={now?.revision ?? 0} />
      {check.list.items.map(({ id, text }) => (
        <fieldset className="field" id={id} key={id}>
          <legend>{text}</legend>
          <div className="levels">
            {levelWords.map((word, i) => (
              <label className="choice" key={word}>
                <input
                  type="radio"
                  name={id}
                  value={i + 1}
                  defaultChecked={
                    (typed ? typed[id] : String(now?.answers[id]?.level ?? "")) === String(i + 1)
                  }
                />
                <span>{word}</span>
              </label>
            ))}
          </div>
          <label htmlFor={`${id}-note`}>In a line, for the team</label>
          <input
            id={`${id}-note`}
            name={`${id}-note`}
            maxLength={togetherNoteLimit}
            defaultValue={typed?.[`${id}-note`] ?? now?.answers[id]?.note}
          />
          {problems
            ?.filter(({ field }) => field === id || field === `${id}-note`)
            .map(({ message }) => (
              <span key={message} className="problem">
                {message}
              </span>
            ))}
        </fieldset>
      ))}
      <button className="act" type="submit">
        Keep it
      </button>
    </form>
  );
}

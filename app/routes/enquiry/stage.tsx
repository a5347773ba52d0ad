import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { FollowUpList } from "#app/components/follow-ups.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { NewestOf } from "#app/components/newest-of.tsx";
import { Park } from "#app/components/park.tsx";
import { Sure } from "#app/components/sure.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { dayOf } from "#content/day.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const found = await services.enquiries.get(viewer, params.slug ?? "");
    const { enquiry } = found;
    const [stages, moves, moved, followUps] = await Promise.all([
      services.stages.weighAll(found),
      services.stages.listMoves(enquiry.id),
      services.stages.countMoves(enquiry.id),
      services.followUps.listOfEnquiry(enquiry.id),
    ]);
    const nameOf = (id: string) => stages.find((stage) => stage.id === id)?.name ?? id;
    return {
      slug: slugOf(enquiry),
      title: enquiry.title,
      current: enquiry.stage,
      stages: stages.map(({ id, name, asks, musts, notices }, index) => ({
        id,
        name,
        asks,
        musts: newIn(musts, stages[index - 1]?.musts),
        notices: newIn(notices, stages[index - 1]?.notices),
      })),
      moves: moves.map(({ from, to, ...move }) => ({
        ...move,
        from: from ? nameOf(from) : "",
        to: nameOf(to),
      })),
      moved,
      followUps,
      today: dayOf(services.clock()),
      stopped: enquiry.stoppedAt !== null,
      stoppedWhy: enquiry.stoppedWhy,
      learnt: enquiry.learnt,
      mayPlan: found.mayPlan,
      mayLead: found.mayLead,
    };
  });
}

/** What a stage asks for beyond the stage before it: each rule is said once. */
const newIn = (said: string[], before: string[] = []) =>
  said.filter((sentence) => !before.includes(sentence));

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const slug = params.slug ?? "";
  return answerForm(form, async () => {
    switch (textOf(form, "do")) {
      case "move":
        await services.stages.move(viewer, slug, {
          to: textOf(form, "to"),
          sure: textOf(form, "sure") === "yes",
          park: textOf(form, "park") || null,
        });
        break;
      case "follow-up":
        await services.followUps.answer(viewer, textOf(form, "followUp"), {
          stillUsed: textOf(form, "stillUsed"),
          usedBy: textOf(form, "usedBy"),
          direction: textOf(form, "direction"),
        });
        break;
      case "stop":
        await services.stages.stop(viewer, slug, {
          why: textOf(form, "why"),
          learnt: textOf(form, "learnt"),
        });
        break;
      case "resume":
        await services.stages.resume(viewer, slug, textOf(form, "park") || null);
        break;
    }
    return redirect(`/enquiries/${slug}/stage`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Where ${data.title} is` : "Where it is", unlisted: true });

export default function EnquiryStage() {
  const { slug, title, current, stages, moves, ...enquiry } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const at = stages.findIndex(({ id }) => id === current);
  const chosen = answered?.typed.to ?? stages[at + 1]?.id ?? "";
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="stage" />
      <h1>Where it is: {stages[at]?.name}</h1>
      <p className="standfirst">{stages[at]?.asks}</p>
      {enquiry.stopped && <p className="said">This enquiry was ended early.</p>}
      <Problems problems={answered?.problems} />
      <form method="post">
        <fieldset className="field" id="to" disabled={!enquiry.mayPlan || enquiry.stopped}>
          <legend>Move it to</legend>
          <span className="hint">
            What stands under a stage is asked of every stage after it too.
          </span>
          {stages.map((stage, index) => (
            <label className="choice" key={stage.id}>
              <input
                type="radio"
                name="to"
                value={stage.id}
                disabled={index === at}
                defaultChecked={stage.id === chosen && index !== at}
              />
              <span>
                {stage.name}
                {index === at && " (it is here)"}
              </span>
              {stage.musts.map((must) => (
                <small key={must}>First: {must}</small>
              ))}
              {stage.notices.map((notice) => (
                <small key={notice}>{notice}</small>
              ))}
            </label>
          ))}
        </fieldset>
        <Sure problems={answered?.problems} />
        {answered?.typed.do === "move" && <Park problems={answered.problems} />}
        {enquiry.mayPlan && !enquiry.stopped && (
          <button className="act" name="do" value="move" type="submit">
            Move it
          </button>
        )}
      </form>
      <p className="note">You can go back at any time. Nothing that was written is lost.</p>

      {enquiry.mayLead && !enquiry.stopped && (
        <section aria-labelledby="end-title">
          <h2 id="end-title">End it early</h2>
          <p>
            Stopping is an outcome like any other. Say what you learnt, and it helps whoever thinks
            of the same.
          </p>
          <form method="post">
            <Field name="why" label="Why it ends" hint="" problems={answered?.problems}>
              <textarea
                id="why"
                name="why"
                rows={2}
                required
                maxLength={600}
                defaultValue={answered?.typed.why ?? enquiry.stoppedWhy}
              />
            </Field>
            <Field name="learnt" label="What we learnt" hint="" problems={answered?.problems}>
              <textarea
                id="learnt"
                name="learnt"
                rows={4}
                required
                maxLength={2000}
                defaultValue={answered?.typed.learnt ?? enquiry.learnt}
              />
            </Field>
            <button className="act quiet" name="do" value="stop" type="submit">
              End it, and keep what we learnt
            </button>
          </form>
        </section>
      )}
      {enquiry.mayLead && enquiry.stopped && (
        <form method="post">
          {answered?.typed.do === "resume" && <Park problems={answered.problems} />}
          <button className="act" name="do" value="resume" type="submit">
            Take it up again
          </button>
        </form>
      )}

      {enquiry.followUps.length > 0 && (
        <FollowUpList
          followUps={enquiry.followUps}
          today={enquiry.today}
          mayAnswer={enquiry.mayPlan}
          problems={answered?.problems}
          typed={answered?.typed}
        />
      )}

      <h2>How it came here</h2>
      <NewestOf shown={moves.length} all={enquiry.moved} />
      <ul className="rows">
        {moves.map((move) => (
          <li key={move.id}>
            <span>
              {move.from ? `From “${move.from}” to “${move.to}”` : `Began as “${move.to}”`}
              {move.notices && (
                <span className="note"> Gone past: {move.notices.split("\n").join(" ")}</span>
              )}
            </span>
            <span className="note">
              {move.by}, {formatDay(move.at)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { CycleActForm, CycleDoForm, CycleStudyForm } from "#app/components/cycle-forms.tsx";
import { CyclePlanForm } from "#app/components/cycle-plan.tsx";
import {
  CycleDoWritten,
  CyclePlanWritten,
  CycleStudyWritten,
} from "#app/components/cycle-written.tsx";
import { DiscardTry } from "#app/components/discard-try.tsx";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { EthicsFirst } from "#app/components/ethics-first.tsx";
import { Problems } from "#app/components/form.tsx";
import { NotKept } from "#app/components/words.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { linesIn, oneOf, revisionOf } from "#app/written-form.ts";
import { can } from "#content/access/can.ts";
import {
  type CycleChange,
  CycleDecision,
  CycleStep,
  cycleRows,
  decisionWords,
  Match,
  Objective,
} from "#content/enquiry/cycle.ts";
import { isEthicsSettled } from "#content/packs/ethics.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params: { slug = "", id = "" },
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { found, nameOf, ...read } = await services.cycles.get(viewer, slug, id);
    const { enquiry, members, mayPlan } = found;
    const { cycle } = read;
    const plan =
      mayPlan && cycle.step === "plan" ? await services.enquiries.readNow(enquiry) : null;
    return {
      ...read,
      slug: slugOf(enquiry),
      title: enquiry.title,
      mayPlan,
      members: members.map(({ personId, handle, name }) => ({ personId, handle, name })),
      mayDiscard: can(viewer, "discardTry", { members, createdBy: cycle.createdBy }),
      justAdapted: new URL(request.url).searchParams.has("adapted"),
      ethicsSettled: !plan || isEthicsSettled(plan, found.method),
      ideas: (plan?.ideas ?? []).flatMap(({ id, text }) => (text ? [{ id, text }] : [])),
      owner: nameOf(cycle.ownerId)?.name ?? "",
      lockedBy: nameOf(cycle.lockedBy)?.name ?? "",
      decidedBy: nameOf(cycle.decidedBy)?.name ?? "",
    };
  });
}

export async function action({
  context: { services, viewer },
  params: { slug = "", id = "" },
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  return answerForm(form, async () => {
    if (textOf(form, "do") === "discard") {
      const sure = textOf(form, "sure") === "yes";
      await services.discarding.discard(viewer, slug, "cycle", { id, sure });
      return redirect(`/enquiries/${slug}/cycles`);
    }
    const { opened } = await services.cycleSteps.keep(viewer, slug, id, {
      revision: revisionOf(form),
      onward: textOf(form, "onward") === "yes",
      change: changeIn(form),
    });
    return redirect(`/enquiries/${slug}/cycles/${opened ? `${opened}?adapted` : id}`);
  });
}

/** What the form of a step says. */
function changeIn(form: FormData): CycleChange {
  const text = (name: string) => textOf(form, name);
  const lines = <F extends string>(part: "tasks" | "data", fields: readonly F[]) =>
    linesIn(
      form,
      Object.fromEntries(fields.map((field) => [field, `${part}-${field}`])) as Record<F, string>,
      cycleRows[part],
    );
  switch (text("step")) {
    case "plan":
      return {
        step: "plan",
        words: {
          ...{ idea: text("idea"), ideaId: text("ideaId"), owner: text("owner") },
          objective: oneOf(Objective.options, text("objective")) ?? "test",
          ...{ startsOn: text("startsOn"), endsOn: text("endsOn") },
          questions: linesIn(
            form,
            { question: "question", prediction: "prediction" },
            cycleRows.questions,
          ),
          tasks: lines("tasks", ["what", "who", "when", "where"]),
          data: lines("data", ["measure", "who", "when", "where"]),
        },
      };
    case "do":
      return {
        step: "do",
        words: {
          asPlanned: text("asPlanned") ? text("asPlanned") === "yes" : null,
          observations: text("observations"),
          problems: text("problems"),
          feedback: text("feedback"),
        },
      };
    case "study":
      return {
        step: "study",
        words: {
          shows: text("shows"),
          matches: linesIn(form, { match: "match" }, cycleRows.questions).map(({ match }) =>
            oneOf(Match.options, match),
          ),
          compared: text("compared"),
          learnt: text("learnt"),
        },
      };
    default:
      return {
        step: "act",
        words: {
          decision: oneOf(CycleDecision.options, text("decision")),
          ...{ next: text("next"), practice: text("practice") },
        },
      };
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({
    title: data ? `Cycle ${data.cycle.number} at ${data.schoolName}: ${data.title}` : "Cycle",
    unlisted: true,
  });

export default function CyclePage() {
  const { slug, title, cycle, schoolName, questions, mayPlan, ...read } =
    useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const isDiscarded = answered?.typed.do === "discard";
  const isOpen = answered?.typed.step === cycle.step;
  const back = isOpen ? answered : undefined;
  const reached = CycleStep.options.indexOf(cycle.step);
  const address = `/enquiries/${slug}/cycles`;
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="cycles" />
      <h1>
        {schoolName}, cycle {cycle.number}
      </h1>
      <p className="standfirst">{cycle.idea}</p>
      {read.justAdapted && read.follows && (
        <p className="said" role="status">
          Cycle {read.follows.number} is decided: adapt. What changes is noted in{" "}
          <a href={`/enquiries/${slug}/practice`}>the practice</a>, and this is the cycle that tests
          it.
        </p>
      )}
      {read.follows && (
        <p className="said">
          Follows <a href={`${address}/${read.follows.id}`}>cycle {read.follows.number}</a>, after
          which this was to change: {read.follows.next}
        </p>
      )}
      <Problems problems={answered?.problems} />
      {answered && !isOpen && !isDiscarded && <NotKept typed={answered.typed} />}

      {!read.ethicsSettled && <EthicsFirst slug={slug} before="before Do starts" />}

      <h2>Plan: what you test, and what you expect</h2>
      {cycle.step === "plan" && mayPlan ? (
        <CyclePlanForm
          {...{ cycle, questions, back }}
          ideas={read.ideas}
          members={read.members}
          mayLock={read.ethicsSettled}
        />
      ) : (
        <CyclePlanWritten {...{ cycle, questions }} owner={read.owner} lockedBy={read.lockedBy} />
      )}
      {reached >= 1 && <h2>Do: what happened</h2>}
      {cycle.step === "do" && mayPlan && <CycleDoForm {...{ cycle, back }} />}
      {reached >= 1 && !(cycle.step === "do" && mayPlan) && <CycleDoWritten cycle={cycle} />}
      {reached >= 2 && <h2>Study: what it shows</h2>}
      {cycle.step === "study" && mayPlan && <CycleStudyForm {...{ cycle, questions, back }} />}
      {reached >= 2 && !(cycle.step === "study" && mayPlan) && <CycleStudyWritten cycle={cycle} />}
      {reached >= 3 && <h2>Act: what follows</h2>}
      {cycle.step === "act" && mayPlan && <CycleActForm {...{ cycle, back }} />}
      {cycle.decision && !(cycle.step === "act" && mayPlan) && (
        <>
          <p>
            <strong>{decisionWords[cycle.decision].name}.</strong> {cycle.next}
          </p>
          {cycle.practice && <p>How it is done from now on: {cycle.practice}</p>}
          {cycle.decidedAt && (
            <p className="note">
              {read.decidedBy}, {formatDay(cycle.decidedAt)}
            </p>
          )}
        </>
      )}
      {read.followedBy && (
        <p>
          <a href={`${address}/${read.followedBy.id}`}>Cycle {read.followedBy.number}</a> goes on
          from here.
        </p>
      )}
      {read.mayDiscard && cycle.lockedAt === null && (
        <DiscardTry what="cycle" problems={isDiscarded ? answered?.problems : undefined} />
      )}
    </div>
  );
}

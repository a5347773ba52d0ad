import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { DiscardTry } from "#app/components/discard-try.tsx";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { EthicsFirst } from "#app/components/ethics-first.tsx";
import { Problems } from "#app/components/form.tsx";
import { LessonPlanForm, LessonTalkForm } from "#app/components/lesson-forms.tsx";
import { LessonPlanWritten, LessonTalkWritten } from "#app/components/lesson-written.tsx";
import { ObservationNotes } from "#app/components/observation-notes.tsx";
import { NotKept } from "#app/components/words.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { tickedIn } from "#app/ticked.ts";
import { linesIn, revisionOf } from "#app/written-form.ts";
import { can } from "#content/access/can.ts";
import type { LessonChange } from "#content/enquiry/lesson.ts";
import { isEthicsSettled } from "#content/packs/ethics.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params: { slug = "", id = "" },
  request,
}: LoaderFunctionArgs) {
  const me = requirePerson(viewer, request);
  return answer(async () => {
    const got = await services.lessons.get(viewer, slug, id);
    const { found, ...read } = got;
    const { lesson } = read;
    const plan =
      found.mayPlan && lesson.step === "plan"
        ? await services.enquiries.readNow(found.enquiry)
        : null;
    return {
      ...read,
      slug: slugOf(found.enquiry),
      title: found.enquiry.title,
      mayPlan: found.mayPlan,
      mayDiscard: can(viewer, "discardTry", { ...found, createdBy: lesson.createdBy }),
      ethicsSettled: !plan || isEthicsSettled(plan, found.method),
      members: found.members.map(({ personId, handle, name }) => ({ personId, handle, name })),
      notes: await services.observing.list(viewer, got),
      mayWrite: services.observing.mayWrite(viewer, got),
      me: me.id,
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
  const { observing, lessonSteps } = services;
  const noteId = textOf(form, "note");
  const revision = revisionOf(form);
  return answerForm(form, async () => {
    if (textOf(form, "do") === "discard") {
      const sure = textOf(form, "sure") === "yes";
      await services.discarding.discard(viewer, slug, "lesson", { id, sure });
      return redirect(`/enquiries/${slug}/lessons`);
    }
    switch (textOf(form, "do")) {
      case "note":
        await observing.write(viewer, slug, id, { words: textOf(form, "words"), revision });
        break;
      case "share":
      case "unshare":
        await observing.share(viewer, slug, id, {
          ...{ noteId, reader: textOf(form, "reader") },
          shared: textOf(form, "do") === "share",
        });
        break;
      case "throw-away":
        await observing.throwAway(viewer, slug, id, noteId);
        break;
      default: {
        const onward = textOf(form, "onward") === "yes";
        await lessonSteps.keep(viewer, slug, id, { revision, onward, change: changeIn(form) });
      }
    }
    return redirect(`/enquiries/${slug}/lessons/${id}`);
  });
}

/** What the form of a step says. */
function changeIn(form: FormData): LessonChange {
  const text = (name: string) => textOf(form, name);
  if (text("step") === "plan")
    return {
      step: "plan",
      words: {
        ...{ on: text("on"), objective: text("objective"), activities: text("activities") },
        pupils: linesIn(form, { description: "description", predicted: "predicted" }, 3),
        observers: tickedIn(form.keys(), "observer"),
      },
    };
  return {
    step: "taught",
    words: {
      pupils: linesIn(form, { observed: "observed", why: "why" }, 3),
      ...{ interviews: text("interviews"), surprised: text("surprised") },
      ...{ change: text("change"), practice: text("practice") },
    },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({
    title: data ? `Lesson ${data.lesson.number} at ${data.schoolName}: ${data.title}` : "Lesson",
    unlisted: true,
  });

export default function LessonPage() {
  const { slug, title, lesson, schoolName, teacher, pupils, mayPlan, ...read } =
    useLoaderData<typeof loader>();
  const { members, observers, notes, me, mayWrite } = read;
  const answered = useActionData<typeof action>();
  const isOpen = answered?.typed.step === lesson.step;
  const back = isOpen ? answered : undefined;
  const isDiscarded = answered?.typed.do === "discard";
  const isOfNote = answered !== undefined && answered.typed.step === undefined && !isDiscarded;
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="lessons" />
      <h1>
        {schoolName}, lesson {lesson.number}
      </h1>
      <p className="standfirst">{lesson.objective}</p>
      <p className="note">
        {teacher}
        {lesson.on && `, ${formatDay(lesson.on)}`}
        {observers.length > 0 && ` · watched by ${observers.map(({ name }) => name).join(", ")}`}
      </p>
      <Problems problems={answered?.problems} />
      {answered && !isOpen && !isOfNote && !isDiscarded && <NotKept typed={answered.typed} />}

      {!read.ethicsSettled && <EthicsFirst slug={slug} before="before the lesson is taught" />}

      <h2>Plan</h2>
      {lesson.step === "plan" && mayPlan ? (
        <LessonPlanForm
          {...{ lesson, pupils, members, observers, back }}
          mayLock={read.ethicsSettled}
        />
      ) : (
        <LessonPlanWritten {...{ lesson, pupils }} lockedBy={read.lockedBy} />
      )}
      {lesson.step !== "plan" && (
        <>
          <h2>Looking back</h2>
          {lesson.step === "taught" && mayPlan ? (
            <LessonTalkForm {...{ lesson, pupils, back }} />
          ) : (
            <LessonTalkWritten {...{ lesson, pupils }} />
          )}
          <ObservationNotes
            {...{ notes, me, teacher, members, mayWrite }}
            teacherId={lesson.teacherId}
            back={isOfNote ? answered : undefined}
          />
        </>
      )}
      {read.mayDiscard && lesson.lockedAt === null && (
        <DiscardTry what="lesson" problems={isDiscarded ? answered?.problems : undefined} />
      )}
    </div>
  );
}

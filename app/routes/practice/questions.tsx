import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { QuestionList } from "#app/components/questions.tsx";
import { describePage } from "#app/meta.ts";
import { addressOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { writeUp, ...list } = await services.questions.list(viewer, params.slug ?? "");
    return { ...list, title: writeUp.title, address: addressOf(writeUp) };
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
  const id = textOf(form, "id");
  return answerForm(form, async () => {
    switch (textOf(form, "do")) {
      case "ask":
        await services.questions.ask(viewer, slug, {
          question: textOf(form, "question"),
          due: textOf(form, "due"),
        });
        break;
      case "answer":
        await services.questions.answer(viewer, slug, id, textOf(form, `answer-${id}`));
        break;
      case "withdraw":
        await services.questions.withdraw(viewer, slug, id);
        break;
    }
    return redirect(`/practice/${slug}/questions`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Questions about ${data.title}` : "Questions", unlisted: true });

export default function QuestionsPage() {
  const { title, address, questions, mayAsk, mayAnswer } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href={address}>{title}</a>
      </p>
      <h1>Questions</h1>
      <p>
        Heads with whom a write-up is shared may ask its authors, and name a day for the answer.
        Question and answer are read by everyone who may read the write-up.
      </p>
      <Problems problems={answered?.problems} />
      {questions.length === 0 && <p>Nobody has asked anything yet.</p>}
      {questions.length > 0 && (
        <QuestionList
          questions={questions}
          below={(question) =>
            !question.answeredAt &&
            (mayAnswer ? (
              <Answer id={question.id} answered={answered} />
            ) : (
              question.mayWithdraw && <Withdraw id={question.id} />
            ))
          }
        />
      )}
      {mayAsk && <Ask answered={answered} />}
    </div>
  );
}

type Answered = ReturnType<typeof useActionData<typeof action>>;

function Answer({ id, answered }: { id: string; answered: Answered }) {
  const name = `answer-${id}`;
  return (
    <form method="post">
      <input type="hidden" name="id" value={id} />
      <Field name={name} label="Your answer" problems={answered?.problems}>
        <textarea
          id={name}
          name={name}
          rows={4}
          maxLength={1000}
          required
          defaultValue={answered?.typed[name]}
        />
      </Field>
      <button className="act" type="submit" name="do" value="answer">
        Answer
      </button>
    </form>
  );
}

function Withdraw({ id }: { id: string }) {
  return (
    <form method="post">
      <input type="hidden" name="id" value={id} />
      <button className="link" type="submit" name="do" value="withdraw">
        Take the question back
      </button>
    </form>
  );
}

function Ask({ answered }: { answered: Answered }) {
  return (
    <form method="post">
      <h2>Ask the authors</h2>
      <Field
        name="question"
        label="Your question"
        hint="It is shown with your name. Name no pupil."
        problems={answered?.problems}
      >
        <textarea
          id="question"
          name="question"
          rows={4}
          maxLength={1000}
          required
          defaultValue={answered?.typed.question}
          aria-describedby="question-hint"
        />
      </Field>
      <Field
        name="due"
        label="An answer by"
        hint="A day to come. If it passes without an answer, the page says so."
        problems={answered?.problems}
      >
        <input
          id="due"
          name="due"
          type="date"
          required
          defaultValue={answered?.typed.due}
          aria-describedby="due-hint"
        />
      </Field>
      <button className="act" type="submit" name="do" value="ask">
        Ask
      </button>
    </form>
  );
}

import type { SerializeFrom } from "@remix-run/node";
import type { ReactNode } from "react";
import { formatDay } from "#app/format.ts";
import type { Questions } from "#server/openness/questions.ts";

type Question = SerializeFrom<Awaited<ReturnType<Questions["listOf"]>>[number]>;

/** What heads asked about a write-up, and what its authors answered; `below` stands under each. */
export function QuestionList<Q extends Question>({
  questions,
  below,
}: {
  questions: Q[];
  below?: (question: Q) => ReactNode;
}) {
  return (
    <ol className="entries">
      {questions.map((question) => (
        <li key={question.id} id={`question-${question.id}`}>
          <p>“{question.question}”</p>
          <p className="note">
            {question.asker}
            {question.school && `, ${question.school}`}, {formatDay(question.askedAt)}
          </p>
          {question.answeredAt ? (
            <>
              <p>“{question.answer}”</p>
              <p className="note">
                Answered by {question.answerer ?? "an author"}, {formatDay(question.answeredAt)}
              </p>
            </>
          ) : (
            <p className="note">
              {question.isLate
                ? `No answer yet. It was hoped for by ${formatDay(question.due)}.`
                : `An answer is hoped for by ${formatDay(question.due)}.`}
            </p>
          )}
          {below?.(question)}
        </li>
      ))}
    </ol>
  );
}

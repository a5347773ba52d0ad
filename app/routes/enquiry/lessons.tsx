import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer, requirePerson } from "#app/answers.ts";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { lessonStepWords } from "#content/enquiry/lesson.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { enquiry, mayPlan } = await services.enquiries.get(viewer, params.slug ?? "");
    return {
      slug: slugOf(enquiry),
      title: enquiry.title,
      lessons: await services.lessons.list(enquiry.id),
      mayPlan,
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Lessons of ${data.title}` : "Lessons", unlisted: true });

export default function Lessons() {
  const { slug, title, lessons, mayPlan } = useLoaderData<typeof loader>();
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="lessons" />
      <h1>Research lessons</h1>
      <p className="standfirst">
        Plan a lesson together, predict what two or three case pupils will do, teach it while
        colleagues watch, and talk about what surprised you.
      </p>
      <p>What colleagues see in a lesson is for learning, never for appraisal.</p>
      {mayPlan && (
        <p>
          <a className="act" href={`/enquiries/${slug}/lessons/new`}>
            Plan a lesson
          </a>
        </p>
      )}
      {lessons.length > 0 ? (
        <ul className="rows">
          {lessons.map((lesson) => (
            <li key={lesson.id}>
              <span>
                <a href={`/enquiries/${slug}/lessons/${lesson.id}`}>
                  {lesson.school}, lesson {lesson.number}
                </a>
                : {lesson.objective}
              </span>
              <span className="note">
                {lessonStepWords[lesson.step]}
                {" · "}
                {lesson.teacher}
                {lesson.on && ` · ${formatDay(lesson.on)}`}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="count">No lesson is planned yet.</p>
      )}
    </div>
  );
}

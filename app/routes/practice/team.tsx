import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Choose } from "#app/components/choose.tsx";
import { DraftSteps } from "#app/components/draft-steps.tsx";
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
    const { writeUp, team, right } = await services.drafts.get(viewer, params.slug ?? "");
    const [readings, people] = await Promise.all([
      services.team.listReadings(writeUp.id),
      services.network.listPeople(viewer),
    ]);
    return {
      title: writeUp.title,
      slug: slugOf(writeUp),
      version: writeUp.version,
      team,
      right,
      readings,
      people: people.filter((person) => person.id !== viewer.person?.id),
      me: viewer.person?.id ?? "",
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
    switch (textOf(form, "do")) {
      case "add":
        await services.team.addAuthor(viewer, slug, textOf(form, "person"));
        break;
      case "remove":
        await services.team.remove(viewer, slug, textOf(form, "personId"));
        break;
      case "ask":
        await services.team.askReading(viewer, slug, {
          name: textOf(form, "reader"),
          question: textOf(form, "question"),
        });
        break;
      case "answer":
        await services.team.answerReading(viewer, textOf(form, "reading"), textOf(form, "answer"));
        break;
    }
    const stillHere = textOf(form, "personId") !== viewer.person?.id;
    return redirect(stillHere ? `/practice/${slug}/team` : "/desk");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Team of ${data.title}` : "Team", unlisted: true });

export default function Team() {
  const { title, slug, version, team, right, readings, people, me } =
    useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const authors = team.filter((member) => member.role === "author");
  const readers = team.filter((member) => member.role === "reader");
  return (
    <div className="column">
      <DraftSteps slug={slug} title={title} current="team" version={version} right={right} />
      <h1>Who writes it</h1>
      <Problems problems={answered?.problems} />
      <ul className="rows">
        {authors.map((member) => (
          <li key={member.personId}>
            <span>
              {member.name}
              {member.schoolName && `, ${member.schoolName}`}
            </span>
            {right === "write" && authors.length > 1 && (
              <Remove member={member} self={member.personId === me} />
            )}
          </li>
        ))}
      </ul>
      <datalist id="colleagues">
        {people.map((person) => (
          <option key={person.id} value={person.name}>
            {[person.post, person.school].filter(Boolean).join(", ")}
          </option>
        ))}
      </datalist>
      {right === "write" && (
        <form method="post">
          <Choose
            name="person"
            label="Add an author"
            hint="Their name, or part of it. They write with you from now on, and are named when it is published."
            typed={answered?.typed.person}
            problems={answered?.problems}
            list="colleagues"
          />
          <button className="act quiet" name="do" value="add" type="submit">
            Add as an author
          </button>
        </form>
      )}

      <h2>A second pair of eyes</h2>
      <p>Ask a colleague to read the draft before it is published. They answer in a line.</p>
      {readings.length > 0 && (
        <ul className="entries">
          {readings.map((reading) => (
            <li key={reading.id}>
              <p>
                <strong>{reading.reader}</strong> was asked on {formatDay(reading.askedAt)}: “
                {reading.question}”
              </p>
              {reading.answer ? (
                <p>
                  Answered{reading.answeredAt && ` on ${formatDay(reading.answeredAt)}`}: “
                  {reading.answer}”
                </p>
              ) : reading.readerId === me ? (
                <form method="post">
                  <input type="hidden" name="reading" value={reading.id} />
                  <Field name="answer" label="Reply to the authors" hint="One line is enough.">
                    <input
                      id="answer"
                      name="answer"
                      required
                      maxLength={500}
                      aria-describedby="answer-hint"
                    />
                  </Field>
                  <button className="act" name="do" value="answer" type="submit">
                    Send your reply
                  </button>
                </form>
              ) : (
                <p className="note">No answer yet.</p>
              )}
            </li>
          ))}
        </ul>
      )}
      {readers.length > 0 && (
        <>
          <h3>May read the draft</h3>
          <ul className="rows">
            {readers.map((member) => (
              <li key={member.personId}>
                <span>{member.name}</span>
                {right === "write" && <Remove member={member} self={false} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {right === "write" && (
        <form method="post">
          <Choose
            name="reader"
            label="Ask a colleague"
            typed={answered?.typed.reader}
            problems={answered?.problems}
            list="colleagues"
          />
          <Field
            name="question"
            label="Your question"
            hint="Left empty, it says: Would you read this before we publish it?"
          >
            <input id="question" name="question" maxLength={300} aria-describedby="question-hint" />
          </Field>
          <button className="act quiet" name="do" value="ask" type="submit">
            Ask them to read it
          </button>
        </form>
      )}
      {right === "write" && version === 0 && (
        <p className="pages">
          <a href={`/practice/${slug}/delete`}>Delete this draft</a>
        </p>
      )}
    </div>
  );
}

function Remove({ member, self }: { member: { personId: string; name: string }; self: boolean }) {
  return (
    <form method="post">
      <input type="hidden" name="personId" value={member.personId} />
      <button className="link" name="do" value="remove" type="submit">
        {self ? "Leave the team" : `Remove ${member.name}`}
      </button>
    </form>
  );
}

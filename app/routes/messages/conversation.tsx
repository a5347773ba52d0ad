import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(() => services.messages.open(viewer, params.handle ?? ""));
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  return answerForm(form, async () => {
    await services.messages.send(viewer, params.handle ?? "", textOf(form, "text"));
    return redirect(`/messages/${params.handle}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Messages with ${data.other.name}` : "Messages", unlisted: true });

export default function Conversation() {
  const { other, messages, takes } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/messages">Messages</a>
      </p>
      <h1>
        <a href={`/people/${other.handle}`}>{other.name}</a>
      </h1>
      {other.post && <p className="standfirst">{other.post}</p>}
      <ol className="entries">
        {messages.map((message) => (
          <li key={message.id}>
            <p className="note">
              {message.isOwn ? "You" : other.name}, {formatDay(message.sentAt)}
            </p>
            {message.text.split(/\n{2,}/).map((paragraph) => (
              <p key={paragraph} style={{ whiteSpace: "pre-line" }}>
                {paragraph}
              </p>
            ))}
          </li>
        ))}
      </ol>
      <Problems problems={answered?.problems} />
      {takes ? (
        <form method="post">
          <Field
            name="text"
            label={messages.length > 0 ? "Answer" : "Your message"}
            hint="Neither of you sees the other’s e-mail address. Do not name a pupil."
            problems={answered?.problems}
          >
            <textarea
              id="text"
              name="text"
              rows={6}
              maxLength={4000}
              required
              defaultValue={answered?.typed.text}
              aria-describedby="text-hint"
            />
          </Field>
          <button className="act" type="submit">
            Send it
          </button>
        </form>
      ) : (
        <p>{other.name} takes no messages here at present.</p>
      )}
    </div>
  );
}

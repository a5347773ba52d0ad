import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { describeBrowser, formatCount, formatDay, formatMoment } from "#app/format.ts";
import { describePage } from "#app/meta.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => ({
    person: await services.lookingAfter.get(viewer, params.handle ?? ""),
    mailWorks: services.waysIn.mailWorks,
    done: new URL(request.url).searchParams.get("done"),
  }));
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const handle = params.handle ?? "";
  const what = textOf(form, "do");
  return answerForm(form, async () => {
    if (what === "end-sessions") await services.lookingAfter.endSessions(viewer, handle);
    if (what === "take-second-step")
      await services.lookingAfter.takeSecondStep(viewer, handle, textOf(form, "shown"));
    if (what === "suspend")
      await services.lookingAfter.suspend(viewer, handle, textOf(form, "reason"));
    if (what === "let-back-in") await services.lookingAfter.letBackIn(viewer, handle);
    return redirect(`/admin/people/${handle}?done=${what}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data?.person.name ?? "Person", unlisted: true });

const said: Record<string, string> = {
  "end-sessions": "They are signed out everywhere.",
  "take-second-step": "The second step is taken away.",
  suspend: "They are shut out. What they published stays.",
  "let-back-in": "They may sign in again.",
};

/** Only what ends their sessions is told by no letter. */
const toldOf = (done: string, mailWorks: boolean) => {
  if (done === "end-sessions" || !(done in said)) return "";
  return mailWorks ? " They are told by letter." : " No letters are sent here: tell them yourself.";
};

export default function PersonForAdministrators() {
  const { person, done, mailWorks } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const problems = answered?.problems;
  const waysIn = [
    person.hasPassword && "a password",
    person.passkeys > 0 && formatCount(person.passkeys, "passkey"),
    ...person.connected,
  ].filter(Boolean);
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/admin">Administration</a> › <a href="/admin/people">People</a>
      </p>
      <h1>{person.name}</h1>
      {person.post && <p className="standfirst">{person.post}</p>}
      {done && (
        <p className="said" role="status">
          {said[done]}
          {toldOf(done, mailWorks)}
        </p>
      )}
      {person.suspension && (
        <p>
          Suspended since {formatMoment(person.suspension.since)}: {person.suspension.reason}
        </p>
      )}
      <Problems problems={problems} />
      <dl className="facts wide">
        <Fact term="Page">
          <a href={`/people/${person.handle}`}>{person.handle}</a>
        </Fact>
        <Fact term="Address">{person.email ?? "none: a sample person"}</Fact>
        <Fact term="Here since">{formatDay(person.since)}</Fact>
        <Fact term="Ways in">
          {waysIn.join(", ") || (person.email ? "a link by e-mail only" : "the demo only")}
        </Fact>
        <Fact term="Second step">{person.hasSecondStep ? "set" : "none"}</Fact>
        <Fact term="Tokens">{person.tokens}</Fact>
      </dl>
      <h2>Where they are and what they hold</h2>
      {person.places.length + person.roles.length + person.designations.length === 0 && (
        <p>Nothing.</p>
      )}
      <ul className="rows">
        {person.places.map((place) => (
          <li key={place.id}>
            <a href={`/schools/${place.schoolId}`}>{place.school}</a>
            <span className="count">{during(place)}</span>
          </li>
        ))}
        {person.roles.map((role) => (
          <li key={role.id}>
            <span>
              {role.called}, {role.over}
            </span>
            <span className="count">{during(role)}</span>
          </li>
        ))}
        {person.designations.map((designation) => (
          <li key={designation.id}>
            <span>
              {designation.called}, {designation.body}
            </span>
            <span className="count">{during(designation)}</span>
          </li>
        ))}
      </ul>
      <h2>Sessions</h2>
      {person.sessions.length === 0 ? (
        <p>None.</p>
      ) : (
        <>
          <ul className="rows">
            {person.sessions.map((session) => (
              <li key={session.id}>
                <span>{describeBrowser(session.userAgent)}</span>
                <span className="count">since {formatMoment(session.createdAt)}</span>
              </li>
            ))}
          </ul>
          <form method="post">
            <button className="act quiet" type="submit" name="do" value="end-sessions">
              End them all
            </button>
          </form>
        </>
      )}
      {person.mayShutOut && person.hasSecondStep && (
        <>
          <h2>They have lost their second step</h2>
          <form method="post">
            <Field
              name="shown"
              label="How did they show you who they are?"
              hint="It is kept in the log. They are told by letter."
              problems={problems}
            >
              <input
                id="shown"
                name="shown"
                required
                maxLength={300}
                defaultValue={answered?.typed.shown}
                aria-describedby="shown-hint"
              />
            </Field>
            <button className="act quiet" type="submit" name="do" value="take-second-step">
              Take the second step away
            </button>
          </form>
        </>
      )}
      {person.mayShutOut && (
        <>
          <h2>{person.suspension ? "Let them back in" : "Suspend them"}</h2>
          <form method="post">
            {person.suspension ? (
              <button className="act" type="submit" name="do" value="let-back-in">
                Let them back in
              </button>
            ) : (
              <>
                <p>
                  They are signed out, cannot sign in, and their tokens stop. What they published
                  stays.
                </p>
                <Field
                  name="reason"
                  label="Why?"
                  hint="They read it in the letter that tells them."
                  problems={problems}
                >
                  <input
                    id="reason"
                    name="reason"
                    required
                    maxLength={300}
                    defaultValue={answered?.typed.reason}
                    aria-describedby="reason-hint"
                  />
                </Field>
                <button className="act quiet" type="submit" name="do" value="suspend">
                  Suspend them
                </button>
              </>
            )}
          </form>
        </>
      )}
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const during = ({ from, to }: { from: string; to: string | null }): string =>
  to === null ? `since ${formatDay(from)}` : `${formatDay(from)} to ${formatDay(to)}`;

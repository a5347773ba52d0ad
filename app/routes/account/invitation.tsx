import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, textOf, withCookies } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";
import { signInAddress } from "#app/sign-in-address.ts";

export async function loader({
  context: { services, viewer, caller },
  params,
}: LoaderFunctionArgs) {
  return answer(async () => {
    await services.limits.count("invitation by address", caller.address);
    const { invitation, to, role, invitedBy, personId, needsPassword } = await services.joining.get(
      params.token ?? "",
    );
    return {
      to,
      invitedBy,
      needsPassword,
      email: invitation.email,
      role,
      asksSchool: invitation.schoolId !== null && invitedBy === null,
      state:
        personId === null
          ? ("new" as const)
          : personId === viewer.person?.id
            ? ("mine" as const)
            : ("sign-in" as const),
      path: `/join/${params.token}`,
    };
  });
}

export async function action({
  context: { services, viewer, caller, sessionToken },
  params,
  request,
}: ActionFunctionArgs) {
  const form = await request.formData();
  const token = params.token ?? "";
  return answerForm(form, async () => {
    await services.limits.count("invitation by address", caller.address);
    if (textOf(form, "do") === "take-up") {
      await services.joining.acceptAs(viewer, token, textOf(form, "note"));
      return redirect("/desk");
    }
    const personId = await services.joining.accept(token, {
      name: textOf(form, "name"),
      post: textOf(form, "post"),
      password: textOf(form, "password"),
      note: textOf(form, "note"),
    });
    await services.signOut(sessionToken);
    const cookies = await services.signIn.begin(personId, "joining", caller);
    return redirect("/sign-in/second-step", { headers: withCookies(cookies) });
  });
}

export const meta = () => describePage({ title: "Join", unlisted: true });

export default function Invitation() {
  const { to, invitedBy, role, email, state, path, needsPassword, asksSchool } =
    useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <h1>Join {to}</h1>
      <p className="standfirst">
        {invitedBy ? `${invitedBy} invites you` : "You join"} as {email}
        {role && `, with the role ${role}`}.
      </p>
      <Problems problems={answered?.problems} />
      {state === "sign-in" && (
        <p>
          This address has an account. <a href={signInAddress(path)}>Sign in with it</a>, and you
          come back here.
        </p>
      )}
      {state === "mine" && (
        <form method="post">
          {asksSchool && <Note typed={answered?.typed.note} />}
          <button className="act" type="submit" name="do" value="take-up">
            Take it up
          </button>
        </form>
      )}
      {state === "new" && (
        <form method="post">
          <Field
            name="name"
            label="Your name"
            hint="As colleagues know you: it stands beside what you write."
            problems={answered?.problems}
          >
            <input
              id="name"
              name="name"
              autoComplete="name"
              required
              maxLength={80}
              defaultValue={answered?.typed.name}
              aria-describedby="name-hint"
            />
          </Field>
          <Field
            name="post"
            label="What you do"
            hint="Such as: Teacher of history"
            problems={answered?.problems}
          >
            <input
              id="post"
              name="post"
              required
              maxLength={80}
              defaultValue={answered?.typed.post}
              aria-describedby="post-hint"
            />
          </Field>
          {asksSchool && <Note typed={answered?.typed.note} />}
          <Field
            name="password"
            label={needsPassword ? "A password" : "A password, if you like"}
            hint={`At least 12 characters: three or four words that you will remember.${needsPassword ? "" : " Without one you sign in by a link to your address."}`}
            problems={answered?.problems}
          >
            <input
              id="password"
              name="password"
              type="password"
              autoComplete="new-password"
              required={needsPassword}
              aria-describedby="password-hint"
            />
          </Field>
          <p className="note">
            We keep your name, your address and what you write, so that readers know who wrote what
            and you can sign in. The <a href="/privacy">privacy notice</a> says what for, how long,
            and how you take it along or leave. By joining you agree to the{" "}
            <a href="/terms">terms</a>.
          </p>
          <button className="act" type="submit">
            Join
          </button>
        </form>
      )}
    </div>
  );
}

function Note({ typed }: { typed: string | undefined }) {
  return (
    <Field
      name="note"
      label="A line to the school"
      hint="Those who run its page may be asked whether you work there."
    >
      <input
        id="note"
        name="note"
        maxLength={500}
        defaultValue={typed}
        aria-describedby="note-hint"
      />
    </Field>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerForm, requirePerson, textOf } from "#app/answers.ts";
import { ChangeAddress } from "#app/components/change-address.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { AddPasskey } from "#app/components/passkeys.tsx";
import { RecoveryCodes, SecretForApp } from "#app/components/second-step.tsx";
import { describeBrowser, formatCount, formatDay } from "#app/format.ts";
import { liveHandle } from "#app/live-routes.ts";
import { describePage } from "#app/meta.ts";
import type { Problem } from "#content/failure.ts";

/** With script, for passkeys; everything else here works without. */
export const handle = liveHandle;

export async function loader({
  context: { services, viewer, sessionToken },
  request,
}: LoaderFunctionArgs) {
  const person = requirePerson(viewer, request);
  const done = new URL(request.url).searchParams.get("done");
  const [sessions, hasLogin, status, elsewhere, providers, ways, failed, email] = await Promise.all(
    [
      services.sessions.list(person.id, sessionToken),
      services.signIn.hasLogin(person.id),
      services.secondStep.statusOf(person.id),
      services.providers.listOf(person.id),
      services.providers.list(),
      services.waysIn.get(),
      services.failedTries.findRecent(person.id),
      services.addresses.find(person.id),
    ],
  );
  return {
    name: person.name,
    handle: person.handle,
    done,
    failed,
    email,
    changesAddress: hasLogin && services.waysIn.mailWorks,
    hasLogin,
    hasPassword: hasLogin && (await services.signIn.hasPassword(person.id)),
    secondStep: status,
    passkeys: ways.passkey ? elsewhere.passkeys : null,
    connected: elsewhere.connected,
    toConnect: providers.filter(
      ({ id }) => !elsewhere.connected.some(({ providerId }) => providerId === id),
    ),
    proposal:
      hasLogin && !status.isSet && new URL(request.url).searchParams.has("second-step")
        ? await services.secondStep.propose(person.id, person.name)
        : null,
    sessions: sessions.map((session) => ({
      ...session,
      browser: describeBrowser(session.userAgent),
    })),
  };
}

export async function action({
  context: { services, viewer, sessionToken },
  request,
}: ActionFunctionArgs) {
  const person = requirePerson(viewer, request);
  const form = await request.formData();
  return answerForm(form, async () => {
    switch (textOf(form, "do")) {
      case "password":
        await services.signIn.changePassword(
          person.id,
          { old: textOf(form, "old"), next: textOf(form, "password") },
          sessionToken,
        );
        return redirect("/settings?done=password");
      case "address":
        await services.addresses.ask(person.id, {
          email: textOf(form, "email"),
          password: textOf(form, "present"),
        });
        return redirect("/settings?done=asked-address");
      case "set-second-step":
        await services.limits.count("second step", person.id);
        return {
          problems: [],
          typed: {},
          codes: await services.secondStep.confirm(person.id, textOf(form, "code")),
        };
      case "remove-second-step":
        await services.limits.count("second step", person.id);
        await services.secondStep.check(person.id, textOf(form, "code"));
        await services.secondStep.remove(person.id, person.id);
        return redirect("/settings?done=second-step");
      case "disconnect":
        await services.providers.disconnect(person.id, textOf(form, "account"));
        return redirect("/settings?done=disconnected");
      case "forget-passkey":
        await services.providers.forgetPasskey(person.id, textOf(form, "passkey"));
        return redirect("/settings?done=forgotten");
      case "end-session":
        await services.endSessions(person.id, { id: textOf(form, "session") });
        return redirect("/settings?done=session");
      case "end-others":
        await services.endSessions(person.id, { allBut: sessionToken });
        return redirect("/settings?done=session");
    }
    return redirect("/settings");
  });
}

export const meta = () => describePage({ title: "Settings", unlisted: true });

const said: Record<string, string> = {
  password: "Your password is set. Every other session has been ended.",
  "asked-address": "A letter is on its way to the new address. Follow its link here.",
  address: "Your address is changed.",
  "second-step": "The second step is taken away.",
  session: "Ended.",
  passkey: "The passkey is added. It signs you in without a second step.",
  forgotten: "The passkey signs in no more.",
  connected: "It is connected: from now on it signs you in.",
  "not-connected": "It was not connected: it is connected with somebody else, or was broken off.",
  disconnected: "It signs you in no more.",
};

const ways: Record<string, string> = {
  password: "by password",
  link: "by a link",
  passkey: "by passkey",
  provider: "by your school’s account",
  joining: "on joining",
  demo: "in the demo",
};

export default function Settings() {
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (answered && "codes" in answered)
    return (
      <div className="column">
        <h1>Your recovery codes</h1>
        <RecoveryCodes codes={answered.codes} />
        <a className="act" href="/settings">
          I have kept them
        </a>
      </div>
    );
  return (
    <div className="column">
      <p className="crumbs">
        <a href={`/people/${page.handle}`}>Your page, as others see it</a> ·{" "}
        <a href="/settings/profile">Your profile</a>
      </p>
      <h1>Settings</h1>
      {page.done && (
        <p className="said" role="status">
          {said[page.done]}
        </p>
      )}
      <Problems problems={answered?.problems} />
      {page.failed && (
        <p>
          {formatCount(page.failed.count, "failed try", "failed tries")} to sign in as you since{" "}
          {formatDay(page.failed.since)}. If it was not you, set a new password, or a second step.
        </p>
      )}
      {page.hasLogin && (
        <>
          <h2>Password</h2>
          <Password hasPassword={page.hasPassword} problems={answered?.problems} />
          <h2>Address</h2>
          <p>You sign in as {page.email}, and letters go there.</p>
          {page.changesAddress && (
            <ChangeAddress
              hasPassword={page.hasPassword}
              typed={answered?.typed.email}
              problems={answered?.problems}
            />
          )}
          <h2>Second step</h2>
          <SecondStep
            isSet={page.secondStep.isSet}
            codesLeft={page.secondStep.codesLeft}
            proposal={page.proposal}
            problems={answered?.problems}
          />
        </>
      )}
      {page.hasLogin && page.passkeys && (
        <>
          <h2>Passkeys</h2>
          <p>
            Your device keeps a key, and you open it with your finger, face or PIN. Nothing to
            remember, and nothing that can be given away.
          </p>
          <ul className="rows">
            {page.passkeys.map((passkey) => (
              <li key={passkey.id}>
                <span>
                  {passkey.name ?? "A passkey"}
                  {passkey.createdAt && (
                    <span className="count"> since {formatDay(passkey.createdAt)}</span>
                  )}
                </span>
                <form method="post">
                  <input type="hidden" name="passkey" value={passkey.id} />
                  <button className="link" type="submit" name="do" value="forget-passkey">
                    Forget it
                  </button>
                </form>
              </li>
            ))}
          </ul>
          <AddPasskey />
        </>
      )}
      {page.hasLogin && (page.connected.length > 0 || page.toConnect.length > 0) && (
        <>
          <h2>Your school’s account</h2>
          <ul className="rows">
            {page.connected.map((account) => (
              <li key={account.id}>
                <span>{account.name} is connected</span>
                <form method="post">
                  <input type="hidden" name="account" value={account.id} />
                  <button className="link" type="submit" name="do" value="disconnect">
                    Disconnect it
                  </button>
                </form>
              </li>
            ))}
          </ul>
          {page.toConnect.map((provider) => (
            <a className="act quiet" key={provider.id} href={`/settings/connect/${provider.id}`}>
              Connect {provider.name}
            </a>
          ))}
        </>
      )}
      <h2>Where you are signed in</h2>
      <ul className="rows">
        {page.sessions.map((session) => (
          <li key={session.id}>
            <span>
              {session.browser}
              <span className="count">
                {" "}
                {ways[session.way]}, since {formatDay(session.createdAt)}
              </span>
            </span>
            {session.isThis ? (
              <span className="count">This one</span>
            ) : (
              <form method="post">
                <input type="hidden" name="session" value={session.id} />
                <button className="link" type="submit" name="do" value="end-session">
                  End it
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {page.sessions.length > 1 && (
        <form method="post">
          <button className="act quiet" type="submit" name="do" value="end-others">
            End all others
          </button>
        </form>
      )}
      <h2>Your things</h2>
      <p>
        <a href="/settings/take-along">Download your data</a>: your drafts, every version with its
        pictures and files, and what is kept about you, as one file.
      </p>
      <p>
        <a href="/settings/tokens">Tokens for programs</a>: let a website or a script of yours read
        and write here in your name.
      </p>
      <p>
        <a href="/settings/leave">Leave the commons</a>
      </p>
    </div>
  );
}

type Found = Problem[] | undefined;

function Password({ hasPassword, problems }: { hasPassword: boolean; problems: Found }) {
  return (
    <form method="post">
      {hasPassword && (
        <Field name="old" label="Your present password" problems={problems}>
          <input id="old" name="old" type="password" autoComplete="current-password" required />
        </Field>
      )}
      <Field
        name="password"
        label={hasPassword ? "A new one" : "A password"}
        hint="At least 12 characters: three or four words that you will remember."
        problems={problems}
      >
        <input
          id="password"
          name="password"
          type="password"
          autoComplete="new-password"
          required
          aria-describedby="password-hint"
        />
      </Field>
      <button className="act quiet" type="submit" name="do" value="password">
        {hasPassword ? "Change it" : "Set it"}
      </button>
    </form>
  );
}

function SecondStep({
  isSet,
  codesLeft,
  proposal,
  problems,
}: {
  isSet: boolean;
  codesLeft: number;
  proposal: { secret: string; uri: string; picture: string } | null;
  problems: Found;
}) {
  if (!isSet && !proposal)
    return (
      <>
        <p>
          A code from an app on your phone, after your password or link. It keeps out whoever has
          learnt your password.
        </p>
        <a className="act quiet" href="/settings?second-step">
          Set it up
        </a>
      </>
    );
  return (
    <>
      {isSet ? (
        <p>
          It is set. You have {codesLeft} {codesLeft === 1 ? "recovery code" : "recovery codes"}{" "}
          left.
        </p>
      ) : (
        proposal && <SecretForApp proposal={proposal} />
      )}
      <form method="post">
        <Field
          name="code"
          label={isSet ? "A code, to take it away" : "The code that the app shows now"}
          problems={problems}
        >
          <input id="code" name="code" autoComplete="one-time-code" required maxLength={20} />
        </Field>
        <button
          className="act quiet"
          type="submit"
          name="do"
          value={isSet ? "remove-second-step" : "set-second-step"}
        >
          {isSet ? "Take it away" : "Set it"}
        </button>
      </form>
    </>
  );
}

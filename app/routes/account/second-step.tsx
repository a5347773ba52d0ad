import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerForm, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { RecoveryCodes, SecretForApp } from "#app/components/second-step.tsx";
import { describePage } from "#app/meta.ts";
import { findLocalPath } from "#content/local-path.ts";

/** Where everybody comes who has signed in: straight on, unless a second step is asked for. */
export async function loader({
  context: { services, viewer, sessionToken },
  request,
}: LoaderFunctionArgs) {
  const back = findLocalPath(new URL(request.url).searchParams.get("then") ?? "") ?? "/desk";
  const awaiting = await services.sessions.findAwaiting(sessionToken);
  if (!awaiting) throw redirect(viewer.person ? back : "/sign-in");
  const { id, name } = awaiting.person;
  const isSet = await services.secondStep.isSet(id);
  return { back, proposal: isSet ? null : await services.secondStep.propose(id, name) };
}

export async function action({ context: { services, sessionToken }, request }: ActionFunctionArgs) {
  const form = await request.formData();
  return answerForm(form, async () => {
    const code = textOf(form, "code");
    if (textOf(form, "do") === "set")
      return {
        problems: [],
        typed: {},
        codes: await services.signIn.setSecondStep(sessionToken, code),
      };
    await services.signIn.takeSecondStep(sessionToken, code);
    return redirect(findLocalPath(textOf(form, "then")) ?? "/desk");
  });
}

export const meta = () => describePage({ title: "Second step", unlisted: true });

export default function SecondStep() {
  const { back, proposal } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (answered && "codes" in answered)
    return (
      <div className="column">
        <h1>Your recovery codes</h1>
        <RecoveryCodes codes={answered.codes} />
        <a className="act" href={back}>
          I have kept them
        </a>
      </div>
    );
  return (
    <div className="column">
      <h1>Second step</h1>
      <Problems problems={answered?.problems} />
      {proposal && (
        <>
          <p className="standfirst">
            Here people sign in with a second step: a code from an app on their phone.
          </p>
          <SecretForApp proposal={proposal} />
        </>
      )}
      <form method="post">
        <input type="hidden" name="then" value={back} />
        <Field
          name="code"
          label="Code"
          hint={
            proposal
              ? "The six figures that the app shows now."
              : "The six figures that your app shows now, or one of your recovery codes."
          }
          problems={answered?.problems}
        >
          <input
            id="code"
            name="code"
            autoComplete="one-time-code"
            required
            maxLength={20}
            aria-describedby="code-hint"
          />
        </Field>
        <button className="act" type="submit" name="do" value={proposal ? "set" : "take"}>
          Go on
        </button>
      </form>
    </div>
  );
}

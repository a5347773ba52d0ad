import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerForm, textOf, withCookies } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { PasskeySignIn } from "#app/components/passkeys.tsx";
import { liveHandle } from "#app/live-routes.ts";
import { describePage } from "#app/meta.ts";
import { notFound } from "#content/failure.ts";
import { findLocalPath } from "#content/local-path.ts";

/** With script, for passkeys; everything else here works without. */
export const handle = liveHandle;

export async function loader({ context: { services, sessionToken }, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  return {
    back: findLocalPath(searchParams.get("then") ?? "") ?? "",
    sent: searchParams.has("sent"),
    failed: searchParams.has("failed"),
    providers: await services.providers.list(),
    ways: await services.waysIn.get(),
    awaiting: (await services.sessions.findAwaiting(sessionToken))?.person.name ?? null,
    people: services.demo ? await services.network.listSamplePeople() : null,
  };
}

export async function action({
  context: { services, sessionToken, caller },
  request,
}: ActionFunctionArgs) {
  const form = await request.formData();
  const back = encodeURIComponent(findLocalPath(textOf(form, "then")) ?? "");
  return answerForm(form, async () => {
    if (services.demo) throw notFound();
    const email = textOf(form, "email");
    if (textOf(form, "do") === "link") {
      await services.signIn.askForLink(email, caller);
      return redirect(`/sign-in?sent&then=${back}`);
    }
    const cookies = await services.signIn.byPassword(
      { email, password: textOf(form, "password") },
      caller,
    );
    await services.signOut(sessionToken);
    return redirect(`/sign-in/second-step?then=${back}`, {
      headers: withCookies(cookies),
    });
  });
}

export const meta = () => describePage({ title: "Sign in", unlisted: true });

export default function SignIn() {
  const { back, sent, failed, providers, ways, awaiting, people } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (people) return <SamplePeople people={people} back={back} />;
  if (sent)
    return (
      <div className="column">
        <h1>Look in your post</h1>
        <p className="standfirst" role="status">
          A letter is on its way to the address you gave. Follow its link within a quarter of an
          hour, on this device or another.
        </p>
        <p>
          Nothing after a few minutes? Look among the unwanted post, or{" "}
          <a href="/sign-in">ask again</a>.
        </p>
      </div>
    );
  return (
    <div className="column">
      <h1>Sign in</h1>
      <Problems problems={answered?.problems} />
      {awaiting && (
        <p className="said" role="status">
          A second step is asked of you here, {awaiting}.{" "}
          <a href={`/sign-in/second-step?then=${encodeURIComponent(back)}`}>Go on to it</a>.
        </p>
      )}
      {failed && !answered && (
        <p className="said" role="status">
          That account is not connected with anybody here, or the sign-in was broken off. Sign in
          another way, then connect it in your settings.
        </p>
      )}
      {(providers.length > 0 || ways.passkey) && (
        <div className="ways">
          {providers.map((provider) => (
            <a
              className="act quiet"
              key={provider.id}
              href={`/sign-in/with/${provider.id}?then=${encodeURIComponent(back)}`}
            >
              Sign in with {provider.name}
            </a>
          ))}
          {ways.passkey && <PasskeySignIn back={back || "/desk"} />}
        </div>
      )}
      <form method="post">
        <input type="hidden" name="then" value={back} />
        <Field name="email" label="E-mail address" problems={answered?.problems}>
          <input
            id="email"
            name="email"
            type="email"
            autoComplete="username"
            required
            defaultValue={answered?.typed.email}
          />
        </Field>
        {ways.password && (
          <Field name="password" label="Password" problems={answered?.problems}>
            <input id="password" name="password" type="password" autoComplete="current-password" />
          </Field>
        )}
        {ways.password && (
          <button className="act" type="submit">
            Sign in
          </button>
        )}
        {ways.link && (
          <button className="act quiet" type="submit" name="do" value="link">
            Send me a link instead
          </button>
        )}
      </form>
      <p className="note">
        {ways.link && "Forgotten your password? A link gets you in, and you can set another. "}
        Not here yet? <a href="/join">Join</a>.
      </p>
    </div>
  );
}

type Person = {
  handle: string;
  name: string;
  post: string;
  school: string | null;
  organisation: string | null;
  role: string | null;
};

function SamplePeople({ people, back }: { people: Person[]; back: string }) {
  return (
    <div className="column">
      <h1>Sign in to the demo</h1>
      <p className="standfirst">
        Choose a person. They are all fictional, and so are their schools. There is no password: the
        demo answers on this machine only.
      </p>
      <form method="post" action="/demo/sign-in">
        <input type="hidden" name="then" value={back} />
        <ul className="rows">
          {people.map((person) => (
            <li key={person.handle}>
              <button className="link" type="submit" name="person" value={person.handle}>
                {person.name}
              </button>
              <span className="count">
                {person.post}, {person.school ?? person.organisation ?? "no school"}
                {person.role && " · Runs this commons"}
              </span>
            </li>
          ))}
        </ul>
      </form>
    </div>
  );
}

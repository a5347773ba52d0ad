import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerForm, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";

export async function loader({ context: { services }, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const name = (searchParams.get("school") ?? "").trim().slice(0, 100);
  const ways = await services.waysIn.get();
  const found = name ? await services.network.listSchools(name) : null;
  return {
    demo: services.demo,
    sent: searchParams.has("sent"),
    open: ways.byAsking || ways.byDomain,
    name,
    total: found?.total ?? 0,
    schools: (found?.schools ?? [])
      .filter((school) => school.status !== "closed")
      .map(({ id, name, town, localAuthority }) => ({
        id,
        name,
        where: [town, localAuthority].filter(Boolean).join(", "),
      })),
  };
}

export async function action({ context: { services, caller }, request }: ActionFunctionArgs) {
  const form = await request.formData();
  return answerForm(form, async () => {
    await services.joining.ask(
      { email: textOf(form, "email"), schoolId: textOf(form, "school") },
      caller.address,
    );
    return redirect("/join?sent");
  });
}

export const meta = () => describePage({ title: "Join", unlisted: true });

export default function Join() {
  const { demo, sent, open, name, total, schools } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (sent)
    return (
      <div className="column">
        <h1>Look in your post</h1>
        <p className="standfirst" role="status">
          A letter is on its way to the address you gave. Its link takes you on.
        </p>
      </div>
    );
  if (demo || !open)
    return (
      <div className="column">
        <h1>Join</h1>
        <p className="standfirst">
          {demo
            ? "This is the demo: choose one of its people instead."
            : "Here people join by invitation. Ask a colleague at your school or alliance to send you one."}
        </p>
        <p>
          <a href="/sign-in">Sign in</a>
        </p>
      </div>
    );
  return (
    <div className="column">
      <h1>Join</h1>
      <p className="standfirst">
        For people who work in schools and with them. Pupils have no accounts here.
      </p>
      <Problems problems={answered?.problems} />
      <search>
        <form>
          <Field
            name="school-name"
            label="Your school"
            hint="Part of its name, its town, or its URN"
          >
            <input
              id="school-name"
              name="school"
              type="search"
              defaultValue={name}
              aria-describedby="school-name-hint"
              required
            />
          </Field>
          <button className={schools.length > 0 ? "act quiet" : "act"} type="submit">
            Find it
          </button>
        </form>
      </search>
      {name && schools.length === 0 && (
        <p role="status">No open school goes by “{name}”. Try less of its name, or its URN.</p>
      )}
      {schools.length > 0 && (
        <form method="post">
          <fieldset className="field" id="school">
            <legend>Which one?</legend>
            {schools.map((school, index) => (
              <label className="choice" key={school.id}>
                <input
                  type="radio"
                  name="school"
                  value={school.id}
                  required
                  defaultChecked={schools.length === 1 && index === 0}
                />
                <span>{school.name}</span>
                <small>{school.where}</small>
              </label>
            ))}
            {total > schools.length && (
              <p className="hint">
                Only the first {schools.length} are shown: give more of its name.
              </p>
            )}
          </fieldset>
          <Field
            name="email"
            label="Your e-mail address"
            hint="Your school’s own address, if you have one: you may be let in at once."
            problems={answered?.problems}
          >
            <input
              id="email"
              name="email"
              type="email"
              autoComplete="email"
              required
              defaultValue={answered?.typed.email}
              aria-describedby="email-hint"
            />
          </Field>
          <button className="act" type="submit">
            Send me the letter
          </button>
        </form>
      )}
    </div>
  );
}

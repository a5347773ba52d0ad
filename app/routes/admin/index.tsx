import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";
import { can } from "#content/access/can.ts";
import { JoiningPolicy, SecondStepFor } from "#content/access/policy.ts";
import { notFound } from "#content/failure.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    if (!can(viewer, "administer", null)) throw notFound();
    return {
      policy: await services.waysIn.get(),
      mailWorks: services.waysIn.mailWorks,
      demo: services.demo,
      saved: new URL(request.url).searchParams.has("saved"),
    };
  });
}

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  return answerForm(form, async () => {
    const chosen = (name: string) => form.get(name) === "yes";
    await services.setWaysIn(
      viewer,
      JoiningPolicy.parse({
        password: chosen("password"),
        link: chosen("link"),
        passkey: chosen("passkey"),
        provider: chosen("provider"),
        byDomain: chosen("byDomain"),
        byAsking: chosen("byAsking"),
        secondStepFor: SecondStepFor.catch("nobody").parse(textOf(form, "secondStepFor")),
      }),
    );
    return redirect("/admin?saved");
  });
}

export const meta = () => describePage({ title: "Administration", unlisted: true });

const pages = [
  ["/admin/reports", "Reported pages", "What readers told us about"],
  ["/admin/people", "People", "Find them, sign them out, suspend them"],
  ["/admin/administrators", "Administrators", "Who runs the commons, and inviting others"],
  ["/admin/names", "Designations and roles", "What they are called, and from when"],
  ["/admin/schools", "Registers of schools", "Import the official list, or add a school"],
  ["/admin/domains", "Schools’ mail domains", "Who joins a school without asking"],
  ["/admin/break-glass", "Break the glass", "Read what is closed to you, if a second agrees"],
  ["/admin/purge", "Remove by law", "A pupil’s name, say, from everywhere and for good"],
  ["/admin/retention", "How long things are kept", "And what is deleted at night"],
  ["/admin/notices", "Notices", "Privacy, accessibility, terms"],
  ["/admin/log", "Who did what", "The log, to search and to download"],
  ["/admin/mail", "Letters that wait", "What could not be sent yet"],
  ["/admin/system", "System", "Sizes, jobs, room left"],
] as const;

export default function Administration() {
  const { policy, mailWorks, demo, saved } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const tick = (name: keyof typeof policy, words: string, needsMail = false) => (
    <label className="choice">
      <input
        type="checkbox"
        name={name}
        value="yes"
        defaultChecked={policy[name] === true}
        disabled={needsMail && !mailWorks}
      />
      <span>{words}</span>
    </label>
  );
  return (
    <div className="column">
      <h1>Administration</h1>
      <ul className="rows">
        {pages.map(([address, name, about]) => (
          <li key={address}>
            <a href={address}>{name}</a>
            <span className="count">{about}</span>
          </li>
        ))}
      </ul>
      <h2>Ways in</h2>
      {saved && (
        <p className="said" role="status">
          Saved. It holds from the next sign-in.
        </p>
      )}
      {demo && <p>In the demo everybody signs in by name: these choices wait for real use.</p>}
      {!mailWorks && (
        <p>
          No mail server is set (SMTP_URL), so nobody can sign in by a link, or join without an
          invitation.
        </p>
      )}
      <Problems problems={answered?.problems} />
      <form method="post">
        <fieldset className="field" id="password">
          <legend>People may sign in with</legend>
          {tick("password", "A password")}
          {tick("link", "A link by e-mail", true)}
          {tick("passkey", "A passkey")}
          {tick("provider", "Their school’s account, where a provider is set (OIDC_PROVIDERS)")}
        </fieldset>
        <fieldset className="field">
          <legend>People may join, besides by invitation,</legend>
          {tick(
            "byDomain",
            "with an address of a domain that is verified to be their school’s",
            true,
          )}
          {tick("byAsking", "by asking, when those who run the school say yes", true)}
        </fieldset>
        <fieldset className="field">
          <legend>A second step after a password or a link is needed by</legend>
          {(
            [
              ["nobody", "Nobody: who wants one sets it"],
              ["administrators", "Administrators"],
              ["everybody", "Everybody"],
            ] as const
          ).map(([value, words]) => (
            <label className="choice" key={value}>
              <input
                type="radio"
                name="secondStepFor"
                value={value}
                defaultChecked={policy.secondStepFor === value}
              />
              <span>{words}</span>
            </label>
          ))}
        </fieldset>
        <button className="act" type="submit">
          Save
        </button>
      </form>
    </div>
  );
}

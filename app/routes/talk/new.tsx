import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { formatCount } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { fewestToHideAmong, ruleNames, ruleWords, ThreadRule } from "#content/talk/rules.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { alliance, audiences } = await services.threads.listAudiences(viewer, params.slug ?? "");
    return { name: alliance.name, address: `/alliances/${alliance.slug}`, audiences };
  });
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  return answerForm(form, async () => {
    const thread = await services.threads.start(viewer, params.slug ?? "", {
      title: textOf(form, "title"),
      rule: textOf(form, "rule"),
      audience: textOf(form, "audience"),
    });
    return redirect(`/threads/${thread.id}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `A new thread in ${data.name}` : "A new thread", unlisted: true });

export default function NewThread() {
  const { name, address, audiences } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href={address}>{name}</a> · <a href={`${address}/threads`}>Talk</a>
      </p>
      <h1>Start a thread</h1>
      <Problems problems={answered?.problems} />
      <form method="post">
        <Field
          name="title"
          label="What is it about?"
          hint="A few words. You write your first post on the next page."
          problems={answered?.problems}
        >
          <input
            id="title"
            name="title"
            required
            maxLength={150}
            defaultValue={answered?.typed.title}
            aria-describedby="title-hint"
          />
        </Field>
        <fieldset className="field" id="rule">
          <legend>The rule</legend>
          <span className="hint">It stays for as long as the thread is there.</span>
          {ThreadRule.options.map((rule) => (
            <label className="choice" key={rule}>
              <input
                type="radio"
                name="rule"
                value={rule}
                required
                defaultChecked={answered?.typed.rule === rule}
              />
              <span>{ruleNames[rule]}</span>
              <small>{ruleWords[rule]}</small>
            </label>
          ))}
        </fieldset>
        <fieldset className="field" id="audience">
          <legend>Who reads it and writes in it?</legend>
          {audiences.map((choice) => (
            <label className="choice" key={choice.audience}>
              <input
                type="radio"
                name="audience"
                value={choice.audience}
                required
                defaultChecked={
                  audiences.length === 1 || answered?.typed.audience === choice.audience
                }
              />
              <span>{choice.name}</span>
              <small>
                {formatCount(choice.people, "person", "people")} today
                {choice.people < fewestToHideAmong &&
                  ": so few that a speaker could be guessed, whatever the rule"}
              </small>
            </label>
          ))}
        </fieldset>
        <button className="act" type="submit">
          Start it
        </button>
      </form>
    </div>
  );
}

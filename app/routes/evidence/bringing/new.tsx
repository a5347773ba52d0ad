import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson } from "#app/answers.ts";
import { Problems } from "#app/components/form.tsx";
import { audienceIn } from "#app/components/readers.tsx";
import { SynthesisQuestionFields } from "#app/components/synthesis-question.tsx";
import { describePage } from "#app/meta.ts";
import { questionIn } from "#app/typed-question.ts";
import { describeAudience } from "#content/access/audience.ts";
import { can } from "#content/access/can.ts";
import { notAllowed } from "#content/failure.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    if (!can(viewer, "startSynthesis", null))
      throw notAllowed(
        "Research leads bring results together. Ask one whom you know to begin it with you: they can make you an editor.",
      );
    const { alliances, mayChoose } = await services.syntheses.listAudiences(viewer);
    return {
      alliances: alliances.filter(({ token }) => mayChoose(token)),
      mayMembers: mayChoose("member"),
    };
  });
}

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  return answerForm(form, async () => {
    const synthesis = await services.syntheses.start(
      viewer,
      questionIn(form, null),
      audienceIn(form),
    );
    return redirect(`/evidence/${slugOf(synthesis)}/edit`);
  });
}

export const meta = () => describePage({ title: "Bring results together", unlisted: true });

export default function NewSynthesis() {
  const { alliances, mayMembers } = useLoaderData<typeof loader>();
  const { problems, typed = {} } = useActionData<typeof action>() ?? {};
  const now = typed.audience ?? "public";
  const problem = problems?.find(({ field }) => field === "audience");
  return (
    <div className="column">
      <h1>Bring results together</h1>
      <p className="standfirst">
        Say what you ask and which results count before you look at them. Only its editors see it
        until you publish it.
      </p>
      <Problems problems={problems} />
      <form method="post">
        <SynthesisQuestionFields typed={typed} problems={problems} />
        <fieldset className="field" id="audience" tabIndex={-1}>
          <legend>Whom is it for?</legend>
          <span className="hint">
            This cannot be changed later. Only results that all of them may read are found, since a
            number made of several tells of each. For other readers you begin another.
          </span>
          <Step
            value="public"
            name="Everyone"
            now={now}
            about={describeAudience("public", String)}
          />
          {mayMembers && (
            <Step
              value="member"
              name="All members"
              now={now}
              about={describeAudience("member", String)}
            />
          )}
          {alliances.length > 0 && (
            <>
              <Step
                value="alliances"
                name="Chosen alliances"
                now={now}
                about="Everyone who works at a school of an alliance that you tick."
              />
              <div className="under">
                {alliances.map(({ token, name }) => (
                  <label className="choice" key={token}>
                    <input
                      type="checkbox"
                      name="shared"
                      value={token}
                      defaultChecked={typed.shared === token}
                    />
                    <span>{name}</span>
                  </label>
                ))}
              </div>
            </>
          )}
          {problem && <p className="problem">{problem.message}</p>}
        </fieldset>
        <button className="act" type="submit">
          See what the rules find
        </button>
      </form>
    </div>
  );
}

function Step({
  value,
  name,
  about,
  now,
}: {
  value: string;
  name: string;
  about: string;
  now: string;
}) {
  return (
    <label className="choice">
      <input type="radio" name="audience" value={value} defaultChecked={now === value} />
      <span>{name}</span>
      <small>{about}</small>
    </label>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { themeLabel } from "#content/vocabulary/vocabulary.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const id = params.id ?? "";
    const found = await services.calls.get(viewer, id);
    const groups = await services.answeringCalls.proposeGroups(viewer, id);
    const names = await services.network.namesOf(viewer.schoolIds, []);
    return {
      ...found,
      groups: groups.map((group) => group.map(({ school, phase }) => ({ school, phase }))),
      mySchools: found.maySignUp.map((id) => ({ id, name: names.get(`school:${id}`) ?? id })),
      mine: viewer.schoolIds,
    };
  });
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const id = params.id ?? "";
  const schoolId = textOf(form, "school");
  return answerForm(form, async () => {
    switch (textOf(form, "do")) {
      case "sign-up":
        await services.calls.signUp(viewer, id, { schoolId, wants: textOf(form, "wants") });
        break;
      case "withdraw":
        await services.calls.withdraw(viewer, id, schoolId);
        break;
      case "take-in":
        await services.answeringCalls.takeIn(viewer, id, schoolId);
        break;
      case "group":
        await services.answeringCalls.confirmGroups(viewer, id);
        break;
    }
    return redirect(`/enquiries/calls/${id}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? describePage({ title: data.call.title, unlisted: true }) : [];

export default function CallPage() {
  const {
    call,
    alliance,
    by,
    mayAnswer,
    isOpen,
    isOver,
    signUps,
    groups,
    mySchools,
    mine,
    methodName,
  } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/enquiries/calls">Calls for partners</a>
      </p>
      <h1>{call.title}</h1>
      <p className="standfirst">{call.about}</p>
      <p className="note">
        {[themeLabel(call.theme), call.phase, call.pupilGroup, methodName]
          .filter(Boolean)
          .join(" · ")}{" "}
        · {alliance ? `Schools of ${alliance}` : "Any school"} · Called by {by}
      </p>
      <p>
        {call.endedAt
          ? `It was ended early, on ${formatDay(call.endedAt)}.`
          : isOver
            ? `It closed on ${formatDay(call.closesOn)}.`
            : `Schools sign up from ${formatDay(call.opensOn)} to ${formatDay(call.closesOn)}.`}
      </p>
      {mayAnswer && !isOver && (
        <p>
          <a href={`/enquiries/calls/${call.id}/change`}>Change it, or end it early</a>
        </p>
      )}
      <Problems problems={answered?.problems} />
      {signUps.length > 0 && (
        <>
          <h2>{mayAnswer ? "Who signed up" : "Your school signed up"}</h2>
          <ul className="rows">
            {signUps.map((one) => (
              <li key={one.schoolId}>
                <span>
                  <a href={`/schools/${one.schoolId}`}>{one.school}</a>: {one.person}
                  <span className="note"> {one.wants}</span>
                </span>
                <form method="post" className="inline">
                  <input type="hidden" name="school" value={one.schoolId} />
                  {one.enquiryId && <span className="note">Has partners</span>}
                  {mayAnswer && call.enquiryId && !one.enquiryId && (
                    <button className="link" name="do" value="take-in" type="submit">
                      Take {one.school} in
                    </button>
                  )}{" "}
                  {mine.includes(one.schoolId) && !one.enquiryId && (
                    <button className="link" name="do" value="withdraw" type="submit">
                      Take it back
                    </button>
                  )}
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
      {mayAnswer && signUps.length === 0 && <p className="count">No school has signed up yet.</p>}
      {groups.length > 0 && (
        <form method="post">
          <h2>Groups</h2>
          <p>
            Same phase first, then schools of like size and free school meals. Each group begins an
            enquiry, which all of them lead.
          </p>
          <ol>
            {groups.map((group) => (
              <li key={group[0]?.school}>
                {group
                  .map(({ school, phase }) => (phase ? `${school} (${phase})` : school))
                  .join(", ")}
              </li>
            ))}
          </ol>
          {groups.some((group) => group.length > 1) ? (
            <button className="act" name="do" value="group" type="submit">
              Begin with these groups
            </button>
          ) : (
            <p>It takes two schools at least. Call again, or ask a school yourself.</p>
          )}
        </form>
      )}
      {isOpen && mySchools.length > 0 && (
        <form method="post">
          <h2>Sign your school up</h2>
          <p>
            {call.enquiryId
              ? "Those who lead the enquiry read what you hope for, and take schools in one by one. When yours is in, you get a letter and are on the team."
              : `After ${formatDay(call.closesOn)} the schools are grouped in threes. Each group begins an enquiry: you get a letter, and lead yours together with the others.`}{" "}
            Until then you can take it back.
          </p>
          <Field name="school" label="School" problems={answered?.problems}>
            <select id="school" name="school" defaultValue={answered?.typed.school}>
              {mySchools.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
          <Field
            name="wants"
            label="What do you hope for?"
            hint="In a line. Who made the call reads it."
            problems={answered?.problems}
          >
            <input
              id="wants"
              name="wants"
              maxLength={300}
              defaultValue={answered?.typed.wants}
              aria-describedby="wants-hint"
            />
          </Field>
          <button className="act" name="do" value="sign-up" type="submit">
            Sign up
          </button>
        </form>
      )}
    </div>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Activities, readActivity } from "#app/components/activities.tsx";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { NewestOf } from "#app/components/newest-of.tsx";
import { Placements } from "#app/components/placements.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { ContributionKind, contributionWords } from "#content/enquiry/contribution.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const found = await services.enquiries.get(viewer, params.slug ?? "");
    const { enquiry, members, mayPlan, mayLead } = found;
    const me = viewer.person?.id ?? "";
    const mine = members.find(({ personId }) => personId === me)?.schoolId ?? "";
    const [contributions, brought, done, activities, placements, placed] = await Promise.all([
      services.contributing.list(enquiry.id),
      services.contributing.count(enquiry.id),
      services.activities.describeActivities(enquiry.id),
      services.activities.list(enquiry.id),
      services.placements.list(enquiry.id),
      services.placements.count(enquiry.id),
    ]);
    return {
      slug: slugOf(enquiry),
      title: enquiry.title,
      members: members.map(({ handle, name }) => ({ handle, name })),
      schools: found.schools
        .filter(({ standing }) => standing === "in")
        .map(({ schoolId, name }) => ({ schoolId, name })),
      brought,
      done,
      activities: activities.map(({ addedBy, ...one }) => ({
        ...one,
        mayTakeBack: mayLead || addedBy === me,
      })),
      placements: placements.map(({ personId, addedBy, ...one }) => ({
        ...one,
        mayTakeBack: mayLead || [personId, addedBy].includes(me),
      })),
      placed,
      contributions: contributions.map((one) => ({
        ...one,
        mayTakeBack:
          (mayLead && one.source === "said") || one.notedBy === me || one.personId === me,
        mayConfirm: mayPlan && !one.confirmed && one.schoolId === mine,
      })),
      mayPlan,
      me: viewer.person?.handle ?? "",
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
  const slug = params.slug ?? "";
  return answerForm(form, async () => {
    switch (textOf(form, "do")) {
      case "take-back":
        await services.contributing.takeBack(viewer, slug, textOf(form, "contribution"));
        break;
      case "confirm":
        await services.contributing.confirm(viewer, slug, textOf(form, "contribution"));
        break;
      case "say":
        await services.contributing.say(viewer, slug, {
          person: textOf(form, "person"),
          kind: textOf(form, "kind"),
          on: textOf(form, "on"),
          note: textOf(form, "note"),
        });
        break;
      case "add-activity":
        await services.activities.add(viewer, slug, readActivity(form));
        break;
      case "remove-activity":
        await services.activities.remove(viewer, slug, textOf(form, "id"));
        break;
      case "add-placement":
        await services.placements.add(viewer, slug, {
          person: textOf(form, "placed"),
          to: textOf(form, "to"),
          from: textOf(form, "from"),
          until: textOf(form, "until"),
          purpose: textOf(form, "purpose"),
        });
        break;
      case "remove-placement":
        await services.placements.takeBack(viewer, slug, textOf(form, "id"));
        break;
      case "bring-back":
        await services.placements.bringBack(viewer, slug, {
          id: textOf(form, "id"),
          revision: Number(textOf(form, "revision")),
          learning: textOf(form, "learning"),
        });
        break;
    }
    return redirect(`/enquiries/${slug}/contributions`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({
    title: data ? `Contributions to ${data.title}` : "Contributions",
    unlisted: true,
  });

export default function Contributions() {
  const { slug, title, members, schools, contributions, brought, mayPlan, me, ...together } =
    useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { problems, typed } = answered ?? {};
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="contributions" />
      <h1>Who brought what</h1>
      <p>
        What you do here is noted as you do it. Add what happened elsewhere: in a classroom, at a
        meeting, on paper.
      </p>
      <Problems problems={problems} />
      <NewestOf shown={contributions.length} all={brought} />
      {contributions.length > 0 ? (
        <ul className="rows">
          {contributions.map((one) => (
            <li key={one.id}>
              <span>
                <strong>{contributionWords[one.kind]}</strong>: {one.name}
                {one.schoolName && `, ${one.schoolName}`}
                {one.note && <span className="note"> {one.note}</span>}
              </span>
              <span className="note">
                {formatDay(one.on)}
                {one.source === "said" && ", added by hand"}
                {!one.confirmed &&
                  `, by somebody of another school: nobody of ${one.schoolName} has said yes yet`}
                {(one.mayTakeBack || one.mayConfirm) && (
                  <form method="post" className="inline">
                    <input type="hidden" name="contribution" value={one.id} />{" "}
                    {one.mayConfirm && (
                      <button className="link" name="do" value="confirm" type="submit">
                        Yes, that is so
                      </button>
                    )}{" "}
                    {one.mayTakeBack && (
                      <button className="link" name="do" value="take-back" type="submit">
                        Take back
                      </button>
                    )}
                  </form>
                )}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="count">Nothing is noted yet.</p>
      )}
      {mayPlan && (
        <form method="post">
          <h2>Add a contribution</h2>
          <Field name="person" label="Who" problems={problems}>
            <select id="person" name="person" defaultValue={typed?.person ?? me}>
              {members.map(({ handle, name }) => (
                <option key={handle} value={handle}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
          <Field name="kind" label="What they did" problems={problems}>
            <select id="kind" name="kind" defaultValue={typed?.kind ?? "tried"}>
              {ContributionKind.options.map((kind) => (
                <option key={kind} value={kind}>
                  {contributionWords[kind]}
                </option>
              ))}
            </select>
          </Field>
          <Field name="on" label="When" hint="Today, if you leave it empty." problems={problems}>
            <input
              id="on"
              name="on"
              type="date"
              defaultValue={typed?.on}
              aria-describedby="on-hint"
            />
          </Field>
          <Field name="note" label="In a line" problems={problems}>
            <input id="note" name="note" maxLength={300} defaultValue={typed?.note} />
          </Field>
          <button className="act quiet" name="do" value="say" type="submit">
            Add it
          </button>
        </form>
      )}
      <Activities
        {...{ members, schools, mayPlan, answered }}
        done={together.done}
        activities={together.activities}
      />
      <Placements
        {...{ members, schools, mayPlan, answered }}
        placements={together.placements}
        all={together.placed}
      />
    </div>
  );
}

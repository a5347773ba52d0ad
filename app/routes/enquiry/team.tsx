import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { AskSchool } from "#app/components/ask-school.tsx";
import { Choose } from "#app/components/choose.tsx";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { EnquirySchools } from "#app/components/enquiry-schools.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { Next } from "#app/components/next.tsx";
import { Park } from "#app/components/park.tsx";
import { Suggestions } from "#app/components/suggestions.tsx";
import { describePage } from "#app/meta.ts";
import { revisionOf } from "#app/written-form.ts";
import { can } from "#content/access/can.ts";
import { EnquiryRole, enquiryRoleWords } from "#content/enquiry/team.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const found = await services.enquiries.get(viewer, params.slug ?? "");
    const { enquiry, schools, members, mayPlan, mayLead } = found;
    const me = viewer.person?.id ?? "";
    return {
      slug: slugOf(enquiry),
      title: enquiry.title,
      schools: can(viewer, "seeSmallNumbers", found)
        ? schools
        : schools.map((school) => ({ ...school, pupils: null })),
      said: await services.readingAsked.listSaid(enquiry.id),
      members,
      mayPlan,
      mayLead,
      stopped: enquiry.stoppedAt !== null,
      ahead: await services.days.listNext(found),
      me,
      mySchool: members.find(({ personId }) => personId === me)?.schoolId ?? null,
      people: await services.network.listPeople(viewer),
      suggestions: await services.suggesting.forEnquiry(viewer, params.slug ?? ""),
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
  const { takingPart } = services;
  const schoolId = textOf(form, "schoolId");
  return answerForm(form, async () => {
    switch (textOf(form, "do")) {
      case "ask":
        await takingPart.askSchool(viewer, slug, {
          school: textOf(form, "school"),
          person: textOf(form, "asked"),
          message: textOf(form, "message"),
          startsOn: textOf(form, "startsOn"),
          weeks: textOf(form, "weeks"),
          showsPlan: textOf(form, "showsPlan") === "yes",
        });
        break;
      case "add":
        await takingPart.addMember(viewer, slug, {
          person: textOf(form, "person"),
          role: textOf(form, "role"),
        });
        break;
      case "remove":
        await takingPart.removeMember(viewer, slug, textOf(form, "personId"));
        break;
      case "cohort":
        await takingPart.describeCohort(viewer, slug, {
          schoolId,
          cohort: textOf(form, "cohort"),
          pupils: textOf(form, "pupils"),
          revision: revisionOf(form),
        });
        break;
      case "park":
      case "take-up":
        await takingPart.park(viewer, slug, {
          schoolId,
          parked: textOf(form, "do") === "park",
          park: textOf(form, "park") || null,
        });
        break;
      case "withdraw":
        await takingPart.withdraw(viewer, slug, schoolId);
        break;
      case "leave":
        await takingPart.leave(viewer, slug, schoolId);
        break;
    }
    const gone = textOf(form, "personId") === viewer.person?.id || textOf(form, "do") === "leave";
    return redirect(gone ? "/enquiries" : `/enquiries/${slug}/team`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Schools and people of ${data.title}` : "Team", unlisted: true });

export default function EnquiryTeam() {
  const { slug, title, schools, members, people, suggestions, mayPlan, mayLead, me, ...enquiry } =
    useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { problems, typed } = answered ?? {};
  const asking = typed?.do === "ask";
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="team" />
      <h1>Schools and people</h1>
      <Problems problems={problems} />
      {!enquiry.stopped && <Next slug={slug} ahead={enquiry.ahead} />}
      <h2>Schools</h2>
      <EnquirySchools
        schools={schools}
        said={enquiry.said}
        mySchool={enquiry.mySchool}
        mayPlan={mayPlan}
        mayLead={mayLead}
        answered={answered}
      />
      <Park problems={problems} />
      {mayLead && !enquiry.stopped && (
        <AskSchool slug={slug} list="colleagues" back={asking ? answered : undefined} />
      )}

      <h2>People</h2>
      <ul className="rows">
        {members.map((member) => (
          <li key={member.personId}>
            <span>
              <a href={`/people/${member.handle}`}>{member.name}</a>
              {member.schoolName && `, ${member.schoolName}`}
              <span className="note"> {enquiryRoleWords[member.role].label}</span>
            </span>
            {(mayLead || member.personId === me) && members.length > 1 && (
              <form method="post" className="inline">
                <input type="hidden" name="personId" value={member.personId} />
                <button className="link" name="do" value="remove" type="submit">
                  {member.personId === me ? "Leave the team" : `Take off: ${member.name}`}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {mayPlan && (
        <form method="post">
          <Choose
            name="person"
            label="Add somebody"
            hint="Somebody of a school that takes part, an SLE, or a mentor from elsewhere."
            typed={typed?.person}
            problems={asking ? undefined : problems}
            list="colleagues"
          />
          <Field name="role" label="What they do in it" problems={problems}>
            <select id="role" name="role" defaultValue={typed?.role ?? "co-planner"}>
              {EnquiryRole.options
                .filter((role) => mayLead || role !== "lead")
                .map((role) => (
                  <option key={role} value={role}>
                    {enquiryRoleWords[role].label}: {enquiryRoleWords[role].about}
                  </option>
                ))}
            </select>
          </Field>
          <button className="act quiet" name="do" value="add" type="submit">
            Add to the team
          </button>
        </form>
      )}
      <Suggestions
        suggestions={suggestions}
        by="By the question, the themes of the plan, and what people and schools say or have published."
      />
      <datalist id="colleagues">
        {people.map((person) => (
          <option key={person.id} value={person.name}>
            {[person.post, person.school].filter(Boolean).join(", ")}
          </option>
        ))}
      </datalist>
    </div>
  );
}

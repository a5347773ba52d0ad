import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Pages } from "#app/components/entry-list.tsx";
import { Problems } from "#app/components/form.tsx";
import { formatDay, pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { describeAudience } from "#content/access/audience.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { school } = await services.network.getSchool(params.id ?? "");
    const list = await services.keepingNumbers.listOfSchool(viewer, school.id, pageFrom(request));
    const nameOf = (id: string) => list.places.find((place) => place.id === id)?.name ?? "";
    return {
      ...{ id: school.id, name: school.name },
      pages: { total: list.total, page: list.page, pageSize: list.pageSize },
      enquiries: list.enquiries.map(({ audience, ...one }) => ({
        ...one,
        who: one.shownAt ? describeAudience(audience, nameOf) : "Only its team.",
      })),
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
  return answerForm(form, async () => {
    const { school } = await services.network.getSchool(params.id ?? "");
    await services.keepingNumbers.keepBack(viewer, textOf(form, "enquiry"), {
      schoolId: school.id,
      kept: textOf(form, "do") === "keep",
    });
    return redirect(`/schools/${school.id}/numbers`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? describePage({ title: `Numbers of ${data.name} in enquiries`, unlisted: true }) : [];

type Listed = SerializeFrom<typeof loader>["enquiries"][number];

export default function SchoolNumbers() {
  const { id, name, enquiries, pages } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href={`/schools/${id}`}>{name}</a>
      </p>
      <h1>Numbers of {name} in enquiries</h1>
      <p className="standfirst">
        Where something was measured at your school, also where it has left the enquiry since. You
        can keep its results, series, surveys and pupils’ words out of what others are shown.
      </p>
      <Problems problems={answered?.problems} />
      {enquiries.length > 0 ? (
        <ul className="entries">
          {enquiries.map((one) => (
            <li key={one.key}>
              <Enquiry name={name} one={one} />
            </li>
          ))}
        </ul>
      ) : (
        <p>Nothing was measured at your school in an enquiry yet.</p>
      )}
      <Pages {...pages} path={`/schools/${id}/numbers`} query={[]} />
    </div>
  );
}

function Enquiry({ name, one }: { name: string; one: Listed }) {
  const { key, title, who, shownAt, standing, keptAt, leads } = one;
  return (
    <>
      <h2>{title}</h2>
      <p>
        {shownAt && `Others read a copy of ${formatDay(shownAt)}. `}Who may read it: {who}
      </p>
      <p className="note">
        {standing === "left" && `${name} has left it. `}
        {leads.length > 0 && "Led by "}
        {leads.map((lead, at) => (
          <span key={lead.handle}>
            {at > 0 && ", "}
            <a href={`/people/${lead.handle}`}>{lead.name}</a>
          </span>
        ))}
      </p>
      <form method="post">
        <input type="hidden" name="enquiry" value={key} />
        <p className="note">
          {keptAt
            ? `Its numbers are kept out since ${formatDay(keptAt)}. If you let them go, they are shown again the next time that the enquiry is shown.`
            : "Kept back, its numbers go out of what is shown at once."}
        </p>
        <button className="act quiet" name="do" value={keptAt ? "give" : "keep"} type="submit">
          {keptAt
            ? `Let numbers of ${name} be shown again`
            : `Keep numbers of ${name} out of what is shown`}
        </button>
      </form>
    </>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { EnquiryList } from "#app/components/enquiry-list.tsx";
import { Pages } from "#app/components/entry-list.tsx";
import { pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { can } from "#content/access/can.ts";
import { priorityLimit } from "#content/enquiry/status.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  return answer(async () => {
    const { school } = await services.network.getSchool(params.id ?? "");
    return {
      id: school.id,
      name: school.name,
      speaks: can(viewer, "keepNumbersBack", { members: [], schoolId: school.id }),
      ...(await services.boards.ofSchool(viewer, school.id, pageFrom(request))),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? describePage({ title: `Enquiries of ${data.name}`, unlisted: true }) : [];

export default function SchoolBoard() {
  const { id, name, speaks, priorities, parked, over, ...pages } = useLoaderData<typeof loader>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href={`/schools/${id}`}>{name}</a>
      </p>
      <h1>Enquiries of {name}</h1>
      <p className="standfirst">
        A school works on {priorityLimit} at once at most: few done well are better than many. You
        see those that are shared with you.
      </p>
      {speaks && (
        <p>
          <a href={`/schools/${id}/numbers`}>Where numbers of your school are shown</a>
        </p>
      )}
      <h2>What it works on</h2>
      {priorities.length > 0 ? (
        <EnquiryList entries={priorities} level={3} />
      ) : (
        <p>Nothing that is shared with you today.</p>
      )}
      {parked.length > 0 && (
        <>
          <h2>Put off for now</h2>
          <EnquiryList entries={parked} level={3} />
        </>
      )}
      {over.length > 0 && (
        <>
          <h2>Published, or over</h2>
          <EnquiryList entries={over} level={3} />
        </>
      )}
      <Pages {...pages} path={`/schools/${id}/enquiries`} query={[]} />
    </div>
  );
}

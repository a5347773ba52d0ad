import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, requirePerson } from "#app/answers.ts";
import { RunningPage } from "#app/components/running.tsx";
import { Designated, MemberSchools } from "#app/components/running-alliance.tsx";
import { describePage } from "#app/meta.ts";
import { actOnPlace, loadPlace } from "#app/running-page.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requirePerson(context.viewer, request);
  return answer(async () => {
    const { alliance, members } = await context.services.network.getAlliance(params.slug ?? "");
    const place = { schoolId: null, allianceId: alliance.id };
    return {
      ...(await loadPlace(context, request, place)),
      members,
      designated: await context.services.designating.list(context.viewer, alliance.id),
      name: alliance.name,
      address: `/alliances/${alliance.slug}`,
    };
  });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  requirePerson(context.viewer, request);
  return answer(async () => {
    const { id } = await context.services.running.getAllianceId(params.slug ?? "");
    return actOnPlace(context, request, { schoolId: null, allianceId: id });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `People of ${data.name}` : "People", unlisted: true });

export default function AlliancePeople() {
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <RunningPage page={page} answered={answered} scope="alliance">
      <MemberSchools members={page.members} today={page.today} problems={answered?.problems} />
      <Designated designated={page.designated} today={page.today} problems={answered?.problems} />
    </RunningPage>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, requirePerson } from "#app/answers.ts";
import { AllianceFacts } from "#app/components/alliance-facts.tsx";
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
      facts: alliance,
      designated: await context.services.designating.list(context.viewer, alliance.id),
      designations: (await context.services.packs.getNames()).inForce("designation"),
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
      <details>
        <summary>What it is called and for</summary>
        <form method="post">
          <AllianceFacts facts={page.facts} problems={answered?.problems} />
          <button className="act quiet" type="submit" name="do" value="describe">
            Change it
          </button>
        </form>
      </details>
      <MemberSchools
        members={page.members}
        today={page.today}
        typed={answered?.typed ?? {}}
        problems={answered?.problems}
      />
      <Designated
        designated={page.designated}
        names={page.designations}
        today={page.today}
        typed={answered?.typed ?? {}}
        problems={answered?.problems}
      />
    </RunningPage>
  );
}

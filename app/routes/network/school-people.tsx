import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, requirePerson } from "#app/answers.ts";
import { RunningPage } from "#app/components/running.tsx";
import { describePage } from "#app/meta.ts";
import { actOnPlace, loadPlace } from "#app/running-page.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requirePerson(context.viewer, request);
  return answer(async () => {
    const { school } = await context.services.network.getSchool(params.id ?? "");
    const place = { schoolId: school.id, allianceId: null };
    return {
      ...(await loadPlace(context, request, place)),
      name: school.name,
      address: `/schools/${school.id}`,
    };
  });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  requirePerson(context.viewer, request);
  const place = { schoolId: params.id ?? "", allianceId: null };
  return actOnPlace(context, request, place);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `People of ${data.name}` : "People", unlisted: true });

export default function SchoolPeople() {
  return (
    <RunningPage
      page={useLoaderData<typeof loader>()}
      answered={useActionData<typeof action>()}
      scope="school"
    />
  );
}

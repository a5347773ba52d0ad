import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, requirePerson } from "#app/answers.ts";
import { RunningPage } from "#app/components/running.tsx";
import { describePage } from "#app/meta.ts";
import { actOnPlace, loadPlace } from "#app/running-page.ts";
import { can } from "#content/access/can.ts";
import { notFound } from "#content/failure.ts";

const commons = { schoolId: null, allianceId: null };

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePerson(context.viewer, request);
  return answer(async () => {
    if (!can(context.viewer, "administer", null)) throw notFound();
    return {
      ...(await loadPlace(context, request, commons)),
      name: "the commons",
      address: "/admin",
      back: "Administration",
    };
  });
}

export async function action({ context, request }: ActionFunctionArgs) {
  requirePerson(context.viewer, request);
  return actOnPlace(context, request, commons);
}

export const meta = () => describePage({ title: "Administrators", unlisted: true });

export default function AdministratorsPage() {
  return (
    <RunningPage
      page={useLoaderData<typeof loader>()}
      answered={useActionData<typeof action>()}
      scope="commons"
    />
  );
}

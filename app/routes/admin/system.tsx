import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer, requirePerson } from "#app/answers.ts";
import { formatCount } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { formatSize } from "#content/document/schema.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => ({ system: await services.administration.look(viewer) }));
}

export const meta = () => describePage({ title: "System", unlisted: true });

export default function System() {
  const { system } = useLoaderData<typeof loader>();
  const size = (bytes: number | null) => (bytes === null ? "not known" : formatSize(bytes));
  const rows: [string, string][] = [
    [
      "Live documents",
      `${system.live.rooms} open, ${formatCount(system.live.connections, "person", "people")} in them; ${
        system.live.failing
          ? "what is written cannot be stored at the moment"
          : `${system.live.queued} changes waiting to be stored`
      }`,
    ],
    [
      "Jobs",
      `${system.waiting} waiting${system.failing > 0 ? `, of which ${system.failing} have failed and are tried again` : ""}`,
    ],
    ["People", `${system.people}, ${formatCount(system.sessions, "session")}`],
    ["Published", formatCount(system.versions, "version")],
    ["Texts", formatCount(system.liveDocuments, "live document")],
    ["Files", `${system.files.count}, ${size(system.files.bytes)}`],
    ["Database", size(system.databaseBytes)],
    ["Room left", size(system.freeBytes)],
    ["Memory", size(system.memoryBytes)],
    [
      "Running for",
      `${Math.floor(system.upSeconds / 3600)} h ${Math.floor(system.upSeconds / 60) % 60} min`,
    ],
  ];
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/admin">Administration</a>
      </p>
      <h1>System</h1>
      <dl className="facts wide">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { answer, requirePerson } from "#app/answers.ts";
import { logQueryFrom } from "#app/log-query.ts";
import { formatCsv } from "#content/csv.ts";

/** The log as a table to keep. */
export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  const entries = await answer(() => services.readingLog.export(viewer, logQueryFrom(request)));
  const rows = [
    ["when", "who", "said", "what", "thing", "detail"],
    ...entries.map((entry) => [
      entry.at.toISOString(),
      entry.handle ?? "",
      entry.said.map(({ text }) => text).join(""),
      entry.action,
      entry.thing,
      JSON.stringify(entry.detail),
    ]),
  ];
  return new Response(formatCsv(rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="log.csv"',
      "Cache-Control": "private, no-store",
    },
  });
}

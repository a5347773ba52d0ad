import type { LoaderFunctionArgs } from "@remix-run/node";
import { answer, requirePerson } from "#app/answers.ts";
import { logQueryFrom } from "#app/log-query.ts";

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
  return new Response(rows.map((row) => row.map(quote).join(",")).join("\r\n"), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="log.csv"',
      "Cache-Control": "private, no-store",
    },
  });
}

/** A cell that a spreadsheet takes for text, whatever it begins with. */
const quote = (cell: string): string =>
  `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;

import type { SerializeFrom } from "@remix-run/node";
import { ShownTable } from "#app/components/shown-table.tsx";
import type { ShownStudyResult } from "#content/evidence/items/shown-result.ts";

/** The numbers behind a sentence, for who wants them. */
export function ResultTable({
  result: { outcome, columns, rows },
}: {
  result: SerializeFrom<ShownStudyResult>;
}) {
  return (
    <details className="numbers">
      <summary>The numbers</summary>
      <ShownTable
        caption={outcome ? `${outcome}: the numbers` : "The numbers"}
        columns={columns}
        rows={rows.map(({ group, cells }) => ({ key: group, head: group, cells }))}
      />
    </details>
  );
}

import { formatCsv } from "#content/csv.ts";
import { importColumns } from "#content/synthesis/import-columns.ts";

const rows: Partial<Record<keyof typeof importColumns, string>>[] = [
  {
    ...{ label: "Reed and Shah (2019)", outcome: "Reading comprehension" },
    ...{ outcome_kind: "attainment", sample: "Year 8 in two schools", randomised: "yes" },
    ...{ g: "0.31", se: "0.12", n_tried: "140", n_compared: "138" },
    ...{ title: "An invented study of retelling", authors: "Reed, Ann; Shah, Dev", year: "2019" },
  },
  {
    ...{ label: "Li (2021)", outcome: "Reading comprehension", outcome_kind: "attainment" },
    ...{ n_tried: "56", mean_tried: "104.2", sd_tried: "10.1" },
    ...{ n_compared: "54", mean_compared: "100", sd_compared: "9.8" },
    ...{ classes_tried: "2", classes_compared: "2" },
  },
  { label: "Osei (2022)", outcome: "Reading comprehension", direction: "no-clear-change" },
];

/** A file with every column and three invented rows, to write one's own over. */
export function loader() {
  const columns = Object.keys(importColumns) as (keyof typeof importColumns)[];
  return new Response(
    formatCsv([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))]),
    {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="studies-example.csv"',
      },
    },
  );
}

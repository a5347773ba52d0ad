/** A chart as HTML where there is no component for it: the picture, and the table behind it. */
import { type Chart, element, figure, type Markup, scrolls } from "#content/charts/svg.ts";

export function figureHtml({ svg, slim = "", table }: Chart): string {
  const cells = (row: Chart["table"]["rows"][number]): Markup[] =>
    row.map((cell) =>
      typeof cell === "number"
        ? element("td", { class: "number" }, figure(cell))
        : element("td", {}, cell ?? ""),
    );
  return element(
    "figure",
    {},
    element("figcaption", { class: "note" }, table.caption),
    element("div", scrolls(svg) ? { role: "group", "aria-label": "Picture", tabindex: 0 } : {}, {
      markup: svg + slim,
    }),
    element(
      "details",
      {},
      element("summary", {}, "The numbers of this picture"),
      element(
        "div",
        { class: "table", role: "group", "aria-label": table.caption, tabindex: 0 },
        element(
          "table",
          {},
          element(
            "thead",
            {},
            element(
              "tr",
              {},
              ...table.columns.map((column) => element("th", { scope: "col" }, column)),
            ),
          ),
          element("tbody", {}, ...table.rows.map((row) => element("tr", {}, ...cells(row)))),
        ),
      ),
    ),
  ).markup;
}

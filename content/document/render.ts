/** A section of rich text as HTML: stored JSON through the schema, never HTML that somebody sent. */
import { renderToHTMLString } from "@tiptap/static-renderer/pm/html-string";
import { chartOf } from "#content/charts/drawing.ts";
import { figureHtml } from "#content/charts/figure.ts";
import { documentExtensions, documentSchema } from "#content/document/schema.ts";
import type { RichText } from "#content/practice/write-up.ts";

/**
 * HTML of a document of the schema; text and attributes are escaped by the renderer, and links whose
 * address is neither http(s) nor of this site lose it.
 * @throws RangeError where the JSON names a node or mark that the schema does not know.
 */
export function renderDocument(document: RichText): string {
  return renderToHTMLString({
    extensions: documentExtensions,
    // A node, since the renderer would make the schema anew for every JSON that it is given.
    content: documentSchema.nodeFromJSON(document),
    options: {
      nodeMapping: {
        chart: ({ node }) => {
          const chart = chartOf(node.attrs.drawing);
          return chart ? figureHtml(chart) : "";
        },
        table: ({ children }) => {
          const html = flat(children);
          return `<div class="table" tabindex="0" role="group" aria-label="Table">${
            html.startsWith("<tr><th") ? headed(html) : `<table><tbody>${html}</tbody></table>`
          }</div>`;
        },
        taskItem: ({ node, children }) =>
          `<li><span class="tick" role="img" aria-label="${
            node.attrs.checked ? "Done" : "To do"
          }">${node.attrs.checked ? "☑" : "☐"}</span><div>${flat(children)}</div></li>`,
        taskList: ({ children }) => `<ul class="tasks">${flat(children)}</ul>`,
      },
    },
  });
}

/** The first row of headings becomes the table's head, for those who hear a table. */
function headed(rows: string): string {
  const end = rows.indexOf("</tr>") + "</tr>".length;
  const head = rows.slice(0, end).replaceAll("<th ", '<th scope="col" ');
  return `<table><thead>${head}</thead><tbody>${rows.slice(end)}</tbody></table>`;
}

const flat = (children: string | string[] | undefined): string =>
  Array.isArray(children) ? children.join("") : (children ?? "");

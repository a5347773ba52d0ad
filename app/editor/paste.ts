/**
 * What other programs put on the clipboard, brought to our schema: Word's lists that are only
 * paragraphs, Google Docs' bold wrapper that is not bold, headings of levels that a section has not.
 */
import { Extension, textblockTypeInputRule } from "@tiptap/core";

/** "# " and "## " begin a heading too: a section's own title is the level above. */
export const AnyHeading = Extension.create({
  name: "anyHeading",
  addInputRules() {
    const type = this.editor.schema.nodes.heading;
    return type
      ? [textblockTypeInputRule({ find: /^(#{1,2})\s$/, type, getAttributes: { level: 3 } })]
      : [];
  },
});

/** HTML of a clipboard, with its structure in the elements that our schema reads. */
export function mendPasted(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const bold of page.querySelectorAll("b"))
    if (/^(normal|400)$/.test(bold.style.fontWeight)) bold.replaceWith(...bold.childNodes);
  for (const heading of page.querySelectorAll("h1, h2, h5, h6")) rename(heading, heading.tagName);
  for (const title of page.querySelectorAll("p.MsoTitle, p.MsoSubtitle")) rename(title, "H1");
  gatherWordLists(page.body);
  for (const picture of page.querySelectorAll("img:not([data-attachment])")) picture.remove();
  return page.body.innerHTML;
}

function rename(element: Element, was: string): void {
  const to = element.ownerDocument.createElement(/[56]$/.test(was) ? "h4" : "h3");
  to.append(...element.childNodes);
  element.replaceWith(to);
}

/** Word writes a list as paragraphs that say `mso-list:l0 level2`, each with its bullet as text. */
function gatherWordLists(body: HTMLElement): void {
  let lists: { level: number; list: HTMLElement }[] = [];
  for (const element of [...body.querySelectorAll<HTMLElement>("p")]) {
    const style = element.getAttribute("style") ?? "";
    const level = Number(/mso-list:[^;]*level(\d)/i.exec(style)?.[1] ?? 0);
    if (level === 0) {
      lists = [];
      continue;
    }
    const marker = element.querySelector('[style*="mso-list:Ignore" i]');
    const ordered = /^\s*(\d+|[a-z]|[ivx]+)[.)]/i.test(marker?.textContent ?? "");
    marker?.remove();
    const item = body.ownerDocument.createElement("li");
    const paragraph = body.ownerDocument.createElement("p");
    paragraph.append(...element.childNodes);
    item.append(paragraph);
    lists = lists.filter((open) => open.level <= level);
    const current = lists.at(-1);
    if (current?.level === level) {
      current.list.append(item);
      element.remove();
      continue;
    }
    const list = body.ownerDocument.createElement(ordered ? "ol" : "ul");
    list.append(item);
    const parent = current?.list.lastElementChild;
    if (parent) {
      parent.append(list);
      element.remove();
    } else element.replaceWith(list);
    lists.push({ level, list });
  }
}

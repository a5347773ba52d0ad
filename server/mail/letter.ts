/** A letter as plain text and as HTML: paragraphs, at most one thing to do, and who it is from. */

export type Letter = {
  subject: string;
  paragraphs: string[];
  /** An address within the commons, and what following it does. */
  action?: { label: string; path: string };
  /** After the action: how long it works, what to do if it was not you. */
  after?: string[];
};

const signature = "Practice Commons, run by the schools that use it.";

export function writeText({ paragraphs, action, after = [] }: Letter, origin: string): string {
  return [
    ...paragraphs,
    ...(action ? [`${action.label}:\n${origin}${action.path}`] : []),
    ...after,
    `-- \n${signature}\n${origin}`,
  ].join("\n\n");
}

export function writeHtml(
  { subject, paragraphs, action, after = [] }: Letter,
  origin: string,
): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;
  const button = action
    ? `<p style="margin:0 0 16px"><a href="${escapeHtml(origin + action.path)}" style="color:#0b5351">${escapeHtml(action.label)}</a></p>`
    : "";
  return [
    "<!doctype html>",
    `<html lang="en-GB"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`,
    '<body style="margin:0;padding:24px;background:#fbfaf5;color:#1c1c1c;font:16px/1.5 Georgia,serif">',
    '<div style="max-width:34em">',
    ...paragraphs.map(paragraph),
    button,
    ...after.map(paragraph),
    `<p style="margin:24px 0 0;color:#5b5b57;font-size:14px">${escapeHtml(signature)}<br><a href="${escapeHtml(origin)}" style="color:#0b5351">${escapeHtml(origin)}</a></p>`,
    "</div></body></html>",
  ].join("\n");
}

export const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (letter) =>
      ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[letter] ?? letter,
  );

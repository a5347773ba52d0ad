import type { LoaderFunctionArgs } from "@remix-run/node";
import { answer } from "#app/answers.ts";
import { atomFeed } from "#app/atom.ts";
import { visitor } from "#content/access/tokens.ts";
import { notFound } from "#content/failure.ts";
import { findTheme } from "#content/vocabulary/vocabulary.ts";

export async function loader({ context: { services, origin }, params }: LoaderFunctionArgs) {
  return answer(async () => {
    const theme = findTheme((params.theme ?? "").replace(/\.atom$/, ""));
    if (!theme) throw notFound("There is no such theme.");
    const { entries } = await services.library.listTagged(visitor, "theme", theme.slug);
    return atomFeed({
      title: `New in ${theme.label}: Practice Commons`,
      self: `${origin}/feeds/themes/${theme.slug}.atom`,
      origin,
      page: `${origin}/themes/${theme.slug}`,
      entries,
      corrected: await services.correcting.datesOf(entries.map(({ id }) => id)),
    });
  });
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { answer } from "#app/answers.ts";
import { atomFeed, entryOfEnquiry, entryOfSynthesis, entryOfWriteUp } from "#app/atom.ts";
import { visitor } from "#content/access/tokens.ts";
import { notFound } from "#content/failure.ts";
import { findTheme } from "#content/vocabulary/vocabulary.ts";

/** As many enquiries as a page of write-ups has. */
const size = 20;

export async function loader({ context: { services, origin }, params }: LoaderFunctionArgs) {
  return answer(async () => {
    const theme = findTheme((params.theme ?? "").replace(/\.atom$/, ""));
    if (!theme) throw notFound("There is no such theme.");
    const { entries } = await services.library.listTagged(visitor, "theme", theme.slug);
    const corrected = await services.correcting.datesOf(entries.map(({ id }) => id));
    const enquiries = await services.shownLists.listOfTheme(visitor, theme.slug, size);
    const syntheses = await services.synthesisLists.listOfTheme(visitor, theme.slug, size);
    return atomFeed({
      title: `New in ${theme.label}: Practice Commons`,
      self: `${origin}/feeds/themes/${theme.slug}.atom`,
      origin,
      page: `${origin}/themes/${theme.slug}`,
      entries: [
        ...entries.map((entry) => entryOfWriteUp(entry, corrected.get(entry.id))),
        ...enquiries.map(entryOfEnquiry),
        ...syntheses.map(entryOfSynthesis),
      ],
    });
  });
}

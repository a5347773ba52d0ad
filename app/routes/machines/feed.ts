import type { LoaderFunctionArgs } from "@remix-run/node";
import { atomFeed, entryOfEnquiry, entryOfSynthesis, entryOfWriteUp } from "#app/atom.ts";
import { visitor } from "#content/access/tokens.ts";

const size = 50;

export async function loader({ context: { services, origin } }: LoaderFunctionArgs) {
  const recent = await services.library.listRecent(visitor, size);
  const corrected = await services.correcting.listCorrected(visitor, size);
  const entries = new Map([...recent.entries, ...corrected].map((entry) => [entry.id, entry]));
  const correctedAt = await services.correcting.datesOf([...entries.keys()]);
  const enquiries = await services.shownLists.listRecent(visitor, size);
  const syntheses = await services.synthesisLists.listRecent(visitor, size);
  return atomFeed({
    title: "New in Practice Commons",
    self: `${origin}/feeds/practice.atom`,
    origin,
    page: `${origin}/practice`,
    entries: [
      ...[...entries.values()].map((entry) => entryOfWriteUp(entry, correctedAt.get(entry.id))),
      ...enquiries.map(entryOfEnquiry),
      ...syntheses.map(entryOfSynthesis),
    ],
  });
}

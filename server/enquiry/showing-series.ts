/** A series in time on a page of its own: as the team sees it now, and for others as it was shown. */
import type { Viewer } from "#content/access/tokens.ts";
import { notFound } from "#content/failure.ts";
import { startsOf } from "#content/measuring/cycle-starts.ts";
import type { FoundEnquiry } from "#server/enquiry/describing.ts";
import type { DescribingTries } from "#server/enquiry/describing-tries.ts";
import type { Numbers } from "#server/enquiry/measuring/numbers.ts";
import type { Showing } from "#server/enquiry/showing.ts";

export function createShowingSeries(needs: {
  describingTries: DescribingTries;
  numbers: Numbers;
  showing: Showing;
}) {
  const { describingTries, numbers, showing } = needs;

  /** Of an enquiry that the viewer may read. @throws NotFound */
  async function get(viewer: Viewer, found: FoundEnquiry, id: string) {
    const { enquiry } = found;
    if (found.isTeam) {
      const starts = startsOf(await describingTries.describeCycles(enquiry.id));
      const one = await numbers.findSeries(viewer, found, id, starts);
      if (!one) throw notFound();
      return { ...one, title: enquiry.title, shownAt: null };
    }
    const shown = await showing.findShown(enquiry.id);
    const series = shown?.content.numbers.series.find((one) => one.id === id);
    if (!shown || !series) throw notFound();
    const { title, numbers: told } = shown.content;
    return { notice: told.notice, series, title, shownAt: shown.at };
  }

  return { get };
}

export type ShowingSeries = ReturnType<typeof createShowingSeries>;

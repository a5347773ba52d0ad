/** The enquiries of the sample commons, from one that finds partners to one that was followed up. */
import { enquiry as feedbackUnread } from "#content/packs/sample/enquiries/feedback-unread.ts";
import { enquiry as filmAtHome } from "#content/packs/sample/enquiries/film-at-home.ts";
import { enquiry as fiveWords } from "#content/packs/sample/enquiries/five-words.ts";
import { enquiry as fractionsOnALine } from "#content/packs/sample/enquiries/fractions-on-a-line.ts";
import { enquiry as thingFromHome } from "#content/packs/sample/enquiries/thing-from-home.ts";
import { enquiry as waitingInFrench } from "#content/packs/sample/enquiries/waiting-in-french.ts";
import type { SampleEnquiry } from "#content/packs/sample/shape.ts";

export const sampleEnquiries: SampleEnquiry[] = [
  waitingInFrench,
  fractionsOnALine,
  thingFromHome,
  feedbackUnread,
  fiveWords,
  filmAtHome,
];

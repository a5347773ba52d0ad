/** Marking the same pieces in several schools, to know how far marks depend on who gives them. */
import type { Enquiries } from "#server/enquiry/enquiries.ts";
import { createMarking } from "#server/evidence/moderating/marking.ts";
import { createReadingModerations } from "#server/evidence/moderating/reading.ts";
import { listReliability } from "#server/evidence/moderating/reliability.ts";
import { createStartingModerations } from "#server/evidence/moderating/starting.ts";
import type { Ground } from "#server/ground.ts";
import type { Choosing } from "#server/people/choosing.ts";

export function createModerating(ground: Ground & { choosing: Choosing; enquiries: Enquiries }) {
  const reading = createReadingModerations(ground);
  return {
    moderations: {
      ...reading,
      listReliability: (enquiryId: string) => listReliability(ground.database.read, enquiryId),
      ...createStartingModerations(ground),
      ...createMarking({ ...ground, reading }),
    },
  };
}

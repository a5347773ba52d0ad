/** Everything that the demo loads, in the order in which it refers to itself. */
import { sampleAdaptations } from "#content/packs/sample/adaptations.ts";
import { sampleEnquiries } from "#content/packs/sample/enquiries/index.ts";
import { sampleModerations } from "#content/packs/sample/moderations.ts";
import {
  sampleAlliances,
  sampleOrganisations,
  samplePeople,
  sampleSchools,
} from "#content/packs/sample/network.ts";
import { sampleSyntheses } from "#content/packs/sample/syntheses.ts";
import { sampleThreads } from "#content/packs/sample/threads.ts";
import { sampleWriteUps } from "#content/packs/sample/write-ups/index.ts";

export const sampleCommons = {
  schools: sampleSchools,
  alliances: sampleAlliances,
  organisations: sampleOrganisations,
  people: samplePeople,
  writeUps: sampleWriteUps,
  threads: sampleThreads,
  enquiries: sampleEnquiries,
  adaptations: sampleAdaptations,
  moderations: sampleModerations,
  syntheses: sampleSyntheses,
};

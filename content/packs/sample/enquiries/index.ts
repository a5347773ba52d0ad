/** The enquiries of the sample commons, from one that finds partners to one being written up. */
import { enquiry as fiveWords } from "#content/packs/sample/enquiries/five-words.ts";
import type { SampleEnquiry } from "#content/packs/sample/shape.ts";

export const sampleEnquiries: SampleEnquiry[] = [fiveWords];

/** The methods of enquiry that everybody here may choose; an alliance adds its own. */
import { Method } from "#content/enquiry/method.ts";
import { lessonStudy } from "#content/packs/methods/lesson-study.ts";
import { networkEnquiry } from "#content/packs/methods/network-enquiry.ts";
import { pdsaSeries } from "#content/packs/methods/pdsa-series.ts";
import { practitionerInquiry } from "#content/packs/methods/practitioner-inquiry.ts";
import { spiralOfInquiry } from "#content/packs/methods/spiral-of-inquiry.ts";

export const methods: readonly Method[] = [
  networkEnquiry,
  spiralOfInquiry,
  lessonStudy,
  pdsaSeries,
  practitionerInquiry,
].map((method) => Method.parse(method));

export const findMethod = (id: string): Method | undefined =>
  methods.find((method) => method.id === id);

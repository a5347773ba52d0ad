/** The roles in an enquiry (field notes §2.1), and which of them change what is planned. */
import { z } from "zod";

export const EnquiryRole = z.enum(["lead", "co-planner", "observer", "sle", "research-mentor"]);
export type EnquiryRole = z.infer<typeof EnquiryRole>;

export const enquiryRoleWords: Record<EnquiryRole, { label: string; about: string }> = {
  lead: { label: "Leads", about: "Plans, asks schools to join, and says who may read it." },
  "co-planner": { label: "Plans and tries", about: "Plans with the others and tries it in class." },
  sle: { label: "SLE", about: "A specialist leader who plans with the team." },
  observer: { label: "Watches", about: "Watches lessons and reads the plan." },
  "research-mentor": {
    label: "Research mentor",
    about:
      "From a university, say: reads the plan and asks questions. Sees numbers as the alliance may.",
  },
};

/** Where a school stands in an enquiry: asked, in it or no longer, or asked no more. */
export const SchoolStanding = z.enum(["asked", "in", "declined", "left", "withdrawn"]);
export type SchoolStanding = z.infer<typeof SchoolStanding>;

/** What a school answers, or says later. */
export const SchoolAnswer = SchoolStanding.extract(["in", "declined", "left"]);

/** Those who write in the plan. */
export const planningRoles: readonly EnquiryRole[] = ["lead", "co-planner", "sle"];

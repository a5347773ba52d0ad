/** Calls for partners as programs read them. */
import { z } from "zod";
import { Day, Moment } from "#server/api/shapes/write-up.ts";
import type { AnsweringCalls } from "#server/enquiry/answering-calls.ts";
import type { Calls } from "#server/enquiry/calls.ts";

export const CallLine = z
  .object({
    id: z.string(),
    url: z.url(),
    title: z.string(),
    about: z.string(),
    theme: z.string(),
    phase: z.string(),
    pupilGroup: z.string().nullable().meta({
      description: "The pupils whom it is about; null where it is about any.",
    }),
    method: z.string(),
    opensOn: Day,
    closesOn: Day,
    alliance: z.string().nullable().meta({
      description: "The alliance whose schools are called; null where any may sign up.",
    }),
    ofEnquiry: z.boolean().meta({
      description: "Whether it is for an enquiry that is there, or for new ones.",
    }),
  })
  .meta({ id: "CallLine" });

type Row = Awaited<ReturnType<Calls["get"]>>["call"];

export const presentCallLine = (
  { id, title, about, theme, phase, pupilGroup, method, opensOn, closesOn, enquiryId }: Row,
  alliance: string | null,
  origin: string,
): z.infer<typeof CallLine> => ({
  ...{ id, title, about, theme, phase, pupilGroup, method, opensOn, closesOn, alliance },
  url: `${origin}/enquiries/calls/${id}`,
  ofEnquiry: enquiryId !== null,
});

export const Call = CallLine.extend({
  by: z.string(),
  isOpen: z.boolean(),
  mayAnswer: z.boolean(),
  groupedAt: Moment.nullable(),
  signUps: z
    .array(
      z.object({
        schoolId: z.string(),
        school: z.string(),
        person: z.string(),
        wants: z.string(),
        signedAt: Moment,
        isTakenIn: z.boolean(),
      }),
    )
    .meta({
      description: "Those that are yours to know: of your schools, or all that you answer.",
    }),
  groups: z.array(z.array(z.string())).meta({
    description: "The schools that would be grouped, once an alliance’s call has closed.",
  }),
}).meta({ id: "Call" });

export function presentCall(
  { call, alliance, by, isOpen, mayAnswer, signUps }: Awaited<ReturnType<Calls["get"]>>,
  groups: Awaited<ReturnType<AnsweringCalls["proposeGroups"]>>,
  origin: string,
): z.infer<typeof Call> {
  return {
    ...presentCallLine(call, alliance, origin),
    ...{ by, isOpen, mayAnswer, groupedAt: call.groupedAt?.toISOString() ?? null },
    signUps: signUps.map(({ schoolId, school, person, wants, signedAt, enquiryId }) => ({
      ...{ schoolId, school, person, wants, signedAt: signedAt.toISOString() },
      isTakenIn: enquiryId !== null,
    })),
    groups: groups.map((group) => group.map(({ school }) => school)),
  };
}

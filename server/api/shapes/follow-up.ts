/** Months later: still used? As programs read it, and answer. */
import { z } from "zod";
import { type FollowUp as Row, StillUsed } from "#content/enquiry/follow-up.ts";
import { FindingDirection } from "#content/practice/write-up.ts";
import { Day } from "#server/api/shapes/write-up.ts";

export const FollowUp = z
  .object({
    id: z.string(),
    months: z.int(),
    dueOn: Day,
    answeredOn: Day.nullable(),
    stillUsed: StillUsed.nullable(),
    usedBy: z.int().nullable().meta({ description: "How many teachers use it." }),
    direction: FindingDirection.nullable(),
  })
  .meta({ id: "FollowUp" });

export const presentFollowUp = ({
  id,
  months,
  dueOn,
  answeredOn,
  stillUsed,
  usedBy,
  direction,
}: Row & { id: string }): z.infer<typeof FollowUp> => ({
  ...{ id, months, dueOn, answeredOn, stillUsed, usedBy, direction },
});

/** As readers are told of it: not which, nor by whom. */
export const FollowedUp = FollowUp.omit({ id: true })
  .extend({
    isGivenUp: z.boolean().meta({ description: "Asked twice and never answered: no success." }),
  })
  .meta({ id: "FollowedUp" });

export const presentFollowedUp = ({ nextOn, ...row }: Row): z.infer<typeof FollowedUp> => {
  const { months, dueOn, answeredOn, stillUsed, usedBy, direction } = row;
  const isGivenUp = answeredOn === null && nextOn === null;
  return { months, dueOn, answeredOn, stillUsed, usedBy, direction, isGivenUp };
};

export const FollowUpAnswer = z
  .strictObject({
    stillUsed: StillUsed,
    usedBy: z.int().min(0).max(10_000).nullable().default(null),
    direction: FindingDirection.nullable().default(null),
  })
  .meta({ id: "FollowUpAnswer" });

/** As the form has it. */
export const typedAnswer = (answer: z.infer<typeof FollowUpAnswer>) => ({
  stillUsed: answer.stillUsed,
  usedBy: answer.usedBy === null ? "" : String(answer.usedBy),
  direction: answer.direction ?? "",
});

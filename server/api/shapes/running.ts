/** A school or an alliance as those who run it read it. */
import { z } from "zod";
import { UsualAudience } from "#content/access/sharing.ts";
import { Day, Moment } from "#server/api/shapes/write-up.ts";
import type { SharingDefaults } from "#server/network/sharing.ts";
import type { Inviting } from "#server/people/inviting.ts";
import type { Running } from "#server/people/running.ts";

const Dated = { from: Day, to: Day.nullable().meta({ description: "The first day after it." }) };

export const UsualSharing = z
  .object({ audience: UsualAudience, licence: z.string() })
  .meta({ id: "UsualSharing" });

export const RunPlace = z
  .object({
    staff: z
      .array(z.object({ id: z.string(), handle: z.string(), name: z.string(), ...Dated }))
      .meta({ description: "Who works at a school, from when to when; of an alliance nobody." }),
    roles: z.array(
      z.object({
        id: z.string(),
        handle: z.string(),
        name: z.string(),
        role: z.string(),
        ...Dated,
      }),
    ),
    invitations: z.array(
      z.object({
        id: z.string(),
        email: z.string(),
        role: z.string().nullable(),
        sentAt: Moment,
        expiresAt: Moment,
      }),
    ),
    requests: z
      .array(z.object({ id: z.string(), name: z.string(), note: z.string(), askedAt: Moment }))
      .meta({ description: "Who asks to join a school and waits for an answer." }),
    sharing: UsualSharing,
    log: z
      .array(
        z.object({
          at: Moment,
          action: z.string().meta({ description: "Its kind, for programs." }),
          said: z.string().meta({ description: "What was done and by whom, in words." }),
        }),
      )
      .meta({ description: "The last fifty things done, the newest first." }),
  })
  .meta({ id: "RunPlace" });

export function presentRunPlace(
  { staff, given, done }: Awaited<ReturnType<Running["look"]>>,
  { invited, asked }: Awaited<ReturnType<Inviting["listWaiting"]>>,
  sharing: Awaited<ReturnType<SharingDefaults["get"]>>,
): z.infer<typeof RunPlace> {
  return {
    staff: staff.map(({ id, handle, name, from, to }) => ({ id, handle, name, from, to })),
    roles: given.map(({ id, handle, name, role, from, to }) => ({
      id,
      handle,
      name,
      role,
      from,
      to,
    })),
    invitations: invited.map(({ id, email, role, createdAt, expiresAt }) => ({
      id,
      email,
      role,
      sentAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    })),
    requests: asked.map(({ id, name, note, createdAt }) => ({
      id,
      name,
      note,
      askedAt: createdAt.toISOString(),
    })),
    sharing,
    log: done.map(({ at, action, said }) => ({
      at: at.toISOString(),
      action,
      said: said.map(({ text }) => text).join(""),
    })),
  };
}

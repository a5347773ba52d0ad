/**
 * What an administrator chooses about getting in. Stored as one setting; what is not stored is as here.
 */
import { z } from "zod";

export const SecondStepFor = z.enum(["nobody", "administrators", "everybody"]);

export const JoiningPolicy = z.object({
  /** Ways of signing in that are open. */
  password: z.boolean().default(true),
  link: z.boolean().default(true),
  passkey: z.boolean().default(true),
  provider: z.boolean().default(true),
  /** Who must have a second step after a password or a link. Anybody may. */
  secondStepFor: SecondStepFor.default("nobody"),
  /** Whether people may join by their school's e-mail address, or ask to. Invitations always work. */
  byDomain: z.boolean().default(true),
  byAsking: z.boolean().default(true),
});
export type JoiningPolicy = z.infer<typeof JoiningPolicy>;

export const usualPolicy: JoiningPolicy = JoiningPolicy.parse({});

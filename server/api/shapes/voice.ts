/** What pupils said, as a program enters it, and as those who plan read it again. */
import { z } from "zod";
import { ConsentBasis, PupilVoice } from "#content/enquiry/pupil-voice.ts";
import { oneLine, SchoolEntered } from "#server/api/shapes/entered.ts";
import { Day } from "#server/api/shapes/write-up.ts";
import type { Voices } from "#server/enquiry/measuring/voices.ts";

export const VoiceEntry = z
  .strictObject({
    prompt: z.string().max(500),
    method: z.string().max(300),
    summary: z.string().max(5000),
    consentBasis: ConsentBasis,
    quotes: z.array(oneLine(500)).max(20),
    day: Day,
    school: SchoolEntered,
  })
  .meta({ id: "VoiceEntry" });

export const typedVoice = (
  { quotes, school, ...words }: z.infer<typeof VoiceEntry>,
  revision: number,
) => ({
  ...{ ...words, quotes: quotes.join("\n"), school: school ?? "", revision: String(revision) },
});

export const VoiceRead = PupilVoice.extend({
  id: z.string(),
  day: Day,
  school: z.string().nullable(),
}).meta({ id: "PupilVoice" });

export function presentVoice({
  voice,
}: Awaited<ReturnType<Voices["open"]>>): z.infer<typeof VoiceRead> {
  const { id, day, prompt, method, summary, consentBasis, quotes } = voice;
  return { id, day, prompt, method, summary, consentBasis, quotes, school: voice.schoolId };
}

/** What is known of a theme: what happened here, what is known elsewhere, and where nobody has looked. */
import { createCallingFor } from "#server/evidence/calling-for.ts";
import { createEvidenceMap } from "#server/evidence/evidence-map.ts";
import { createStrands } from "#server/evidence/strands.ts";
import { createThemeFindings } from "#server/evidence/theme-findings.ts";
import type { Ground } from "#server/ground.ts";
import type { Library } from "#server/practice/library.ts";

export const createThemeEvidence = (ground: Ground & { library: Library }) => ({
  strands: createStrands(ground),
  themeFindings: createThemeFindings(ground),
  evidenceMap: createEvidenceMap(ground),
  callingFor: createCallingFor(ground),
});

/** The results of a synthesis: what is decided of each, and studies from elsewhere. */
import { z } from "zod";
import { OutsideEntry } from "#content/synthesis/outside-entry.ts";
import { Inclusion } from "#content/synthesis/study.ts";
import { changing, Head, params } from "#server/api/changing-synthesis.ts";
import { operation } from "#server/api/operation.ts";
import { readFile } from "#server/api/operations/files.ts";

const oneStudy = params.extend({ id: z.string().max(40) });

export const synthesisResultOperations = [
  operation({
    id: "decideOnResult",
    method: "post",
    path: "/syntheses/{key}/draft/decisions",
    summary: "Take a result in, or leave it out, with a reason that readers see",
    scope: "write",
    ifMatch: true,
    params,
    body: z.strictObject({
      studyId: z.string().max(300),
      inclusion: Inclusion.exclude(["undecided"]),
      isOtherPupils: z.boolean().default(false).meta({
        description:
          "Taken in beside a result with the same words for its pupils: they are others.",
      }),
      reason: z.string().max(500),
    }),
    gives: Head,
    handle: (asked) =>
      changing(asked, (slug, seen) =>
        asked.services.syntheses.decide(asked.viewer, slug, asked.body, seen),
      ),
  }),
  operation({
    id: "undoDecisionOnResult",
    method: "post",
    path: "/syntheses/{key}/draft/decisions/undo",
    summary: "Leave a result to the rules again",
    scope: "write",
    ifMatch: true,
    params,
    body: z.strictObject({ studyId: z.string().max(300) }),
    gives: Head,
    handle: (asked) =>
      changing(asked, (slug, seen) =>
        asked.services.syntheses.undo(asked.viewer, slug, asked.body.studyId, seen),
      ),
  }),
  operation({
    id: "enterOutsideStudy",
    method: "post",
    path: "/syntheses/{key}/draft/studies",
    summary: "Enter a study from elsewhere",
    scope: "write",
    ifMatch: true,
    params,
    body: OutsideEntry,
    gives: Head.extend({ studyId: z.string() }).meta({ id: "SynthesisWithStudy" }),
    status: 201,
    async handle(asked) {
      let studyId = "";
      const after = await changing(asked, async (slug, seen) => {
        studyId = await asked.services.syntheses.enter(asked.viewer, slug, asked.body, seen);
      });
      return { ...after, body: { ...after.body, studyId } };
    },
  }),
  operation({
    id: "changeOutsideStudy",
    method: "put",
    path: "/syntheses/{key}/draft/studies/{id}",
    summary: "Say all of a study from elsewhere anew",
    scope: "write",
    ifMatch: true,
    params: oneStudy,
    body: OutsideEntry,
    gives: Head,
    handle: (asked) =>
      changing(asked, (slug, seen) => {
        const study = { id: asked.params.id, typed: asked.body, keepsNumbers: false };
        return asked.services.syntheses.correct(asked.viewer, slug, study, seen);
      }),
  }),
  operation({
    id: "takeOutsideStudyAway",
    method: "delete",
    path: "/syntheses/{key}/draft/studies/{id}",
    summary: "Take a study from elsewhere away, with what was decided of it",
    scope: "write",
    ifMatch: true,
    params: oneStudy,
    gives: Head,
    handle: (asked) =>
      changing(asked, (slug, seen) =>
        asked.services.syntheses.takeAway(asked.viewer, slug, asked.params.id, seen),
      ),
  }),
  operation({
    id: "bringStudiesIn",
    method: "post",
    path: "/syntheses/{key}/draft/imports",
    summary: "Bring in a CSV of studies, or RIS with references alone; what is refused is listed",
    scope: "write",
    takesFile: true,
    params,
    query: z.strictObject({
      outcome: z.string().max(200).default("").meta({ description: "Of references in RIS." }),
    }),
    gives: z
      .object({
        taken: z.int(),
        refused: z.array(z.object({ line: z.int(), reason: z.string() })),
        ignored: z.array(z.string()).meta({ description: "Columns that are not known." }),
      })
      .meta({ id: "StudiesBroughtIn" }),
    async handle({ services, viewer, params: { key }, query: { outcome }, request }) {
      await services.syntheses.requireEditor(viewer, key);
      const file = await (await readFile(request)).text();
      return { body: await services.syntheses.bringIn(viewer, key, { file, outcome }) };
    },
  }),
];

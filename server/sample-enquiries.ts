/** The enquiries of the sample: begun like every other, then dated, with what was tried, measured and found. */
import { eq } from "drizzle-orm";
import { documentFromMarkdown } from "#content/document/markdown.ts";
import { parseDocument } from "#content/document/schema.ts";
import { newId } from "#content/id.ts";
import { findMethod } from "#content/packs/methods/index.ts";
import type { SampleEnquiry } from "#content/packs/sample/shape.ts";
import { slugOf } from "#content/practice/address.ts";
import type { Queries } from "#drizzle/database.ts";
import {
  contributions,
  enquiryFindings,
  enquiryImplementations,
  enquiryMembers,
  enquiries as enquiryRows,
  enquirySchools,
  practiceVersions,
  stageMoves,
} from "#drizzle/schema/index.ts";
import type { FollowUps } from "#server/adaptation/follow-ups.ts";
import type { Enquiries, Enquiry } from "#server/enquiry/enquiries.ts";
import type { Showing } from "#server/enquiry/showing.ts";
import type { Sessions } from "#server/people/sessions.ts";
import { followUp, idOfWriteUp } from "#server/sample-elsewhere.ts";
import { loadMeasured } from "#server/sample-measured.ts";
import { keyFor, momentOf, schoolOf } from "#server/sample-references.ts";
import { loadTried } from "#server/sample-tried.ts";

export type SampleEnquiryNeeds = {
  enquiries: Enquiries;
  showing: Showing;
  sessions: Sessions;
  followUps: FollowUps;
};

/** Loads one, read by its team only until it is shown. */
export async function loadEnquiry(
  tx: Queries,
  sample: SampleEnquiry,
  { enquiries, followUps }: SampleEnquiryNeeds,
): Promise<void> {
  const method = findMethod(sample.method);
  const last = sample.stages.at(-1);
  if (!method || !last) throw new Error(`the sample enquiry ${sample.slug} is not whole`);
  const enquiry = await enquiries.create(tx, {
    plan: {
      ...sample.plan,
      stages: Object.fromEntries(
        Object.entries(sample.plan.stages).map(([stage, markdown]) => [
          stage,
          parseDocument(documentFromMarkdown(markdown)).toJSON(),
        ]),
      ),
    },
    method,
    stage: last.stage,
    allianceId: sample.alliance ?? null,
    createdBy: leadOf(sample),
    members: sample.members.map(({ person, role }) => ({
      ...{ personId: person, schoolId: schoolOf(person), role },
    })),
    schools: sample.schools.map(({ school, cohort, pupils }) => ({
      ...{ schoolId: school, standing: "in", cohort },
      ...(pupils === null ? {} : { pupils }),
    })),
    key: keyFor(sample.slug),
    isSample: true,
  });
  await putInTime(tx, enquiry, sample);
  const triedIds = await loadTried(tx, enquiry.id, sample);
  await loadMeasured(tx, enquiry.id, sample);
  await loadConcluded(tx, enquiry.id, sample, triedIds);
  const published = sample.stages.find(({ stage }) => stage === "published");
  if (published)
    await followUp(tx, followUps, {
      ...{ kind: "enquiry", id: enquiry.id, since: published.on },
      answer: sample.followedUp,
    });
}

/** Shows it to its readers as its lead would: a copy, looked through, once everything is stored. */
export async function showEnquiry(
  sample: SampleEnquiry,
  { showing, sessions }: SampleEnquiryNeeds,
): Promise<void> {
  if (sample.audience === "team") return;
  const lead = leadOf(sample);
  const viewer = await sessions.viewerOf({ id: lead, handle: lead, name: lead });
  const slug = slugOf({ title: sample.plan.title, key: keyFor(sample.slug) });
  await showing.show(viewer, slug, { audience: sample.audience, looked: [] });
}

function leadOf(sample: SampleEnquiry): string {
  const [lead] = sample.members;
  if (!lead) throw new Error(`nobody leads the sample enquiry ${sample.slug}`);
  return lead.person;
}

/** It began, and moved, on the days that the pack says. */
async function putInTime(tx: Queries, enquiry: Enquiry, sample: SampleEnquiry): Promise<void> {
  const { stages, stopped } = sample;
  const opened = momentOf(stages[0]?.on ?? "");
  const moved = momentOf(stopped?.on ?? stages.at(-1)?.on ?? "");
  await tx
    .update(enquiryRows)
    .set({
      createdAt: opened,
      updatedAt: moved,
      writeUpId: sample.writeUp ? await idOfWriteUp(tx, sample.writeUp) : null,
      ...(stopped
        ? { stoppedAt: moved, stoppedWhy: stopped.why, learnt: stopped.learnt }
        : undefined),
    })
    .where(eq(enquiryRows.id, enquiry.id));
  await tx
    .update(enquirySchools)
    .set({ askedAt: opened, answeredAt: opened })
    .where(eq(enquirySchools.enquiryId, enquiry.id));
  await tx
    .update(enquiryMembers)
    .set({ addedAt: opened })
    .where(eq(enquiryMembers.enquiryId, enquiry.id));
  await tx.delete(stageMoves).where(eq(stageMoves.enquiryId, enquiry.id));
  await tx.insert(stageMoves).values(
    stages.map(({ stage, on }, at) => ({
      ...{ id: newId(), enquiryId: enquiry.id, from: stages[at - 1]?.stage ?? "", to: stage },
      ...{ movedBy: enquiry.createdBy, at: momentOf(on) },
    })),
  );
}

async function loadConcluded(
  tx: Queries,
  enquiryId: string,
  sample: SampleEnquiry,
  triedIds: Map<string, string>,
): Promise<void> {
  if (sample.contributions.length > 0)
    await tx.insert(contributions).values(
      sample.contributions.map(({ by, kind, on, note }) => ({
        ...{ id: newId(), enquiryId, personId: by, schoolId: schoolOf(by), kind, on, note },
        ...{ source: "said" as const, of: newId(), notedBy: by, at: momentOf(on) },
      })),
    );
  if (sample.practice.length > 0)
    await tx.insert(practiceVersions).values(
      sample.practice.map(({ on, by, practice, change }, at) => ({
        ...{ id: newId(), enquiryId, number: at + 1, practice, notedBy: by, at: momentOf(on) },
        ...{ whatChanged: change?.what ?? "", seen: change?.seen ?? "" },
        ...{ cause: change?.cause ?? null, causeId: triedIds.get(change?.seenIn ?? "") ?? null },
      })),
    );
  if (sample.findings.length > 0)
    await tx.insert(enquiryFindings).values(
      sample.findings.map(({ by, on, ...finding }) => ({
        ...{ ...finding, id: newId(), enquiryId, notedBy: by, at: momentOf(on) },
      })),
    );
  if (sample.implementation)
    await tx.insert(enquiryImplementations).values(
      sample.implementation.map(({ school, by, on, said }) => ({
        ...{ enquiryId, schoolId: school, implementation: said, revision: 1 },
        ...{ writtenBy: by, writtenAt: momentOf(on) },
      })),
    );
}

/** The sample commons: loaded once into an empty demo, and removed whole by one command. */
import { documentFromMarkdown } from "#content/document/markdown.ts";
import { newId } from "#content/id.ts";
import { sampleCommons } from "#content/packs/sample/index.ts";
import { sampleProfiles } from "#content/packs/sample/profiles.ts";
import type { SampleThread, SampleVersion, SampleWriteUp } from "#content/packs/sample/shape.ts";
import { Profile } from "#content/people/profile.ts";
import { SectionId, WriteUpContent } from "#content/practice/write-up.ts";
import type { Database, Queries } from "#drizzle/database.ts";
import {
  affiliations,
  alliances,
  designations,
  memberships,
  organisations,
  people,
  roles,
  schools,
} from "#drizzle/schema/index.ts";
import type { SearchEngine } from "#search/engine.ts";
import type { Clock } from "#server/clock.ts";
import type { Directory } from "#server/network/directory.ts";
import { store } from "#server/people/profiles.ts";
import type { Drafts } from "#server/practice/drafts.ts";
import type { Publishing } from "#server/practice/publishing.ts";
import type { Withdrawing } from "#server/practice/withdrawing.ts";
import type { RatingService } from "#server/rating/rating.ts";
import { type RemovedSample, removeSample } from "#server/remove-sample.ts";
import { loadAdaptation } from "#server/sample-elsewhere.ts";
import { loadEnquiry, type SampleEnquiryNeeds, showEnquiry } from "#server/sample-enquiries.ts";
import { loadModeration } from "#server/sample-moderations.ts";
import { loadRatings } from "#server/sample-ratings.ts";
import { keyFor, momentOf, schoolOf } from "#server/sample-references.ts";
import { loadSynthesis } from "#server/sample-syntheses.ts";
import type { SynthesisIndexing } from "#server/synthesis/indexing.ts";
import type { Posts } from "#server/talk/posts.ts";
import type { Threads } from "#server/talk/threads.ts";

export function createSample(
  needs: SampleEnquiryNeeds & {
    database: Database;
    search: SearchEngine;
    directory: Directory;
    drafts: Drafts;
    publishing: Publishing;
    withdrawing: Withdrawing;
    rating: RatingService;
    threads: Threads;
    posts: Posts;
    synthesisIndexing: SynthesisIndexing;
    clock: Clock;
  },
) {
  const { database, search, directory, drafts, publishing, withdrawing, clock } = needs;

  /** Loads everything unless somebody is here already. Returns whether it did. */
  async function loadOnce(): Promise<boolean> {
    const [anybody] = await database.read.select({ id: people.id }).from(people).limit(1);
    if (anybody) return false;
    await database.write(async (tx) => {
      await loadNetwork(tx);
      await directory.schoolsChanged(
        tx,
        sampleCommons.schools.map(({ id }) => id),
      );
      await directory.alliancesChanged(
        tx,
        sampleCommons.alliances.map(({ slug }) => slug),
      );
      await directory.peopleChanged(
        tx,
        sampleCommons.people.map(({ handle }) => handle),
      );
      for (const writeUp of sampleCommons.writeUps) await loadWriteUp(tx, writeUp);
      for (const thread of sampleCommons.threads) await loadThread(tx, thread);
      for (const enquiry of sampleCommons.enquiries) await loadEnquiry(tx, enquiry, needs);
      for (const adaptation of sampleCommons.adaptations)
        await loadAdaptation(tx, adaptation, needs.followUps);
      await loadRatings(tx, needs.rating);
      for (const moderation of sampleCommons.moderations) await loadModeration(tx, moderation);
      for (const synthesis of sampleCommons.syntheses) await loadSynthesis(tx, synthesis, needs);
    });
    for (const enquiry of sampleCommons.enquiries) await showEnquiry(enquiry, needs);
    return true;
  }

  async function loadNetwork(tx: Queries): Promise<void> {
    const now = clock();
    await tx.insert(schools).values(
      sampleCommons.schools.map(({ rural, localAuthority, ...school }) => ({
        ...school,
        localAuthority,
        urbanRural: rural ? "Rural" : "Urban",
        isSample: true,
        facts: {},
        createdAt: now,
        updatedAt: now,
      })),
    );
    await tx
      .insert(organisations)
      .values(
        sampleCommons.organisations.map((organisation) => ({ ...organisation, isSample: true })),
      );
    await tx.insert(alliances).values(
      sampleCommons.alliances.map(({ members: _, ...alliance }) => ({
        ...alliance,
        id: alliance.slug,
        isSample: true,
      })),
    );
    await tx.insert(memberships).values(
      sampleCommons.alliances.flatMap((alliance) =>
        alliance.members.map((member) => ({
          id: newId(),
          allianceId: alliance.slug,
          schoolId: member.school,
          role: member.role,
          from: member.from,
          to: member.to ?? null,
        })),
      ),
    );
    await tx.insert(people).values(
      sampleCommons.people.map(({ handle, name, post, about }) => ({
        id: handle,
        handle,
        name,
        post,
        about,
        isSample: true,
        createdAt: now,
      })),
    );
    for (const { handle } of sampleCommons.people)
      await store(
        tx,
        handle,
        Profile.parse({
          ...sampleProfiles[handle],
          seenBy: { page: "public", offers: "public", asks: "public" },
        }),
        now,
      );
    await tx.insert(affiliations).values(
      sampleCommons.people.map((person) => ({
        id: newId(),
        personId: person.handle,
        schoolId: person.school ?? null,
        organisationId: person.organisation ?? null,
        from: person.from,
      })),
    );
    const designated = sampleCommons.people.flatMap((person) =>
      person.designations.map((designation) => ({
        ...designation,
        allianceId:
          sampleCommons.alliances.find(({ name }) => name === designation.body)?.slug ?? null,
        id: newId(),
        personId: person.handle,
      })),
    );
    if (designated.length > 0) await tx.insert(designations).values(designated);
    const held = sampleCommons.people.flatMap((person) =>
      person.roles.map(({ role, over, from }) => ({
        id: newId(),
        personId: person.handle,
        role,
        schoolId: sampleCommons.schools.some((school) => school.id === over) ? over : null,
        allianceId: sampleCommons.alliances.some((alliance) => alliance.slug === over)
          ? over
          : null,
        from,
      })),
    );
    if (held.length > 0) await tx.insert(roles).values(held);
  }

  async function loadThread(tx: Queries, sample: SampleThread): Promise<void> {
    const [first] = sample.posts;
    if (!first) return;
    const thread = await needs.threads.store(tx, {
      title: sample.title,
      rule: sample.rule,
      audience: `alliance:${sample.alliance}`,
      allianceId: sample.alliance,
      startedBy: first.by,
      at: momentOf(first.on),
    });
    for (const { by, on, body } of sample.posts)
      await needs.posts.store(tx, thread, {
        personId: by,
        schoolId: schoolOf(by),
        body,
        at: momentOf(on),
      });
  }

  async function loadWriteUp(tx: Queries, sample: SampleWriteUp): Promise<void> {
    const latest = sample.versions.at(-1);
    if (!latest) return;
    let writeUp = await drafts.create(tx, {
      template: sample.kind === "resource" ? "resource" : "practice",
      content: contentOf(sample, latest),
      authors: sample.authors.map((handle) => ({ personId: handle, schoolId: schoolOf(handle) })),
      createdBy: latest.publishedBy,
      audience: sample.audience,
      allianceId: sample.alliance ?? null,
      key: keyFor(sample.slug),
      isSample: true,
    });
    for (const version of sample.versions) {
      await publishing.store(tx, {
        writeUp,
        content: contentOf(sample, version),
        audience: sample.audience,
        whatChanged: version.whatChanged,
        publishedBy: version.publishedBy,
        at: momentOf(version.publishedOn),
      });
      writeUp = { ...writeUp, version: writeUp.version + 1 };
    }
    if (sample.withdrawn)
      await withdrawing.store(
        tx,
        writeUp,
        sample.withdrawn.reason,
        sample.withdrawn.by,
        momentOf(sample.withdrawn.on),
      );
  }

  /**
   * Removes everything that is marked sample; the bytes of attachments stay in their folder, where
   * others may use them too.
   * @throws Conflict while work that is not sample content depends on it.
   */
  const remove = (): Promise<RemovedSample> =>
    database.write((tx) => removeSample(tx, search), { quiet: false });

  return { loadOnce, remove };
}

export type Sample = ReturnType<typeof createSample>;

function contentOf(sample: SampleWriteUp, version: SampleVersion): WriteUpContent {
  return WriteUpContent.parse({
    title: version.title,
    summary: version.summary,
    themes: sample.themes,
    phases: sample.phases,
    keyStages: sample.keyStages,
    subjects: sample.subjects,
    pupilGroups: sample.pupilGroups,
    takes: version.takes,
    costPerPupil: version.costPerPupil,
    findings: version.findings.map((finding, index) => ({ ...finding, id: `finding${index + 1}` })),
    claims: version.claims ?? [],
    evidence: version.evidence ?? [],
    sections: Object.fromEntries(
      SectionId.options.flatMap((id) => {
        const markdown = version.sections[id];
        return markdown ? [[id, documentFromMarkdown(markdown)]] : [];
      }),
    ),
  });
}

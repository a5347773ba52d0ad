import { mkdir, rm } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { getTableColumns, getTableName, is, Table } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import * as schema from "#drizzle/schema/index.ts";
import { describeOwn } from "#server/people/own-record.ts";
import { ownRecordMarkdown } from "#server/people/own-record-markdown.ts";
import { openCommons } from "#test/support/commons.ts";
import { unzip } from "#test/support/unzip.ts";

/** Tables that a person takes along: by own-record.ts, by services of their own, or with write-ups. */
const taken = [
  ..."person profile affiliation role designation login account passkey second_step".split(" "),
  ..."session api_token suspension join_request reading second_look correction report".split(" "),
  ..."message delegate sharing_default".split(" "),
  ..."opening question post".split(" "),
  ..."rating rating_remark settlement retraction".split(" "),
  ..."synthesis_editor synthesis_author synthesis_decision outside_study".split(" "),
  ..."moderation_assessor moderation_mark strand_fact".split(" "),
  ..."write_up team_member version attachment".split(" "),
  ..."enquiry_member enquiry_school contribution".split(" "),
  ..."cycle lesson lesson_observer observation_note".split(" "),
  ..."enquiry_member contribution adaptation shelf_entry follow_up".split(" "),
  ..."enquiry_member contribution activity_person placement call call_sign_up".split(" "),
];

/** Tables that speak of a person and stay, each with the reason. */
const stays: Record<string, string> = {
  recovery_code: "only hashes of codes",
  synthesis: "its editors’; the part in it is taken",
  synthesis_version: "a record of the synthesis’s, with who published it",
  invitation: "of whom they invited it says the address, which is another’s",
  school_domain: "a record of the school’s, with who verified it",
  setting: "a record of the commons’, with who set it",
  hidden_page: "a record of the commons’, with who hid it",
  pack_entry: "a record of the commons’, with who named it",
  register: "a record of the commons’, with who handed it in",
  notice: "a record of the commons’, with who worded it",
  purge: "a record of the commons’, with who purged it",
  break_glass: "a record of the commons’: what was asked is told where it can be seen",
  enquiry: "the team’s; the part in it and what was brought are taken",
  practice_version: "a record of the enquiry’s, with who noted it",
  enquiry_finding: "the team’s, with who noted it",
  enquiry_implementation: "the team’s: how it was done at a school, with who wrote it",
  enquiry_together: "the team’s: how it works together, with who wrote it",
  shown_enquiry: "a copy of the enquiry’s page, with who showed it",
  enquiry_showing: "a record of the enquiry’s, with who showed it",
  enquiry_design: "the team’s, with who wrote, locked and drew",
  result: "the team’s: a group’s numbers, with who entered them",
  series: "the team’s: a class’s numbers, with who changed them",
  frozen_baseline: "the team’s, with who froze it and let it go",
  survey: "the team’s, with who changed it",
  survey_wave: "the team’s: counts of answers, with who entered them",
  pupil_voice: "the team’s: what pupils said, with who wrote it down",
  known_item: "the team’s: what it took from a source, with who added it",
  activity: "the team’s: the part in it is taken",
  method_version: "the alliance’s, with who kept it",
  alliance_diagram: "the alliance’s, with who changed it",
  enquiry_calendar: "only a hash of an address",
  stage_move: "a record of the enquiry’s, with who moved it",
  observation_reader: "with whom a teacher shares a note, which is taken by them and its writer",
  audit: "the log of the commons, kept as long as its retention says",
  thread: "named with the posts in it; its first words are theirs",
  live_update: "a part of a draft, which is taken whole",
  live_client: "a part of a draft, which is taken whole",
  version_author: "said by the version, which is taken",
  profile_tag: "worked out from the profile, which is taken",
};

/** Whether a table refers to a person: by a key to their table or, in the log and reports, by their id. */
const ofPeople =
  /^(personId|userId|holderId|ownerId|teacherId|observerId|delegateId|fromId|toId|reporter|actor|reader|looker)$|By$/;

const named = Object.values(schema)
  .filter((value) => is(value, Table))
  .filter((table) => Object.keys(getTableColumns(table)).some((name) => ofPeople.test(name)))
  .map((table): string => getTableName(table));

test("every table that refers to a person is taken along, or stays for a reason", () => {
  expect(named.filter((name) => !taken.includes(name) && !(name in stays))).toEqual([]);
  expect(
    Object.keys(stays).filter((name) => taken.includes(name) || !named.includes(name)),
  ).toEqual([]);
  expect(named.length).toBeGreaterThan(20);
});

const at = new Date("2026-11-02T09:00:00Z");

test("ways in, requests, looks, reports and delegates are taken, and no key or token", async () => {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const slug = await commons.startWriteUp();
  const anna = await commons.viewer("anna");
  const { writeUp } = await commons.drafts.get(anna, slug);
  await commons.database.write(async (tx) => {
    await tx.insert(schema.passkeys).values({
      ...{ id: "k1", name: "My laptop", publicKey: "secret-key", userId: "anna" },
      ...{ credentialID: "secret-credential", counter: 0, deviceType: "singleDevice" },
      ...{ backedUp: false, createdAt: at },
    });
    await tx.insert(schema.sessions).values({
      ...{ id: "s1", token: "secret-token", userId: "anna", way: "passkey" },
      ...{ userAgent: "Firefox", createdAt: at, expiresAt: new Date("2099-01-01") },
    });
    await tx.insert(schema.joinRequests).values({
      ...{ id: "j1", personId: "anna", schoolId: "west", note: "I teach here.", createdAt: at },
    });
    const look = { writeUpId: writeUp.id, finds: ["name: Sam"], askedAt: at };
    await tx.insert(schema.secondLooks).values([
      { id: "l1", askedBy: "anna", looker: "ben", note: "It is fine.", ...look },
      { id: "l2", askedBy: "ben", looker: "anna", note: "Change it.", ...look },
      { id: "l3", askedBy: "ben", looker: "cara", note: "Nothing of hers.", ...look },
    ]);
    await tx.insert(schema.reports).values([
      { id: "p1", path: "/x", reason: "other", note: "Odd.", reporter: "anna", createdAt: at },
      { id: "p2", path: "/x", reason: "other", note: "Theirs.", reporter: "ben", createdAt: at },
    ]);
    await tx.insert(schema.delegates).values([
      { id: "d1", holderId: "anna", delegateId: "ben", from: "2026-01-01" },
      { id: "d2", holderId: "cara", delegateId: "anna", from: "2026-01-01" },
    ]);
    await tx.insert(schema.sharingDefaults).values({
      ...{ place: "school:north", audience: "public", licence: "CC BY 4.0" },
      ...{ changedBy: "anna", changedAt: at },
    });
  });
  const record = await describeOwn(commons.database.read, await commons.viewer("anna"));
  expect(record).toMatchObject({
    passkeys: [{ name: "My laptop", since: at }],
    sessions: [{ way: "passkey", device: "Firefox" }],
    requestsToJoin: [{ school: "west", note: "I teach here." }],
    secondLooksAsked: [{ note: "It is fine." }],
    secondLooksGiven: [{ note: "Change it." }],
    reports: [{ note: "Odd." }],
    delegates: [{ person: "Ben Test" }],
    delegateOf: [{ person: "Cara Test" }],
    sharingSet: [{ place: "school:north" }],
  });
  expect(JSON.stringify(record)).not.toMatch(/secret|Nothing of hers|Theirs/);
  const markdown = ownRecordMarkdown(record);
  expect(markdown).toContain("## Second looks asked\n\n- Write up:");
  expect(markdown).toContain("- Name: My laptop\n- Since: 2 November 2026");
  expect((await buffer(await commons.takeAlong(anna))).includes("me.md")).toBe(true);
});

test("a file that is gone when its turn comes is named, and the rest is given", async () => {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const anna = await commons.viewer("anna");
  const slug = await commons.startWriteUp();
  const add = (name: string) =>
    commons.attachments.add(anna, slug, {
      name,
      bytes: new TextEncoder().encode(`%PDF-1.4\n%${name}\n%%EOF\n`),
    });
  const [gone] = [await add("gone.pdf"), await add("kept.pdf")];
  await rm(commons.attachments.pathOf(gone.hash));
  const files = await unzip(await buffer(await commons.takeAlong(anna)));
  const names = [...files.keys()].join(" ");
  expect(names).toContain("kept.pdf");
  expect(names).not.toContain("gone.pdf");
  expect(files.get("removed.md")).toContain(`write-ups/${slug}/files/${gone.id}-gone.pdf`);
});

test("a file that cannot be read, or a reader who goes away, ends the archive and no more", async () => {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const anna = await commons.viewer("anna");
  const bytes = new TextEncoder().encode("%PDF-1.4\n%%EOF\n");
  const slug = await commons.startWriteUp();
  const { hash } = await commons.attachments.add(anna, slug, { name: "a.pdf", bytes });
  (await commons.takeAlong(anna)).destroy();
  const path = commons.attachments.pathOf(hash);
  await rm(path);
  await mkdir(path);
  await expect(buffer(await commons.takeAlong(anna))).rejects.toMatchObject({ code: "EISDIR" });
});

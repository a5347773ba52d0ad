import { getTableColumns, getTableName, is, Table } from "drizzle-orm";
import { expect, test } from "vitest";
import * as schema from "#drizzle/schema/index.ts";
import { places } from "#server/purging/places.ts";

/** The columns that can hold no prose, by the reason why; an id is a code by its name. */
const withoutProse: Record<string, string[]> = {
  "names a row, a person or a token of theirs by a code": [
    "pack_entry.pack",
    "setting.name",
    "setting.changedBy",
    "pack_entry.changedBy",
    "register.handedInBy",
    "suspension.suspendedBy",
    "invitation.invitedBy",
    "invitation.acceptedBy",
    "join_request.decidedBy",
    "school_domain.verifiedBy",
    "correction.correctedBy",
    "sharing_default.place",
    "sharing_default.changedBy",
    "question.askedBy",
    "question.answeredBy",
    "break_glass.thing",
    "break_glass.askedBy",
    "break_glass.agreedBy",
    "break_glass.refusedBy",
    "hidden_page.hiddenBy",
    "hidden_page.keptFor",
    "audit.actor",
    "audit.thing",
    "report.reporter",
    "report.closedBy",
    "write_up.key",
    "enquiry.key",
    "enquiry.audience",
    "enquiry.createdBy",
    "enquiry_school.askedPerson",
    "enquiry_school.askedBy",
    "stage_move.movedBy",
    "contribution.of",
    "contribution.notedBy",
    "write_up.createdBy",
    "version.publishedBy",
    "audience.thing",
    "audience.token",
    "attachment.uploadedBy",
    "reading.askedBy",
    "reading.reader",
    "second_look.askedBy",
    "second_look.looker",
    "purge.purgedBy",
    "notice.slug",
    "notice.changedBy",
    "thread.startedBy",
    "thread.audience",
    "write_up.audience",
    "sharing_default.audience",
  ],
  "one word of a list of the program's": [
    "session.way",
    "passkey.deviceType",
    "passkey.transports",
    "invitation.role",
    "join_request.decision",
    "pack_entry.scopes",
    "register.state",
    "api_token.scopes",
    "correction.capacity",
    "correction.verifiedAs",
    "school.status",
    "organisation.kind",
    "alliance.form",
    "alliance.purposeType",
    "membership.role",
    "sharing_default.licence",
    "opening.by",
    "break_glass.kind",
    "outbox.kind",
    "audit.action",
    "report.reason",
    "designation.kind",
    "role.role",
    "write_up.kind",
    "enquiry.method",
    "enquiry.stage",
    "enquiry_school.standing",
    "enquiry_member.role",
    "stage_move.from",
    "stage_move.to",
    "stage_move.notices",
    "contribution.kind",
    "contribution.source",
    "write_up.status",
    "write_up.template",
    "write_up.identity",
    "write_up.withheld",
    "write_up.licence",
    "team_member.role",
    "version_author.badge",
    "version_author.role",
    "tag.facet",
    "tag.value",
    "attachment.mediaType",
    "second_look.answer",
    "profile.seenBy",
    "profile_tag.field",
    "profile_tag.value",
    "purge.what",
    "purge.reason",
    "purge.places",
    "thread.rule",
  ],
  "a day": [
    "pack_entry.from",
    "register.asOf",
    "api_token.lastUsedOn",
    "school.openedOn",
    "school.closedOn",
    "school_name.asOf",
    "alliance.openedOn",
    "alliance.closedOn",
    "membership.from",
    "membership.to",
    "question.due",
    "affiliation.from",
    "affiliation.to",
    "designation.from",
    "designation.to",
    "role.from",
    "role.to",
    "write_up.embargoUntil",
    "read.day",
    "contribution.on",
    "delegate.from",
    "delegate.to",
  ],
  "a hash, a key or something sealed": [
    "account.password",
    "account.accessToken",
    "account.refreshToken",
    "account.idToken",
    "account.scope",
    "session.token",
    "verification.identifier",
    "verification.value",
    "passkey.publicKey",
    "passkey.aaguid",
    "second_step.secret",
    "recovery_code.hash",
    "invitation.tokenHash",
    "register.digest",
    "api_token.hash",
    "live_document.epoch",
    "attachment.hash",
    "post.sealedAuthor",
    "post.speaker",
  ],
  "how a person is reached or known elsewhere: leaving takes it away": [
    "login.email",
    "login.image",
    "account.issuer",
    "session.userAgent",
    "session.ipAddress",
    "invitation.email",
    "person.handle",
  ],
  "numbers and switches that administrators chose": ["setting.value"],
  "the text of a live document, which gets a new history": [
    "live_update.data",
    "live_snapshot.data",
  ],
  "what public registers say of a place, and what it is called": [
    "school_domain.domain",
    "register.found",
    "school.name",
    "school.phase",
    "school.type",
    "school.localAuthority",
    "school.region",
    "school.town",
    "school.postcode",
    "school.trust",
    "school.urbanRural",
    "school.website",
    "school.facts",
    "school_name.name",
    "school_name.source",
    "organisation.name",
    "alliance.slug",
    "alliance.name",
  ],
};

const tables = Object.values(schema).filter((value) => is(value, Table));

const textColumns = tables.flatMap((table) =>
  Object.entries(getTableColumns(table)).flatMap(([name, column]) =>
    ["string", "json", "custom"].includes(column.dataType) && !/^id$|I[dD]$/.test(name)
      ? [`${getTableName(table)}.${name}`]
      : [],
  ),
);

const purged = places.flatMap(({ table, columns }) =>
  columns.map((name) => `${getTableName(table)}.${name}`),
);

test("every text column is a place that a purge goes through, or can hold no prose", () => {
  const excused = Object.values(withoutProse).flat();
  expect(textColumns.filter((name) => !purged.includes(name) && !excused.includes(name))).toEqual(
    [],
  );
});

test("every place is known by columns that it has", () => {
  for (const { table, key } of places)
    expect(Object.keys(getTableColumns(table)), getTableName(table)).toEqual(
      expect.arrayContaining([...key]),
    );
});

test("nothing is excused that is purged, or that is no column", () => {
  const excused = Object.values(withoutProse).flat();
  expect(excused.filter((name) => purged.includes(name) || !textColumns.includes(name))).toEqual(
    [],
  );
  expect(new Set(excused).size).toBe(excused.length);
});

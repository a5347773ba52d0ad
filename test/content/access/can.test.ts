/** Every rule by everybody whom it could let: the table is written from what the words of a rule mean. */
import { expect, test } from "vitest";
import { can, type Right, rights } from "#content/access/can.ts";
import { type Viewer, visitor } from "#content/access/tokens.ts";

const person = (id: string, more: Partial<Viewer> = {}): Viewer => ({
  ...visitor,
  person: { id, handle: id, name: id },
  isMember: true,
  ...more,
});

const holding = (
  id: string,
  role: string,
  place: { schoolId?: string; allianceId?: string } = {},
  more: Partial<Viewer> = {},
): Viewer => person(id, { roles: [{ role, schoolId: null, allianceId: null, ...place }], ...more });

const north = { schoolId: "north" };
const ridings = { allianceId: "ridings" };
const inNorth = { schoolIds: ["north"], allianceIds: ["ridings"] };

const rates = { designations: ["sle", "research-lead"] };

const viewers = {
  visitor,
  newcomer: person("newcomer", { isMember: false }),
  stranger: person("stranger", { schoolIds: ["west"], ...rates }),
  author: person("author", { ...inNorth, ...rates }),
  reader: person("reader", { schoolIds: ["west"], designations: ["sle"] }),
  colleague: person("colleague", { ...inNorth, ...rates }),
  head: holding("head", "headteacher", north, { ...inNorth, headOfAllianceIds: ["ridings"] }),
  executive: holding("executive", "executive-headteacher", north, {
    ...inNorth,
    headOfAllianceIds: ["ridings"],
  }),
  headElsewhere: holding("headElsewhere", "headteacher", { schoolId: "west" }),
  officeOfSchool: holding("officeOfSchool", "administrator", north, inNorth),
  researchLead: holding("researchLead", "research-lead", north, inNorth),
  researchLeadOfAlliance: holding("researchLeadOfAlliance", "research-lead", ridings),
  lead: holding("lead", "alliance-lead", ridings, {
    ...rates,
    allianceIds: ["ridings"],
    headOfAllianceIds: ["ridings"],
  }),
  officeOfAlliance: holding("officeOfAlliance", "administrator", ridings, {
    allianceIds: ["ridings"],
  }),
  administrator: holding("administrator", "administrator"),
  secondAdministrator: holding("secondAdministrator", "administrator"),
};
type Name = keyof typeof viewers;
const everybody = Object.keys(viewers) as Name[];
const but = (...left: Name[]) => everybody.filter((name) => !left.includes(name));

const team = [
  { personId: "author", role: "author" as const, schoolId: "north" },
  { personId: "reader", role: "reader" as const, schoolId: "west" },
];
const members = [
  { personId: "author", role: "lead" as const, schoolId: "north" },
  { personId: "colleague", role: "co-planner" as const, schoolId: "north" },
  { personId: "reader", role: "observer" as const, schoolId: null },
  { personId: "stranger", role: "lead" as const, schoolId: "north" },
];
const note = { members, teacherId: "author", observerId: "reader", readerIds: [] };
const asked = { askedBy: "administrator", agreedBy: "secondAdministrator" };
const authors: Name[] = ["author"];
const administrators: Name[] = ["administrator", "secondAdministrator"];
const heads: Name[] = ["head", "executive", "lead"];
const ofAlliance: Name[] = ["author", "colleague", "officeOfSchool", "researchLead"];

const question = { askedBy: "head", answeredAt: null, withdrawnAt: null };
const published = { team, identity: "named" as const, allianceId: "ridings" };

const nobody = { personIds: [], schoolIds: [] };
const rated = {
  authors: [{ personId: "author", schoolId: "north" }],
  enquiry: nobody,
  identity: "named" as const,
  allianceId: "ridings",
};
const moderation = { leadId: "colleague", assessorIds: ["author", "reader"], closedAt: null };

/** Each right, once or more, over a subject; and who has it. */
const table: [right: Right, subject: unknown, may: Name[]][] = [
  ["start", null, but("visitor", "newcomer")],
  ["startEnquiry", null, but("visitor", "newcomer")],
  ["readPlan", { members }, ["author", "colleague", "reader"]],
  ["seeSmallNumbers", { members }, ["author", "colleague", "reader"]],
  ["seeSmallNumbers", { members: [{ personId: "reader", role: "research-mentor" as const }] }, []],
  ["planEnquiry", { members }, ["author", "colleague"]],
  ["leadEnquiry", { members }, authors],
  [
    "keepNumbersBack",
    { members, schoolId: "north" },
    ["author", "colleague", "head", "executive", "officeOfSchool"],
  ],
  ["keepNumbersBack", { members: [], schoolId: "west" }, ["headElsewhere"]],
  ["keepNumbersBack", { members, schoolId: "south" }, []],
  ["discardTry", { members, createdBy: "colleague" }, ["author", "colleague"]],
  ["discardTry", { members, createdBy: "reader" }, authors],
  ["discardTry", { members: [], createdBy: "colleague" }, []],
  ["writeObservation", { teacherId: "author", observerIds: ["reader", "author"] }, ["reader"]],
  ["readObservation", note, ["author", "reader"]],
  ["readObservation", { ...note, readerIds: ["colleague"] }, ["author", "reader", "colleague"]],
  ["readObservation", { ...note, readerIds: ["head"] }, ["author", "reader"]],
  ["readObservation", { ...note, members: [{ personId: "head" }] }, []],
  ["shareObservation", { teacherId: "author" }, authors],
  ["answerCall", { members, ...ridings }, authors],
  ["answerCall", { members: null, ...ridings }, ["lead", "officeOfAlliance", ...administrators]],
  ["answerCall", { members: null, allianceId: null }, []],
  [
    "signUpSchool",
    north,
    ["author", "colleague", "head", "executive", "officeOfSchool", "researchLead"],
  ],
  ["answerForSchool", { ...north, askedPerson: null }, ["head", "executive", "officeOfSchool"]],
  [
    "answerForSchool",
    { ...north, askedPerson: "colleague" },
    ["colleague", "head", "executive", "officeOfSchool"],
  ],
  [
    "answerForSchool",
    { ...north, askedPerson: "stranger" },
    ["head", "executive", "officeOfSchool"],
  ],
  [
    "readAsked",
    { ...north, askedPerson: "colleague", isOpen: true },
    ["colleague", "head", "executive", "officeOfSchool"],
  ],
  ["readAsked", { ...north, askedPerson: "colleague", isOpen: false }, []],
  [
    "tryPractice",
    null,
    [
      ...["stranger", "author", "reader", "colleague", "head", "executive"],
      ...["officeOfSchool", "researchLead"],
    ] as Name[],
  ],
  [
    "changeAdaptation",
    { ...north, personId: "author" },
    ["author", "head", "executive", "officeOfSchool"],
  ],
  ["changeAdaptation", { schoolId: "south", personId: "author" }, []],
  [
    "answerFollowUp",
    { ...north, personId: "author", leads: ["colleague"] },
    ["author", "colleague", "head", "executive", "officeOfSchool"],
  ],
  ["answerFollowUp", { schoolId: "south", personId: "author", leads: ["colleague"] }, []],
  [
    "seeBalance",
    { between: ["south", "north"] },
    ["author", "colleague", "head", "executive", "officeOfSchool", "researchLead"],
  ],
  ["seeBalance", { between: ["south", "west"] }, ["stranger", "reader"]],
  ["keepShelf", null, but("visitor", "newcomer")],
  ["writeMessages", null, but("visitor", "newcomer")],
  ["makeToken", null, but("visitor")],
  ["readDraft", { team }, ["author", "reader"]],
  ["write", { team }, authors],
  ["publish", { team }, authors],
  ["withdraw", { team }, authors],
  ["discard", { team }, authors],
  ["workRatingQueue", null, ["stranger", "author", "colleague", "lead"]],
  ["startSynthesis", null, ["stranger", "author", "colleague", "lead"]],
  ["editSynthesis", { editorIds: ["author", "reader"] }, ["author", "reader"]],
  ["rate", rated, ["stranger", "lead"]],
  ["rate", { ...rated, authors: [] }, ["stranger", "author", "colleague", "lead"]],
  [
    "rate",
    { ...rated, authors: [{ personId: "author", schoolId: null }] },
    ["stranger", "colleague", "lead"],
  ],
  ["rate", { ...rated, enquiry: { ...nobody, schoolIds: ["west"] } }, ["lead"]],
  ["rate", { ...rated, enquiry: { ...nobody, personIds: ["lead"] } }, ["stranger"]],
  ["rate", { ...rated, identity: "alliance" }, ["stranger"]],
  ["settleRating", rated, ["stranger", "lead"]],
  ["replyToRating", { team }, authors],
  ["seeReach", { team }, authors],
  ["correct", published, [...authors, "researchLead", "researchLeadOfAlliance", ...administrators]],
  [
    "correct",
    { ...published, identity: "alliance" },
    [...authors, "researchLeadOfAlliance", ...administrators],
  ],
  ["correct", { ...published, identity: "anonymous" }, [...authors, ...administrators]],
  ["seeOpenings", { team, identity: "named" }, [...authors, "head", "executive"]],
  ["seeOpenings", { team, identity: "alliance" }, authors],
  ["askQuestion", { team, audience: "heads:ridings" }, heads],
  ["askQuestion", { team, audience: "alliance:ridings" }, []],
  ["answerQuestion", { team }, authors],
  ["withdrawQuestion", question, ["head"]],
  ["withdrawQuestion", { ...question, answeredAt: new Date(0) }, []],
  ["withdrawQuestion", { ...question, withdrawnAt: new Date(0) }, []],
  ["startThread", { audience: "alliance:ridings" }, [...ofAlliance, ...heads, "officeOfAlliance"]],
  ["startThread", { audience: "heads:ridings" }, heads],
  ["startThread", { audience: "member" }, []],
  ["writeInThread", { audience: "heads:ridings" }, heads],
  ["askBreakGlass", null, administrators],
  ["agreeBreakGlass", asked, ["secondAdministrator"]],
  ["seeBehindCover", asked, administrators],
  ["seeBehindCover", { ...asked, agreedBy: null }, ["administrator"]],
  ["purge", null, administrators],
  ["hide", null, administrators],
  ["administer", null, administrators],
  ["shutOut", { personId: "administrator" }, ["secondAdministrator"]],
  ["runSchool", north, ["head", "executive", "officeOfSchool", ...administrators]],
  [
    "endMembership",
    { ...north, ...ridings },
    ["head", "executive", "officeOfSchool", "lead", "officeOfAlliance", ...administrators],
  ],
  ["runAlliance", ridings, ["lead", "officeOfAlliance", ...administrators]],
  ["steerAlliance", ridings, ["head", "executive", "lead", "officeOfAlliance"]],
  ["changeStrands", null, ["stranger", "author", "colleague", "lead", ...administrators]],
  [
    "startModeration",
    null,
    [
      ...["stranger", "author", "reader", "colleague", "head", "executive"],
      ...["officeOfSchool", "researchLead"],
    ] as Name[],
  ],
  ["markPieces", moderation, ["author", "reader"]],
  ["markPieces", { ...moderation, closedAt: new Date(0) }, []],
  ["seeMarks", moderation, []],
  ["seeMarks", { ...moderation, closedAt: new Date(0) }, ["author", "reader", "colleague"]],
  ["leadModeration", moderation, ["colleague"]],
];

for (const [right, subject, may] of table)
  test(`${right} ${JSON.stringify(subject)}`, () => {
    const asked = everybody.filter((name) => can(viewers[name], right, subject as never));
    expect(asked.sort()).toEqual([...may].sort());
  });

test("every rule stands in the table", () => {
  const there = new Set(table.map(([right]) => right));
  expect(rights.filter((right) => !there.has(right))).toEqual([]);
});

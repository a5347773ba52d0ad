/** The letters that enquiries send, in our voice. */
import { formatDay } from "#content/day.ts";
import type { Letter } from "#server/mail/letter.ts";

export const enquiryInvitation = (asked: {
  by: string;
  school: string;
  title: string;
  question: string;
  message: string;
  path: string;
}): Letter => ({
  subject: `${asked.by} asks ${asked.school} to join an enquiry`,
  paragraphs: [
    `${asked.by} asks ${asked.school} to take part in a joint enquiry, “${asked.title}”.`,
    `What they want to find out: ${asked.question}`,
    ...(asked.message ? [`${asked.by} writes: “${asked.message}”`] : []),
    "Teachers of both schools plan it in one shared text, try it in their own classes, and look at what happened together.",
  ],
  action: { label: "See and answer", path: asked.path },
  after: ["Nothing happens until somebody of your school says yes."],
});

/** To whoever was asked, when the question is open no longer. */
export const invitationTakenBack = (taken: {
  by: string;
  school: string;
  title: string;
}): Letter => ({
  subject: `${taken.school} is no longer asked to join “${taken.title}”`,
  paragraphs: [
    `${taken.by} took the invitation of ${taken.school} to “${taken.title}” back. There is nothing for you to answer.`,
  ],
});

export const enquiryJoined = (answered: {
  by: string;
  school: string;
  title: string;
  yes: boolean;
  path: string;
}): Letter => ({
  subject: answered.yes
    ? `${answered.school} joins “${answered.title}”`
    : `${answered.school} does not join “${answered.title}”`,
  paragraphs: [
    answered.yes
      ? `${answered.by} said yes for ${answered.school}, and plans with you from now on.`
      : `${answered.by} said no for ${answered.school} this time.`,
  ],
  action: { label: "Open the enquiry", path: answered.path },
});

/** To those who plan for a partner school, whose numbers others come to read. */
export const numbersShown = (shown: {
  by: string;
  school: string;
  title: string;
  read: string[];
  path: string;
}): Letter => ({
  subject: `Numbers of ${shown.school} are shown in “${shown.title}”`,
  paragraphs: [
    `${shown.by} showed the enquiry “${shown.title}” to readers outside its team.`,
    ...shown.read,
    "They read a copy of today in which small groups are held back.",
  ],
  action: { label: "See who reads it", path: shown.path },
  after: [
    "If your school would rather not, say so on that page: its numbers are taken out of what is shown at once.",
  ],
});

/** To the authors, good news or bad: what happened stands on the page. */
export const adaptationTold = (told: {
  title: string;
  school: string;
  path: string;
  id: string;
}): Letter => ({
  subject: `${told.school} tried something of yours`,
  paragraphs: [
    `${told.school} tried “${told.title}” and tells what it kept, what it changed, and what happened.`,
  ],
  action: { label: "Read what happened", path: `${told.path}/elsewhere/${told.id}` },
  after: ["It stands on your page under “What happened elsewhere”, for those it was told to."],
});

/** Who said what became of it, half a year or a year ago: the reader, somebody of their school, a team. */
const toldBefore = {
  you: "you told what became of",
  school: "a colleague who has left your school since told what became of",
  team: "your team published what it found in",
} as const;

export type ToldBy = keyof typeof toldBefore;

export const followUpDue = (asked: {
  title: string;
  months: number;
  path: string;
  told: ToldBy;
}): Letter => ({
  subject: "Is it still used?",
  paragraphs: [
    `${asked.months === 12 ? "A year" : "Half a year"} ago ${toldBefore[asked.told]} “${asked.title}”. Is it still used, by how many teachers, and how is it going?`,
  ],
  action: { label: "Answer in a minute", path: asked.path },
  after: [
    "That it is no longer used is worth as much to others as that it is. If nobody answers, the page says that it was not followed up.",
  ],
});

export const callAnswered = (answered: { title: string; path: string }): Letter => ({
  subject: `You have partners: “${answered.title}”`,
  paragraphs: [
    "Your school signed up to a call for partners, and now takes part in an enquiry.",
    "If your school works on three enquiries already, this one is put off until you take it up.",
  ],
  action: { label: "Meet your partners", path: answered.path },
});

export const callChanged = (call: { title: string; closesOn: string; path: string }): Letter => ({
  subject: `A call your school signed up to has changed: “${call.title}”`,
  paragraphs: [
    `Those who made the call “${call.title}” changed what it says, or its days. Schools can sign up until ${formatDay(call.closesOn)}.`,
    "Your school is still signed up. If it no longer suits you, take it back on the page of the call.",
  ],
  action: { label: "See what it says now", path: call.path },
});

export const callEnded = (call: { title: string; path: string; ofEnquiry: boolean }): Letter => ({
  subject: `A call your school signed up to has ended early: “${call.title}”`,
  paragraphs: [
    `Those who made the call “${call.title}” ended it before its last day. No more schools can sign up.`,
    call.ofEnquiry
      ? "Your school is still signed up, and may still be taken into the enquiry. You get a letter if it is."
      : "Your school is still signed up, and may still be grouped with others. You get a letter if it is.",
  ],
  action: { label: "Open the call", path: call.path },
});

/** The letters that enquiries send, in our voice. */
import type { Letter } from "#server/mail/letter.ts";

export const enquiryInvitation = (asked: {
  by: string;
  school: string;
  title: string;
  question: string;
}): Letter => ({
  subject: `${asked.by} asks ${asked.school} to join an enquiry`,
  paragraphs: [
    `${asked.by} asks ${asked.school} to take part in a joint enquiry, “${asked.title}”.`,
    `What they want to find out: ${asked.question}`,
    "Teachers of both schools plan it in one shared text, try it in their own classes, and look at what happened together.",
  ],
  action: { label: "See and answer", path: "/enquiries" },
  after: ["Nothing happens until somebody of your school says yes."],
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

export const followUpDue = (asked: { title: string; months: number; path: string }): Letter => ({
  subject: "Is it still used?",
  paragraphs: [
    `${asked.months === 12 ? "A year" : "Half a year"} ago you told what became of “${asked.title}”. Is it still used, by how many teachers, and how is it going?`,
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

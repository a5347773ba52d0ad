/** Every letter that is sent, in our voice. */

import { formatDay } from "#content/day.ts";
import { invitationDays, linkMinutes } from "#server/auth/times.ts";
import type { Letter } from "#server/mail/letter.ts";

const notYou = "If you did not ask for this, do nothing: nobody gets in without this letter.";

export const signInLink = (token: string): Letter => ({
  subject: "Your link to sign in",
  paragraphs: ["Somebody, we hope you, asked to sign in to Practice Commons with this address."],
  action: { label: "Sign in", path: `/sign-in/link/${token}` },
  after: [`The link works once, for ${linkMinutes} minutes.`, notYou],
});

/** Goes where no account has the address: whoever asks cannot tell the two apart. */
export const noAccount = (): Letter => ({
  subject: "Your link to sign in",
  paragraphs: [
    "Somebody, we hope you, asked to sign in to Practice Commons with this address. No account has it.",
    "You may have joined with another address. If you have not joined yet, you can.",
  ],
  action: { label: "Join", path: "/join" },
});

export const invitation = (invited: { by: string; to: string; token: string }): Letter => ({
  subject: `${invited.by} invites you to ${invited.to}`,
  paragraphs: [
    `${invited.by} invites you to join ${invited.to} on Practice Commons, where teachers of different schools develop practice together and write down what they found.`,
  ],
  action: { label: "Accept the invitation", path: `/join/${invited.token}` },
  after: [
    `The invitation works once, for ${invitationDays} days. If it means nothing to you, do nothing.`,
  ],
});

export const confirmAddress = (token: string): Letter => ({
  subject: "Finish joining Practice Commons",
  paragraphs: ["Somebody, we hope you, asked to join Practice Commons with this address."],
  action: { label: "Finish joining", path: `/join/${token}` },
  after: [`The link works once, for ${invitationDays} days.`, notYou],
});

/** Goes where the address has an account already. */
export const hasAccount = (token: string): Letter => ({
  subject: "Finish joining Practice Commons",
  paragraphs: [
    "Somebody, we hope you, asked to join a school on Practice Commons with this address. It has an account already: sign in with it to go on.",
  ],
  action: { label: "Finish joining", path: `/join/${token}` },
  after: [`The link works once, for ${invitationDays} days.`, notYou],
});

export const confirmChange = (token: string): Letter => ({
  subject: "Your new address",
  paragraphs: [
    "Somebody, we hope you, asked to sign in to Practice Commons with this address from now on.",
  ],
  action: { label: "Use this address", path: `/settings/address/${token}` },
  after: [
    `The link works once, for ${linkMinutes} minutes, where you are signed in.`,
    "If you did not ask for this, do nothing.",
  ],
});

/** Goes where another account has the address that somebody would change to. */
export const addressTaken = (): Letter => ({
  subject: "Your new address",
  paragraphs: [
    "Somebody, we hope you, asked to sign in to Practice Commons with this address from now on. Another account has it already, so nothing was changed.",
  ],
  action: { label: "Sign in with that account", path: "/sign-in" },
});

/** To the old one. */
export const addressChanged = (): Letter => ({
  subject: "Your address was changed",
  paragraphs: [
    "Your Practice Commons account is no longer signed in to with this address, but with another that was proven.",
    "If it was not you, tell an administrator at once.",
  ],
});

export const wayAdded = (what: string): Letter => ({
  subject: "Another way into your account",
  paragraphs: [
    `${what} added to your Practice Commons account. It signs in without your password.`,
    "If it was not you, take it away, set a new password, and tell an administrator.",
  ],
  action: { label: "See your ways in", path: "/settings" },
});

export const secondStepSet = (): Letter => ({
  subject: "A second step was set",
  paragraphs: [
    "Your Practice Commons account now asks for a code from an app after your password or link.",
    "If it was not you, tell an administrator: they can take it away.",
  ],
  action: { label: "See your settings", path: "/settings" },
});

export const secondStepRemoved = (): Letter => ({
  subject: "Your second step was taken away",
  paragraphs: [
    "Your Practice Commons account no longer asks for a code after your password or link.",
    "If it was not you, set a new password and a second step, and tell an administrator.",
  ],
  action: { label: "See your settings", path: "/settings" },
});

export const someoneAsks = (asked: { name: string; school: string; path: string }): Letter => ({
  subject: `${asked.name} asks to join ${asked.school}`,
  paragraphs: [
    `${asked.name} asks to join ${asked.school} on Practice Commons. Say yes only if you know that they work there.`,
  ],
  action: { label: "See who asks", path: asked.path },
});

export const decided = (answer: { school: string; approved: boolean }): Letter => ({
  subject: answer.approved ? `Welcome to ${answer.school}` : `About joining ${answer.school}`,
  paragraphs: [
    answer.approved
      ? `You are now with ${answer.school} on Practice Commons, and can read and write with your colleagues.`
      : `${answer.school} did not take up your request to join. If that surprises you, ask whoever runs Practice Commons at your school.`,
  ],
  ...(answer.approved ? { action: { label: "Go to your desk", path: "/desk" } } : {}),
});

export const tokenMade = (name: string): Letter => ({
  subject: "A token was made for your account",
  paragraphs: [
    `The token “${name}” was made for your Practice Commons account. A program that holds it acts in your name.`,
    "If it was not you, revoke it, set a new password, and tell an administrator.",
  ],
  action: { label: "See your tokens", path: "/settings/tokens" },
});

export const passwordChanged = (): Letter => ({
  subject: "Your password was changed",
  paragraphs: [
    "The password of your Practice Commons account was changed, and your other sessions were ended.",
    "If it was not you, ask for a link to sign in, set a new password, and tell an administrator.",
  ],
  action: { label: "Sign in", path: "/sign-in" },
});

/** The text is in the letter, the answer is not: it goes by the page, so that no address is seen. */
export const messageCame = (message: { by: string; text: string; path: string }): Letter => ({
  subject: "Somebody wrote to you",
  paragraphs: [`${message.by} wrote to you on Practice Commons:`, ...message.text.split(/\n{2,}/)],
  action: { label: "Read and answer", path: message.path },
  after: [
    "Neither of you sees the other’s e-mail address. Do not answer this letter: nobody reads it.",
  ],
});

export const questionAsked = (asked: {
  by: string;
  title: string;
  due: string;
  path: string;
}): Letter => ({
  subject: "A question about something you share",
  paragraphs: [
    `${asked.by} asks about “${asked.title}”, which you share with the heads of an alliance, and hopes for an answer by ${formatDay(asked.due)}.`,
  ],
  action: { label: "Read the question", path: asked.path },
  after: ["Whoever may read the write-up will read your answer."],
});

export const questionAnswered = (path: string): Letter => ({
  subject: "Your question was answered",
  paragraphs: ["A question that you asked about a write-up was answered."],
  action: { label: "Read the answer", path },
});

export const glassAsked = (asked: { by: string; reason: string }): Letter => ({
  subject: `${asked.by} asks you to agree`,
  paragraphs: [
    `${asked.by}, an administrator of Practice Commons as you are, asks to see something that administrators cannot see. It needs a second of you to agree.`,
    `The reason given: ${asked.reason}`,
  ],
  action: { label: "Look at it", path: "/admin/break-glass" },
  after: ["Agree only if you would defend it to those concerned: they will be told."],
});

export const glassBroken = (broken: {
  asker: string;
  agreer: string;
  title: string;
  until: string;
  reason: string;
  path: string;
}): Letter => ({
  subject: "An administrator may read something of yours for a time",
  paragraphs: [
    `${broken.asker}, an administrator of Practice Commons, asked to read “${broken.title}”, and ${broken.agreer}, another, agreed. Until ${broken.until} it can be read, not changed.`,
    `The reason given: ${broken.reason}`,
  ],
  action: { label: "See when it is opened", path: broken.path },
  after: ["If you do not understand why, ask them."],
});

/** Does not say which post: a letter may be read by more people than it was written to. */
export const coverLifted = (reason: string): Letter => ({
  subject: "About something you wrote",
  paragraphs: [
    "You wrote a post under the Chatham House rule. Two administrators of Practice Commons have agreed to see who wrote it. They see it for 24 hours, and nobody else does.",
    `The reason given: ${reason}`,
  ],
  after: [
    "Everybody who reads that thread is told that it happened, and why, and not who you are.",
  ],
});

export const suspended = (reason: string): Letter => ({
  subject: "Your account is suspended",
  paragraphs: [
    "An administrator of Practice Commons has suspended your account. You cannot sign in for now. What you published stays.",
    `The reason given: ${reason}`,
  ],
  after: ["If you do not understand why, ask whoever runs Practice Commons for your schools."],
});

/** Goes where somebody who is suspended asks for a link. */
export const stillSuspended = (): Letter => ({
  subject: "Your link to sign in",
  paragraphs: [
    "Somebody, we hope you, asked to sign in to Practice Commons with this address. Your account is suspended, so there is no link.",
    "If you do not understand why, ask whoever runs Practice Commons for your schools.",
  ],
});

export const letBackIn = (): Letter => ({
  subject: "You can sign in again",
  paragraphs: ["Your Practice Commons account is no longer suspended."],
  action: { label: "Sign in", path: "/sign-in" },
});

export const secondStepTaken = (): Letter => ({
  subject: "Your second step was taken away",
  paragraphs: [
    "An administrator has taken the second step of your Practice Commons account away, since somebody, we hope you, had lost it and showed who they are.",
    "If it was not you, set a new password and tell an administrator.",
  ],
  action: { label: "Set another", path: "/settings" },
});

/** To who reported a page and was signed in. */
export const reportLookedAt = (report: { path: string; outcome: string }): Letter => ({
  subject: "About the page you reported",
  paragraphs: [
    `You reported ${report.path} on Practice Commons. An administrator has looked at it:`,
    report.outcome,
  ],
});

/** Does not say who corrected it, nor what: the page does, to those who may read it. */
export const corrected = (correction: { title: string; path: string }): Letter => ({
  subject: "Something you wrote was corrected",
  paragraphs: [
    `A correction now stands above “${correction.title}”. The text itself stays as it was published.`,
  ],
  action: { label: "Read the correction", path: correction.path },
  after: ["If it is not right, add a correction of your own: both stay."],
});

/** A crowd changed, and with it what readers are told of authors who are not named. */
export const hiddenOtherwise = (change: {
  title: string;
  /** In words: "phase and key stage". */
  noMore: string;
  again: string;
  few: "begins" | "ends" | null;
  path: string;
}): Letter => ({
  subject: change.few === "begins" ? "You may be easier to guess" : "What readers are told of you",
  paragraphs: [
    `You published “${change.title}” without your names. Schools have come or gone, or people have moved, so what its readers are told has changed.`,
    ...(change.noMore
      ? [`No longer told, since fewer than five schools would fit: ${change.noMore}.`]
      : []),
    ...(change.again ? [`Told again, since five or more schools fit: ${change.again}.`] : []),
    ...(change.few === "begins"
      ? [
          "Fewer than five schools are left among which its readers could look for yours. They may guess who wrote it. You can let others read it too, or withdraw it.",
        ]
      : []),
    ...(change.few === "ends"
      ? ["Five or more schools are again among those where its readers could look for yours."]
      : []),
  ],
  action: { label: "Read it as its readers do", path: change.path },
});

export const pageHidden = (page: { title: string; path: string; reason: string }): Letter => ({
  subject: "A page of yours is hidden for now",
  paragraphs: [
    `Somebody reported “${page.title}” on Practice Commons. An administrator has hidden it until that is settled. You still read it; nobody else does.`,
    `The reason given: ${page.reason}`,
  ],
  action: { label: "See your page", path: page.path },
  after: ["You are told by letter when it is settled."],
});

export const pageShown = (page: { title: string; path: string; outcome: string }): Letter => ({
  subject: "Your page is shown again",
  paragraphs: [
    `“${page.title}” was hidden while a report about it was looked into. Its readers see it again.`,
    `What was done: ${page.outcome}`,
  ],
  action: { label: "See your page", path: page.path },
});

export const pageWithdrawn = (page: { title: string; path: string; outcome: string }): Letter => ({
  subject: "Your page was withdrawn",
  paragraphs: [
    `“${page.title}” was reported on Practice Commons, and an administrator has withdrawn it. Its address goes on to answer, with this reason:`,
    page.outcome,
  ],
  action: { label: "See what readers find", path: page.path },
  after: ["You can mend the draft and publish it again. If you do not understand why, ask them."],
});

/** To who reported it and was signed in. */
export const reportedHidden = (path: string): Letter => ({
  subject: "The page you reported is hidden for now",
  paragraphs: [
    `You reported ${path} on Practice Commons. An administrator has hidden it until it is settled, and you are told then what was done.`,
  ],
});

/** To those who run the school or the alliance, but for who said so. */
export const membershipEnds = (end: {
  by: string;
  school: string;
  alliance: string;
  on: string;
  path: string;
}): Letter => ({
  subject: `${end.school} leaves ${end.alliance}`,
  paragraphs: [
    `${end.by} has noted that ${end.school} leaves ${end.alliance} on ${end.on}.`,
    "From that day on people of the school read what the alliance shares no more, save what they wrote themselves. What was published stays.",
  ],
  action: { label: "See the alliance", path: end.path },
});

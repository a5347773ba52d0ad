/**
 * The notices that a commons needs, in wordings to start from. Administrators change them on the page;
 * what is in square brackets is theirs to fill in.
 */
export type NoticeSlug = keyof typeof noticePages;

export const noticePages = {
  privacy: {
    title: "Privacy notice",
    markdown: `Practice Commons holds information about people who work in schools, so that they can write and learn together. It holds no records of pupils.

### Who is responsible

[Name of the organisation that runs this commons, with its address] is the controller. Its data protection officer is [name], [e-mail address].

### What we hold, and why

- **Your account**: name, e-mail address, what you do, where you work and from when, the roles you hold. So that you can sign in, and so that readers know who wrote what.
- **Your profile**, as far as you fill it in: subjects, phases, what you offer and ask. You choose who sees each part.
- **What you write**: write-ups, findings, questions, posts and messages, with the day.
- **What you do here**: who published, changed a role or removed something, and when. So that those who run the commons can answer for it.
- **Your sessions**: when each began, and the browser. So that you can see and end them. Your network address is not stored.

We do not track people. Reads are counted by version, by day and by school, never by person, with one exception: of what authors share with the heads of an alliance only, and of what administrators were let into, each opening is noted for the authors and their heads. The page says so.

### Why the law allows it

Schools, trusts and local authorities here work on a public task: improving education (UK GDPR, Article 6(1)(e)). Where an organisation is no public body, it relies on its legitimate interest in the same work (Article 6(1)(f)). Nothing here rests on consent, so there is nothing to tick. Where that changes, you will be asked first, and may say no.

### Cookies

One cookie keeps you signed in. It is needed, and goes when you sign out. While you write, your browser keeps a copy of the text on your device; that goes when you sign out too. While you sign in with a passkey or your school’s account, another cookie lasts for a few minutes. There are no others, and no page fetches anything from somebody else’s servers.

### Who sees it

What is published is seen by those its authors chose; each page says who. Your e-mail address is seen by those who run the commons by whoever invited you, and by those who run a school that you ask to join. We sell nothing and send nothing abroad. The server is kept by [name of the host, and where it stands]. Letters are sent through [name of the mail provider].

### How long we keep it

The [retention schedule](/retention) says how long, and is acted on every night.

### Your rights, and how to use them here

- **See it and take it along**: under Settings, “Download your data” gives you everything in one file.
- **Put it right**: your profile is yours to change. For the rest, ask those who run your school’s page.
- **Leave**: under Settings. Your account is deleted. What you wrote stays as the work of a former member, since others rely on it; your name goes from it.
- **Object, or have something removed**: report the page (the link is at its foot) or write to the data protection officer. What must go by law is removed from every version, and a notice stays in its place.
- **Complain**: to us, and to the Information Commissioner’s Office, [ico.org.uk](https://ico.org.uk/make-a-complaint/), 0303 123 1113.

### Pupils

No pupil has an account and no pupil is named. Before anything is published it is checked for what could identify a pupil. If you find something all the same, report the page. Do not record a concern about a child here: tell your school’s safeguarding lead.`,
  },
  retention: {
    title: "Retention schedule",
    markdown: `What is kept about people is kept for as long as it is needed, then deleted. The times below are what the commons acts on, every night.

### What has no end

- **What is published** stays, every version at its own address: others cite it. What its authors withdraw answers with their reason. What must go by law is removed from every version.
- **Your account and profile** stay until you leave. Then they are deleted the same day, and what you wrote stays without your name.
- **Drafts** stay until their authors delete them.
- **The days of roles, memberships and designations** stay as the history of a school or alliance.
- **Corrections, and questions of heads with their answers**, stay with the write-up that they are about.
- **Posts** stay in their thread. When you leave, your name goes from them.
- **Requests to break the glass**, whether agreed to or refused, stay with who asked, who answered and why.
- **A suspension** stays, with its reason, until an administrator lets the person in again.
- **The record of what was removed by law** stays: when, by whom and why, never what.

### Backups

Backups are kept for [30 days]. What was deleted is in them until they are deleted.`,
  },
  accessibility: {
    title: "Accessibility statement",
    markdown: `We want everybody to be able to read and write here. Practice Commons is made to meet the Web Content Accessibility Guidelines, version 2.2, level AA.

### What you can count on

- Every public page can be read without JavaScript, with the keyboard alone, at 400% zoom and on a narrow screen.
- Colour is never the only sign of anything. Dark mode follows your device.
- Pictures have words for those who cannot see them: a write-up is not published without.
- The editor works with the keyboard, and says aloud when your words are saved.

### What does not work yet

- Files that authors attach (PDF, Word, PowerPoint) are as accessible as their authors made them.
- [Anything else that you know of.]

### How it was tested

Each kind of page is checked by machine with axe at every change. [A test by people who use assistive technology was made on …]

### Tell us

If something does not work for you, report the page (the link is at its foot) or write to [e-mail address]. We answer within [five working days]. If you are not happy with the answer, ask the [Equality Advisory and Support Service](https://www.equalityadvisoryservice.com/).

This statement covers the Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018.`,
  },
  terms: {
    title: "Terms of use",
    markdown: `By joining you agree to these terms with [name of the organisation that runs this commons].

### What you write

- It stays yours and your school’s. By publishing you let others use it under the licence shown on the page, by default Creative Commons Attribution 4.0: anyone may use and change it who names its authors.
- Write what you did and what you saw, what did not work as readily as what did.
- Name no pupil, and write nothing by which one could be known. Name colleagues only if they agree.
- Publish only what is yours to publish. Say where the rest comes from.

### How we treat each other

- Question ideas, not people. What is said under the Chatham House rule may be used, but not by whom it was said.
- What is shared with a school or an alliance only stays there.
- Keep your way of signing in to yourself.

### What this is not for

Concerns about a child (tell your safeguarding lead), appraisal, inspection, admissions, funding, or advertising.

### What we do

- What you see as saved is saved. What is published stays at its address.
- We may remove what breaks these terms or the law, and say so where it stood. Who breaks them again may lose their account.
- We take care, but cannot promise that every page is right. Judge for yourself whether a practice fits your pupils.

The law of [England and Wales] applies.`,
  },
} as const;

export const noticeSlugs = Object.keys(noticePages) as NoticeSlug[];

export const isNoticeSlug = (slug: string): slug is NoticeSlug => slug in noticePages;

/** Whether something is still left to fill in: `[name]`, but not a link's `[words](/address)`. */
export const hasGaps = (markdown: string): boolean => /\[[^\]]+\](?!\()/.test(markdown);

const toBeAdded = "This is still to be added. Until then, ask those who run your school’s page.";

/**
 * What readers are shown of a notice in which something is left to fill in: without the sentences that
 * need it. A paragraph of which nothing is left says so; an item of a list goes.
 */
export function withoutGaps(markdown: string): string {
  return markdown
    .split("\n")
    .filter((line) => !(line.startsWith("- ") && keptOf(line) === ""))
    .map((line) => (hasGaps(line) ? keptOf(line) || toBeAdded : line))
    .join("\n");
}

/** The sentences of a line that have no gap; nothing where only a list’s sign would be left. */
const keptOf = (line: string): string =>
  line
    .split(/(?<=[.?!…]\]?)\s+(?=[A-Z[])/)
    .filter((sentence) => !hasGaps(sentence))
    .join(" ");

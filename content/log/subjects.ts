import type { LogKind } from "#content/log/kinds.ts";

type SubjectOf<K extends string> = K extends `${infer Subject}.${string}` ? Subject : K;
export type LogSubject = SubjectOf<LogKind>;

/** What an entry of the log is about, by the first part of its kind: what the log is narrowed to. */
export const logSubjects: Record<LogSubject, string> = {
  address: "E-mail addresses",
  alliance: "Alliances",
  "break-glass": "Breaking the glass",
  delegate: "Delegates of SLEs",
  designation: "Designations",
  log: "Downloads of this log",
  attachment: "Files and pictures",
  invitation: "Invitations",
  mail: "Letters that waited",
  domain: "Mail domains of schools",
  message: "Messages",
  name: "Names of roles and designations",
  notice: "Notices",
  passkey: "Passkeys",
  password: "Passwords",
  person: "People and their profiles",
  question: "Questions to authors",
  register: "Registers of schools",
  purge: "Removed by law",
  report: "Reported pages",
  "join-request": "Requests to join",
  retention: "Retention",
  role: "Roles",
  account: "School accounts for signing in",
  school: "Schools",
  membership: "Schools in alliances",
  "second-step": "Second steps",
  session: "Sessions",
  "sign-in": "Sign-ins that failed",
  thread: "Threads",
  "api-token": "Tokens for programs",
  sharing: "Usual sharing",
  joining: "Ways in",
  affiliation: "Who works where",
  "write-up": "Write-ups",
};

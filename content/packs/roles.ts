/**
 * The roles that people hold, each over a school, an alliance or the whole commons, from a day to a day
 * (field notes §5). What a role may do is said in content/access/can.ts; a role not listed there says
 * only who somebody is. What a person is designated (SLE, NLE …) is no role: designations.ts.
 */
import { z } from "zod";

export const RoleScope = z.enum(["school", "alliance", "commons"]);
export type RoleScope = z.infer<typeof RoleScope>;

export type RoleName = {
  id: string;
  label: string;
  scopes: readonly RoleScope[];
  about: string;
  /** Held over a school by people whose place of work is another; else who holds it works there. */
  fromOutside?: true;
};

export const roleNames: readonly RoleName[] = [
  {
    id: "headteacher",
    label: "Headteacher",
    scopes: ["school"],
    about: "As an administrator of the school. Co-heads each hold it.",
  },
  {
    id: "executive-headteacher",
    label: "Executive headteacher",
    scopes: ["school"],
    about: "The same, of each school they lead.",
  },
  { id: "teacher", label: "Teacher", scopes: ["school"], about: "Teaches here." },
  { id: "trainee", label: "Trainee", scopes: ["school"], about: "Learns to teach here." },
  {
    id: "governor",
    label: "Governor",
    scopes: ["school"],
    about: "Governs the school.",
    fromOutside: true,
  },
  {
    id: "research-lead",
    label: "Research lead",
    scopes: ["school", "alliance"],
    about: "Corrects what is published by the people there.",
  },
  {
    id: "alliance-lead",
    label: "Alliance lead",
    scopes: ["alliance"],
    about: "As an administrator of the alliance.",
  },
  { id: "broker", label: "Broker", scopes: ["alliance"], about: "Matches needs with help." },
  {
    id: "enquiry-lead",
    label: "Enquiry lead",
    scopes: ["school", "alliance"],
    about: "Leads an enquiry.",
  },
  { id: "mentor", label: "Mentor", scopes: ["school", "alliance"], about: "Mentors colleagues." },
  {
    id: "la-officer",
    label: "Local authority officer",
    scopes: ["alliance", "commons"],
    about: "Works for a local authority.",
  },
  {
    id: "university-partner",
    label: "University partner",
    scopes: ["alliance", "commons"],
    about: "Works at a university.",
  },
  { id: "reviewer", label: "Reviewer", scopes: ["alliance"], about: "Trained for peer review." },
  {
    id: "administrator",
    label: "Administrator",
    scopes: ["school", "alliance", "commons"],
    about: "Invites people, gives and takes roles, sees who did what.",
  },
];

/** Whether who holds a role over a school works there, as those do who hold none. */
export const worksThere = (role: string | null): boolean =>
  !roleNames.some(({ id, fromOutside }) => id === role && fromOutside);

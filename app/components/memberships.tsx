/** Memberships as they are today, and those that ended: nothing is left out of history. */
import { formatDay } from "#app/format.ts";

export type Membership = {
  key: string;
  href: string;
  name: string;
  role: string;
  from: string;
  to: string | null;
};

export function Memberships({
  memberships,
  today,
  heading,
  earlier,
}: {
  memberships: Membership[];
  /** `2026-09-01` */
  today: string;
  heading: (count: number) => string;
  earlier: string;
}) {
  const now = memberships.filter(({ from, to }) => from <= today && (to === null || to > today));
  const before = memberships.filter(({ to }) => to !== null && to <= today);
  return (
    <>
      <h2>{heading(now.length)}</h2>
      {now.length === 0 && <p>None at present.</p>}
      <Rows memberships={now} words={({ role, from }) => `${role} since ${formatDay(from)}`} />
      {before.length > 0 && <h2>{earlier}</h2>}
      <Rows
        memberships={before}
        words={({ from, to }) => `${formatDay(from)} to ${formatDay(to ?? "")}`}
      />
    </>
  );
}

function Rows({
  memberships,
  words,
}: {
  memberships: Membership[];
  words: (membership: Membership) => string;
}) {
  if (memberships.length === 0) return null;
  return (
    <ul className="rows">
      {memberships.map((membership) => (
        <li key={membership.key}>
          <a href={membership.href}>{membership.name}</a>
          <span className="count">{words(membership)}</span>
        </li>
      ))}
    </ul>
  );
}

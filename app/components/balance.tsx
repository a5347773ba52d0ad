import type { Balance as BetweenTwo } from "#server/adaptation/balance.ts";

/** Given and received, for people of the two schools only. */
export function Balance({ balances, isOwn }: { balances: BetweenTwo[]; isOwn: boolean }) {
  if (balances.length === 0) return null;
  return (
    <>
      <h2>{isOwn ? "Between your school and others" : "Between this school and yours"}</h2>
      <p className="note">
        Counted from what schools told of trying each other’s practices, as far as you may read it.
        Only people of the two schools see it.
      </p>
      <ul className="rows">
        {balances.map(({ schoolId, name, given, received }) => (
          <li key={schoolId}>
            <a href={`/schools/${schoolId}`}>{name}</a>
            <span className="count">
              {given} given, {received} received
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

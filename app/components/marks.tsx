import { nesta } from "#content/packs/ratings/nesta.ts";

/** So many of five marks are filled; the words beside it say the same. */
export function Marks({ filled, of = 5 }: { filled: number; of?: number }) {
  return (
    <span className="marks" aria-hidden="true">
      {"●".repeat(filled)}
      {"○".repeat(of - filled)}
    </span>
  );
}

/** How strong a write-up is on the headline scale, in marks and words; or that nobody has rated it. */
export function Strength({ strength }: { strength: number | null }) {
  const level = nesta.levels.find((one) => one.level === strength);
  if (!level) return <span className="strength">Not rated yet</span>;
  return (
    <span className="strength">
      <Marks filled={level.level} /> {level.label} of 5. {level.means}
    </span>
  );
}

/** What readers of each circle would not be told of an author's numbers, before anything is published. */
export function HeldNumbers({ held }: { held: { readers: string; lines: string[] }[] }) {
  const told = held.filter(({ lines }) => lines.length > 0);
  if (told.length === 0) return null;
  return (
    <section className="said" aria-labelledby="held-title">
      <h2 id="held-title">Numbers that will be held back</h2>
      <p>
        Small groups could tell of single pupils. You keep every number in the draft; which of them
        readers see follows the audience, also when you change it later.
      </p>
      {told.map(({ readers, lines }) => (
        <div key={readers}>
          <h3>{readers}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

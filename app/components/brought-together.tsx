/** In which syntheses a write-up's results are taken in, as the newest version of each has it. */
export function BroughtTogether({
  syntheses,
}: {
  syntheses: { address: string; title: string }[];
}) {
  if (syntheses.length === 0) return null;
  return (
    <section aria-labelledby="brought-together">
      <h2 id="brought-together">Brought together with other results</h2>
      <ul className="rows">
        {syntheses.map(({ address, title }) => (
          <li key={address}>
            <a href={address}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A level for each piece. What is left open can be marked later: what is chosen is kept. */
export function MarkingForm({
  levels,
  pieces,
  own,
}: {
  levels: string[];
  pieces: { id: string; label: string }[];
  own: { pieceId: string; level: number }[];
}) {
  return (
    <form method="post" className="marking">
      <h2>
        Your marks: {own.length} of {pieces.length}
      </h2>
      <ul className="rows">
        {pieces.map(({ id, label }) => (
          <li key={id}>
            <label htmlFor={`piece-${id}`}>{label}</label>
            <select
              id={`piece-${id}`}
              name={`piece-${id}`}
              defaultValue={own.find(({ pieceId }) => pieceId === id)?.level ?? ""}
            >
              <option value="">Not marked yet</option>
              {levels.map((level, place) => (
                <option key={level} value={place}>
                  {level}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <button className="act" type="submit" name="do" value="mark">
        Keep these marks
      </button>
    </form>
  );
}

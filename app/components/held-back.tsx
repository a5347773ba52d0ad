/** Numbers that are not told again, since they differ too little from what was told before. */
export function HeldBack({ held }: { held: string[] }) {
  if (held.length === 0) return null;
  return (
    <div className="note">
      <p>Confidential (c) for others, so that nobody can work out a pupil’s mark:</p>
      <ul>
        {held.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>Leave late marks out, or tell them once there are enough.</p>
    </div>
  );
}

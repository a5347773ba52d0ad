/** So many of five marks are filled; the words beside it say the same. */
export function Marks({ filled, of = 5 }: { filled: number; of?: number }) {
  return (
    <span className="marks" aria-hidden="true">
      {"●".repeat(filled)}
      {"○".repeat(of - filled)}
    </span>
  );
}

import { Sure } from "#app/components/sure.tsx";
import type { Problem } from "#content/failure.ts";

/** Deletes a cycle or a lesson that was opened by mistake; it is asked once more. */
export function DiscardTry({
  what,
  problems,
}: {
  what: "cycle" | "lesson";
  problems: Problem[] | undefined;
}) {
  return (
    <form method="post">
      <h2>Opened by mistake?</h2>
      <p>
        While its predictions are not locked, this {what} can be deleted, with all that is written
        in it. That cannot be undone.
      </p>
      <Sure problems={problems} />
      <button className="act quiet" name="do" value="discard" type="submit">
        Delete this {what}
      </button>
    </form>
  );
}

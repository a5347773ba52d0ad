/** What became of a file: good news goes by itself, a refusal stays until it is read. */
import { useEffect } from "react";
import type { Told } from "#app/editor/uploads.ts";

const secondsOfGoodNews = 10;

export function ToldLine({ told, close }: { told: Told | null; close: () => void }) {
  useEffect(() => {
    if (told?.kind !== "done") return;
    const timer = setTimeout(close, secondsOfGoodNews * 1000);
    return () => clearTimeout(timer);
  }, [told, close]);
  return (
    <div className="told">
      <p role="status">{told?.words}</p>
      {told?.kind === "refused" && (
        <button type="button" className="link" onClick={close}>
          Close
        </button>
      )}
    </div>
  );
}

import { useEffect } from "react";

/** Goes to the part that the address names: it was not there yet when the browser looked for it. */
export function useLinkedPart(isThere: boolean) {
  useEffect(() => {
    if (!isThere) return;
    goToLinkedPart();
    window.addEventListener("hashchange", goToLinkedPart);
    return () => window.removeEventListener("hashchange", goToLinkedPart);
  }, [isThere]);
}

function goToLinkedPart() {
  const part = document.getElementById(window.location.hash.slice(1));
  if (!part) return;
  const field = part.matches("input, textarea, button")
    ? part
    : part.querySelector("[contenteditable=true], input, textarea, select, button");
  if (field instanceof HTMLElement) field.focus({ preventScroll: true });
  keepInSight(part);
}

/** What stands above grows while it is filled: the part is kept in sight until its reader moves. */
function keepInSight(part: HTMLElement) {
  const show = () => part.scrollIntoView({ block: "start", behavior: "instant" });
  const growing = new ResizeObserver(show);
  growing.observe(document.body);
  show();
  const leave = () => growing.disconnect();
  for (const moved of ["wheel", "touchstart", "pointerdown", "keydown"] as const)
    window.addEventListener(moved, leave, { once: true, passive: true });
  window.setTimeout(leave, 5000);
}

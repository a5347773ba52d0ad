/** A route whose `handle` says `live` is one where people write: the only kind that gets script. */
export const liveHandle = { live: true } as const;

export const isLive = (handles: unknown[]): boolean =>
  handles.some(
    (handle) =>
      typeof handle === "object" && handle !== null && "live" in handle && handle.live === true,
  );

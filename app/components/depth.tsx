import { activityWords } from "#content/enquiry/activity.ts";
import { type Done, depthWords, formatMinutes, type WorkTogether } from "#content/enquiry/depth.ts";

/** How deep work together goes, by what is noted of it, with the time of each kind. */
export function DepthOf({ depth, done, alone }: WorkTogether) {
  const { label, about, next } = depthWords[depth];
  return (
    <>
      <p>
        <strong>{depth === "none" && alone > 0 ? "Nothing together yet" : label}</strong>
        {depth !== "none" && `: ${about}`}
      </p>
      {next && <p className="note">What would go deeper: {next}</p>}
      {alone > 0 && (
        <p className="note">
          {alone === 1
            ? "One activity was of one school by itself: its time is in what follows, and makes this no deeper."
            : `${alone} activities were of one school by itself: their time is in what follows, and makes this no deeper.`}
        </p>
      )}
      <Times done={done} />
    </>
  );
}

/** The same beside an alliance; nothing where nothing is noted. */
export function AllianceDepth({ depth, done }: Pick<WorkTogether, "depth" | "done">) {
  if (depth === "none") return null;
  return (
    <section aria-labelledby="depth-title">
      <h2 id="depth-title">How they work together</h2>
      <p>{depthWords[depth].label}</p>
      <p className="note">{depthWords[depth].about} By what its enquiries have noted.</p>
      <Times done={done} />
    </section>
  );
}

function Times({ done }: { done: Done[] }) {
  if (done.length === 0) return null;
  return (
    <dl className="facts wide">
      {done.map(({ kind, minutes, times }) => (
        <div key={kind}>
          <dt>{activityWords[kind].label}</dt>
          <dd>
            {formatMinutes(minutes)}, {times === 1 ? "once" : `${times} times`}
          </dd>
        </div>
      ))}
    </dl>
  );
}

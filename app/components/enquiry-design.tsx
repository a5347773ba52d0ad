/** The design of an enquiry, for its readers: what was said before it was measured or drawn. */
import { formatDay } from "#app/format.ts";
import { type ShownDesign, sayDraw, sayNotAsDrawn } from "#content/enquiry/shown-design.ts";

export function EnquiryDesign({
  design,
  measures,
}: {
  design: ShownDesign | null;
  /** What was measured: it is held against what was drawn. */
  measures: Parameters<typeof sayNotAsDrawn>[1];
}) {
  if (!design) return null;
  const { name, canShow, cannotShow, why, main, protocol, lockedOn, draw } = design;
  return (
    <section aria-labelledby="design-title">
      <h2 id="design-title">Design: {name}</h2>
      {why && <p>{why}</p>}
      <p>It can show: {canShow}</p>
      <p>It cannot show: {cannotShow}</p>
      {main && <p>The main outcome is “{main}”.</p>}
      {protocol && (
        <>
          <h3>{lockedOn ? `Protocol, locked on ${formatDay(lockedOn)}` : "Protocol"}</h3>
          <p>{protocol}</p>
        </>
      )}
      {draw && (
        <ul>
          {[...sayDraw(draw), ...sayNotAsDrawn(draw, measures)].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

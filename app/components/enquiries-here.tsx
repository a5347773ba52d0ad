import type { SerializeFrom } from "@remix-run/node";
import type { ShownEntry } from "#server/enquiry/shown-lists.ts";

/** The last few enquiries of a place or theme that the viewer may read, with the way to all of them. */
export function EnquiriesHere({
  entries,
  all,
}: {
  entries: SerializeFrom<ShownEntry>[];
  all: string;
}) {
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="enquiries-title">
      <h2 id="enquiries-title">Enquiries here</h2>
      <ul className="entries">
        {entries.map(({ key, address, title, question, where, methodName }) => (
          <li key={key}>
            <h3>
              <a href={address}>{title}</a>
            </h3>
            <p>{question}</p>
            <p className="note">
              {where} · {methodName}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href={all}>All enquiries here</a>
      </p>
    </section>
  );
}

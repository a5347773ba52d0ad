import type { SerializeFrom } from "@remix-run/node";
import { formatDay } from "#app/format.ts";
import type { EnquiryEntry } from "#server/enquiry/enquiries.ts";

/** Enquiries to read down: title, question, and where each is. */
export function EnquiryList({
  entries,
  level = 2,
}: {
  entries: SerializeFrom<EnquiryEntry>[];
  level?: 2 | 3;
}) {
  const Title = level === 2 ? "h2" : "h3";
  return (
    <ol className="entries">
      {entries.map((entry) => (
        <li key={entry.slug}>
          <Title>
            <a href={`/enquiries/${entry.slug}`}>{entry.title}</a>
          </Title>
          <p>{entry.question}</p>
          <p className="note">
            {entry.stopped ? "Ended early" : entry.stageName}
            {" · "}
            {entry.methodName}
            {entry.schools.length > 0 && ` · ${entry.schools.join(", ")}`}
            {" · "}
            {formatDay(entry.updatedAt)}
            {entry.isSample && " · Sample"}
          </p>
        </li>
      ))}
    </ol>
  );
}

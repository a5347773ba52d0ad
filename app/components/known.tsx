import type { SerializeFrom } from "@remix-run/node";
import { fitWords } from "#content/enquiry/known.ts";
import type { ShownKnown } from "#content/enquiry/shown.ts";
import type { CslItem } from "#content/references/csl.ts";
import { doiAddress } from "#content/references/doi.ts";
import { formatReference } from "#content/references/format.ts";

type Entry = SerializeFrom<ShownKnown>;

/** What was known before, on the enquiry's page. */
export function Known({ known }: { known: Entry[] }) {
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="known-title">
      <h2 id="known-title">What was known already</h2>
      <ul className="entries">
        {known.map((entry) => (
          <li key={"title" in entry.source ? entry.source.address : entry.source.citation}>
            <KnownSource source={entry.source} />
            <p>{entry.took}</p>
            <p className="note">
              {fitWords[entry.fit].label}: {entry.why}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where it is from, with its address; or that it is not for this reader. */
export function KnownSource({ source }: { source: Entry["source"] | null }) {
  if (!source) return <p className="note">A write-up that is not shared with you</p>;
  if (source.kind === "write-up")
    return (
      <p>
        <a href={source.address}>{source.title}</a>
        <span className="note"> Version {source.version}</span>
      </p>
    );
  return <ReferenceLine reference={source.reference} citation={source.citation} />;
}

/** An outside reference in words, with its DOI or address to follow. */
export function ReferenceLine({
  reference,
  citation = formatReference(reference),
}: {
  reference: CslItem;
  citation?: string;
}) {
  const { DOI, URL } = reference;
  const address = DOI ? doiAddress(DOI) : URL;
  if (!address) return <p>{citation}</p>;
  return (
    <p>
      {citation.replace(address, "")}
      <a href={address}>{address}</a>
    </p>
  );
}

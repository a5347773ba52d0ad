/** On the page of a practice: what happened elsewhere, who uses it, and one's own shelf. */
import type { SerializeFrom } from "@remix-run/node";
import { AdaptationList } from "#app/components/adaptation.tsx";
import type { elsewhereForReader } from "#app/elsewhere-page.ts";
import { formatCount } from "#app/format.ts";
import { ShelfUse, shelfWords } from "#content/enquiry/shelf.ts";

export type ElsewhereOfPage = SerializeFrom<typeof elsewhereForReader>;

export const hasElsewhere = (elsewhere: ElsewhereOfPage | null): elsewhere is ElsewhereOfPage =>
  elsewhere !== null &&
  elsewhere.told.length + elsewhere.parents.length + elsewhere.totals.length > 0;

export function Elsewhere({ elsewhere }: { elsewhere: ElsewhereOfPage }) {
  const { address, told, hasMore, parents, totals } = elsewhere;
  return (
    <section aria-labelledby="elsewhere">
      <h2 id="elsewhere">What happened elsewhere</h2>
      {parents.map((parent) => (
        <p key={parent.address}>
          It grew out of <a href={parent.address}>{parent.title}</a>.
        </p>
      ))}
      {told.length > 0 && <AdaptationList told={told} address={address} />}
      {told.length > 0 && (
        <p className="pages">
          <a href={`${address}/elsewhere`}>
            {hasMore
              ? "All of them, side by side, and the family tree"
              : "Side by side, and the family tree"}
          </a>
        </p>
      )}
      {totals.length > 0 && (
        <p className="note">
          How far people here are with it:{" "}
          {totals
            .map(
              ({ use, people }) =>
                `${shelfWords[use].toLowerCase()}, ${formatCount(people, "person", "people")}`,
            )
            .join("; ")}
          . Fewer than three are not told.
        </p>
      )}
    </section>
  );
}

/** For those who may use it: "We tried this", and their shelf. */
export function UseIt({ elsewhere, version }: { elsewhere: ElsewhereOfPage; version: number }) {
  const { address, mayTry, shelf } = elsewhere;
  return (
    <>
      {mayTry && (
        <p>
          <a className="act quiet" href={`${address}/tried?version=${version}`}>
            We tried this
          </a>
        </p>
      )}
      {shelf && (
        <form method="post" action={address} className="field">
          <label htmlFor="use">How far are you with it?</label>
          <select id="use" name="use" defaultValue={shelf.use ?? ""}>
            <option value="">Not on my shelf</option>
            {ShelfUse.options.map((use) => (
              <option key={use} value={use}>
                {shelfWords[use]}
              </option>
            ))}
          </select>
          <button className="act quiet" type="submit">
            Keep on my shelf
          </button>
        </form>
      )}
    </>
  );
}

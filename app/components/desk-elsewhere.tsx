/** What the desk says of practices elsewhere: news of one's own, what one tries, and one's shelf. */
import type { SerializeFrom } from "@remix-run/node";
import { Outcome } from "#app/components/adaptation.tsx";
import type { elsewhereForDesk } from "#app/elsewhere-page.ts";
import { formatDay } from "#app/format.ts";
import { shelfWords } from "#content/enquiry/shelf.ts";

export function DeskElsewhere({
  elsewhere: { news, trying, due, shelf },
}: {
  elsewhere: SerializeFrom<typeof elsewhereForDesk>;
}) {
  return (
    <>
      {due.length > 0 && (
        <>
          <h2>Is it still used?</h2>
          <ul className="rows">
            {due.map((followUp) => (
              <li key={followUp.id}>
                <a href={followUp.path}>{followUp.title}</a>
                <span className="count">
                  {followUp.adaptationId ? "a practice" : "an enquiry of yours"}, after{" "}
                  {followUp.months} months
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {news.length > 0 && (
        <>
          <h2>What others made of your practices</h2>
          <ul className="rows">
            {news.map((adaptation) => (
              <li key={adaptation.id}>
                <span>
                  <a href={`${adaptation.origin.address}/elsewhere/${adaptation.id}`}>
                    {adaptation.origin.title}
                  </a>
                  <br />
                  {adaptation.school} <Outcome adaptation={adaptation} />
                </span>
                <span className="count">{adaptation.toldAt && formatDay(adaptation.toldAt)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {trying.length > 0 && (
        <>
          <h2>What you are trying</h2>
          <ul className="rows">
            {trying.map((adaptation) => (
              <li key={adaptation.id}>
                <a href={`${adaptation.origin.address}/elsewhere/${adaptation.id}`}>
                  {adaptation.origin.title}
                </a>
                <span className="count">since {formatDay(adaptation.startedAt)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {shelf.length > 0 && (
        <>
          <h2>Your shelf</h2>
          <ul className="rows">
            {shelf.map((practice) => (
              <li key={practice.address}>
                <a href={practice.address}>{practice.title}</a>
                <span className="count">
                  {[practice, ...practice.before]
                    .map(({ use, at }) => `${shelfWords[use]} ${formatDay(at)}`)
                    .join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What the desk says of things that others did or ask: reports, glass, cover, delegates. */
import { formatCount, formatDay, formatMoment } from "#app/format.ts";

type Json<T> = { [K in keyof T]: T[K] extends Date | null ? string | Date | null : T[K] };

export type ToldOnDesk = {
  glass: { id: string; askedBy: string; reason: string }[];
  opened: Json<{
    id: string;
    title: string;
    address: string;
    reason: string;
    until: Date | null;
  }>[];
  lifted: Json<{ id: string; address: string; reason: string; at: Date | null }>[];
  holders: { id: string; handle: string; name: string; from: string; to: string | null }[];
  hidden: { key: string; title: string; address: string; reason: string }[];
  reported: number;
};

export function Told({ glass, opened, lifted, holders, hidden, reported }: ToldOnDesk) {
  return (
    <>
      {reported > 0 && (
        <p>
          <a href="/admin/reports">Reported pages</a>:{" "}
          {formatCount(reported, "report waits", "reports wait")}
        </p>
      )}
      {hidden.length > 0 && (
        <>
          <h2>Hidden from readers until a report is settled</h2>
          <ul className="rows">
            {hidden.map((page) => (
              <li key={page.key}>
                <span>
                  <a href={page.address}>{page.title}</a>
                  <br />“{page.reason}”
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {glass.length > 0 && (
        <>
          <h2>A second administrator is asked for</h2>
          <ul className="rows">
            {glass.map((request) => (
              <li key={request.id}>
                <span>
                  {request.askedBy}: “{request.reason}”
                </span>
                <a href="/admin/break-glass">Look at it</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {opened.length > 0 && (
        <>
          <h2>An administrator may read something of yours</h2>
          <ul className="rows">
            {opened.map((request) => (
              <li key={request.id}>
                <span>
                  <a href={`${request.address}/openings`}>{request.title}</a>
                  <br />“{request.reason}”
                </span>
                {request.until && (
                  <span className="count">until {formatMoment(request.until)}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {lifted.length > 0 && (
        <>
          <h2>Two administrators saw who wrote a post of yours</h2>
          <ul className="rows">
            {lifted.map((request) => (
              <li key={request.id}>
                <span>
                  <a href={request.address}>Your post</a>
                  <br />“{request.reason}”
                </span>
                {request.at && <span className="count">{formatDay(request.at)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {holders.length > 0 && (
        <>
          <h2>You publish for</h2>
          <ul className="rows">
            {holders.map((holder) => (
              <li key={holder.id}>
                <a href={`/people/${holder.handle}`}>{holder.name}</a>
                <span className="count">
                  from {formatDay(holder.from)}
                  {holder.to && ` until ${formatDay(holder.to)}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

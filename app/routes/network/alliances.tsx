import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatCount } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { can } from "#content/access/can.ts";
import { findPurposeType, purposeTypes } from "#content/packs/alliances.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  const purpose = findPurposeType(new URL(request.url).searchParams.get("purpose") ?? "");
  const all = await services.network.listAlliances();
  return {
    purpose: purpose ?? null,
    purposes: purposeTypes.flatMap((type) => {
      const count = all.filter(({ purposeType }) => purposeType === type.id).length;
      return count > 0 ? [{ ...type, count }] : [];
    }),
    alliances: all
      .filter(({ purposeType }) => !purpose || purposeType === purpose.id)
      .map((alliance) => ({ ...alliance, isOwn: viewer.allianceIds.includes(alliance.id) })),
    mayFound: can(viewer, "administer", null),
  };
}

export const meta = () => describePage({ title: "Alliances" });

export default function Alliances() {
  const { alliances, purposes, purpose, mayFound } = useLoaderData<typeof loader>();
  return (
    <div className="column">
      <h1>Alliances</h1>
      <p className="standfirst">Schools that have agreed to work on something together.</p>
      {purposes.length > 1 && (
        <nav aria-label="By purpose">
          <ul className="rows">
            <li>
              <a href="/alliances" aria-current={purpose ? undefined : "page"}>
                For any purpose
              </a>
            </li>
            {purposes.map(({ id, label, count }) => (
              <li key={id}>
                <a
                  href={`/alliances?purpose=${id}`}
                  aria-current={purpose?.id === id ? "page" : undefined}
                >
                  {label}
                </a>
                <span className="count">{formatCount(count, "alliance")}</span>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {alliances.length === 0 && <p>No alliance is here yet.</p>}
      <ol className="entries">
        {alliances.map((alliance) => (
          <li key={alliance.id}>
            <h2>
              <a href={`/alliances/${alliance.slug}`}>{alliance.name}</a>
            </h2>
            <p>{alliance.purpose}</p>
            <p className="note">
              {findPurposeType(alliance.purposeType)?.label} · {capital(alliance.form)} ·{" "}
              {formatCount(alliance.schools, "school")}
              {alliance.isSample && " · Sample"}
              {alliance.isOwn && (
                <>
                  {" · "}
                  <a href={`/alliances/${alliance.slug}/workspace`}>Your workspace</a>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
      {mayFound && (
        <a className="act quiet" href="/alliances/new">
          Found an alliance
        </a>
      )}
    </div>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

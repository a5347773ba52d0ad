import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatCount } from "#app/format.ts";
import { describePage } from "#app/meta.ts";

export async function loader({ context: { services } }: LoaderFunctionArgs) {
  return { alliances: await services.network.listAlliances() };
}

export const meta = () => describePage({ title: "Alliances" });

export default function Alliances() {
  const { alliances } = useLoaderData<typeof loader>();
  return (
    <div className="column">
      <h1>Alliances</h1>
      <p className="standfirst">Schools that have agreed to work on something together.</p>
      {alliances.length === 0 && <p>No alliance is here yet.</p>}
      <ol className="entries">
        {alliances.map((alliance) => (
          <li key={alliance.id}>
            <h2>
              <a href={`/alliances/${alliance.slug}`}>{alliance.name}</a>
            </h2>
            <p>{alliance.purpose}</p>
            <p className="note">
              {capital(alliance.form)} · {formatCount(alliance.schools, "school")}
              {alliance.isSample && " · Sample"}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

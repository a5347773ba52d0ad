import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/answers.ts";
import { Field } from "#app/components/form.tsx";
import { NewestOf } from "#app/components/newest-of.tsx";
import { formatCount, formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { phases } from "#content/practice/facets.ts";
import { allThemes, themeLabel } from "#content/vocabulary/vocabulary.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  const { searchParams } = new URL(request.url);
  const wanted = {
    theme: searchParams.get("theme") ?? "",
    phase: searchParams.get("phase") ?? "",
    place: searchParams.get("place") ?? "",
  };
  const [{ calls, all }, alliances, areas] = await Promise.all([
    services.calls.list(viewer, wanted),
    services.network.listAlliances(),
    services.finding.listAreas(),
  ]);
  return {
    wanted,
    calls,
    all,
    places: [
      ...alliances.map(({ slug, name }) => ({ value: `alliance:${slug}`, name })),
      ...areas.map((name) => ({ value: `area:${name}`, name })),
    ],
  };
}

export const meta = () => describePage({ title: "Calls for partners", unlisted: true });

export default function Calls() {
  const { wanted, calls, all, places } = useLoaderData<typeof loader>();
  const themes = allThemes.map(({ slug, label }) => ({ value: slug, name: label }));
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/enquiries">Enquiries</a>
      </p>
      <h1>Calls for partners</h1>
      <p className="standfirst">
        Teams and alliances that look for schools. Sign yours up, and say what you hope for.
      </p>
      <form method="get" className="filters">
        <Filter name="theme" label="Theme" value={wanted.theme} options={themes} />
        <Filter
          name="phase"
          label="Phase"
          value={wanted.phase}
          options={phases.map((phase) => ({ value: phase, name: phase }))}
        />
        <Filter name="place" label="Place" value={wanted.place} options={places} />
        <button className="act quiet" type="submit">
          Show these
        </button>
      </form>
      <NewestOf shown={calls.length} all={all} which="first" />
      {calls.length > 0 ? (
        <ul className="entries">
          {calls.map(({ call, alliance, methodName, signedUp }) => (
            <li key={call.id}>
              <h2>
                <a href={`/enquiries/calls/${call.id}`}>{call.title}</a>
              </h2>
              <p>{call.about}</p>
              <p className="note">
                {[themeLabel(call.theme), call.phase, call.pupilGroup, methodName]
                  .filter(Boolean)
                  .join(" · ")}{" "}
                · {alliance ?? "Any school"} · Until {formatDay(call.closesOn)}
                {signedUp > 0 && ` · ${formatCount(signedUp, "school")} signed up`}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <p>No call fits today. Those who lead an enquiry make one from its team page.</p>
      )}
    </div>
  );
}

function Filter({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: { value: string; name: string }[];
}) {
  return (
    <Field name={name} label={label}>
      <select id={name} name={name} defaultValue={value}>
        <option value="">Any</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </Field>
  );
}

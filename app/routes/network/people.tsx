import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { Pages } from "#app/components/entry-list.tsx";
import { Field } from "#app/components/form.tsx";
import { formatCount, pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { phases, subjects } from "#content/practice/facets.ts";
import { allThemes, themeLabel } from "#content/vocabulary/vocabulary.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const asked = (name: string) => searchParams.get(name) ?? "";
  const sought = {
    name: asked("name").slice(0, 100),
    designation: asked("designation"),
    specialism: asked("specialism"),
    phase: asked("phase"),
    subject: asked("subject"),
    area: asked("area"),
  };
  const [found, areas, names] = await Promise.all([
    services.finding.list(viewer, sought, pageFrom(request)),
    services.finding.listAreas(),
    services.packs.getNames(),
  ]);
  const designations = names.inForce("designation");
  return { found, areas, designations, sought, isVisitor: !viewer.isMember };
}

export const meta = () => describePage({ title: "People" });

export default function People() {
  const { found, areas, designations, sought, isVisitor } = useLoaderData<typeof loader>();
  return (
    <div className="column">
      <h1>Find somebody to ask</h1>
      <p className="standfirst">
        Specialist leaders of education and colleagues, by what they know and where they work.
      </p>
      <form className="filters" action="/people">
        <Field name="name" label="Name">
          <input id="name" name="name" type="search" defaultValue={sought.name} />
        </Field>
        <Choice name="designation" label="Designation" value={sought.designation}>
          {designations.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Choice>
        <Choice name="specialism" label="Knows about" value={sought.specialism}>
          {allThemes.map(({ slug, label }) => (
            <option key={slug} value={slug}>
              {label}
            </option>
          ))}
        </Choice>
        <Choice name="phase" label="Phase" value={sought.phase}>
          {phases.map((phase) => (
            <option key={phase}>{phase}</option>
          ))}
        </Choice>
        <Choice name="subject" label="Subject" value={sought.subject}>
          {subjects.map((subject) => (
            <option key={subject}>{subject}</option>
          ))}
        </Choice>
        <Choice name="area" label="Area" value={sought.area}>
          {areas.map((area) => (
            <option key={area}>{area}</option>
          ))}
        </Choice>
        <button className="act quiet" type="submit">
          Find
        </button>
      </form>
      <h2>{found.total > 0 ? formatCount(found.total, "person", "people") : "Nobody found"}</h2>
      {found.total === 0 && (
        <p>
          {sought.name ? "Write less of the name, or leave out a filter." : "Leave out a filter."}{" "}
          {isVisitor && "Members see more people: many show themselves to them only."}
        </p>
      )}
      <ol className="entries">
        {found.people.map((person) => (
          <li key={person.id}>
            <h3>
              <a href={`/people/${person.handle}`}>{person.name}</a>
            </h3>
            <p>{person.post}</p>
            <p className="note">
              {[
                ...person.designations.map(
                  ({ called, specialism }) => called + (specialism ? `: ${specialism}` : ""),
                ),
                ...person.places.map(({ school, area }) => (area ? `${school}, ${area}` : school)),
                person.specialisms.map(themeLabel).join(", "),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ol>
      <Pages
        {...found}
        path="/people"
        query={Object.entries(sought).filter(([, value]) => value) as [string, string][]}
      />
    </div>
  );
}

function Choice({
  name,
  label,
  value,
  children,
}: {
  name: string;
  label: string;
  value: string;
  children: ReactNode;
}) {
  return (
    <Field name={name} label={label}>
      <select id={name} name={name} defaultValue={value}>
        <option value="">Any</option>
        {children}
      </select>
    </Field>
  );
}

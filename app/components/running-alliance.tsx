/** What only an alliance has to run: its schools, and whom it designates. */
import { Choose } from "#app/components/choose.tsx";
import { Dated, EndOn } from "#app/components/dated.tsx";
import { Field } from "#app/components/form.tsx";
import { Sure } from "#app/components/sure.tsx";
import type { Problem } from "#content/failure.ts";
import type { PackName } from "#content/packs/naming.ts";
import { subjects } from "#content/practice/facets.ts";
import { allThemes } from "#content/vocabulary/vocabulary.ts";

/** The schools of an alliance, from when to when; and a way for another to join. */
export function MemberSchools({
  members,
  today,
  typed,
  problems,
}: {
  members: {
    id: string;
    membershipId: string;
    name: string;
    role: string;
    from: string;
    to: string | null;
  }[];
  today: string;
  typed: Record<string, string>;
  problems: Problem[] | undefined;
}) {
  return (
    <>
      <h2>Schools</h2>
      <ul className="rows">
        {members.map((member) => (
          <li key={member.membershipId}>
            <span>
              <a href={`/schools/${member.id}`}>{member.name}</a>
              <span className="count"> {member.role}</span>
            </span>
            <Dated dated={member} today={today}>
              <input type="hidden" name="member" value={member.membershipId} />
              <EndOn name={`${member.name} leaves on`} value="end-membership" words="Leaves" />
            </Dated>
          </li>
        ))}
      </ul>
      <details open={typed.do === "add-school"}>
        <summary>Add a school</summary>
        <form method="post">
          <Choose
            name="school"
            label="School"
            hint="Its name or part of it, or its URN."
            typed={typed.school}
            problems={problems}
          />
          <Field name="membership" label="As" problems={problems}>
            <select id="membership" name="membership" defaultValue={typed.membership ?? "member"}>
              <option>lead</option>
              <option>strategic partner</option>
              <option>member</option>
              <option>supported</option>
            </select>
          </Field>
          <Field name="joining" label="From" hint="Left empty: from today.">
            <input id="joining" name="from" type="date" defaultValue={typed.from} />
          </Field>
          <button className="act quiet" type="submit" name="do" value="add-school">
            Add it
          </button>
        </form>
      </details>
    </>
  );
}

/** Whom an alliance has designated, from when to when; and a way to designate another. */
export function Designated({
  designated,
  names,
  today,
  typed,
  problems,
}: {
  designated: {
    id: string;
    handle: string;
    name: string;
    called: string;
    specialism: string | null;
    from: string;
    to: string | null;
  }[];
  /** What is given today. */
  names: PackName[];
  today: string;
  typed: Record<string, string>;
  problems: Problem[] | undefined;
}) {
  return (
    <>
      <h2>Designations</h2>
      <ul className="rows">
        {designated.map((holder) => (
          <li key={holder.id}>
            <span>
              <a href={`/people/${holder.handle}`}>{holder.name}</a>, {holder.called}
              {holder.specialism && <span className="count"> {holder.specialism}</span>}
            </span>
            <Dated dated={holder} today={today}>
              <input type="hidden" name="designation" value={holder.id} />
              <EndOn name={`${holder.name}’s ends on`} value="end-designation" words="Ends" />
            </Dated>
          </li>
        ))}
      </ul>
      <details open={typed.do === "designate"}>
        <summary>Designate somebody</summary>
        <form method="post">
          <Choose name="holder" label="Whom?" typed={typed.holder} problems={problems} />
          <Field name="kind" label="As" problems={problems}>
            <select id="kind" name="kind" defaultValue={typed.kind}>
              {names.map((name) => (
                <option key={name.id} value={name.id}>
                  {name.label}
                </option>
              ))}
            </select>
          </Field>
          <Field
            name="specialism"
            label="Specialism"
            hint="A theme or a subject. They are found by it."
          >
            <select
              id="specialism"
              name="specialism"
              defaultValue={typed.specialism}
              aria-describedby="specialism-hint"
            >
              <option value="">None</option>
              <optgroup label="Themes">
                {allThemes.map(({ slug, label }) => (
                  <option key={slug}>{label}</option>
                ))}
              </optgroup>
              <optgroup label="Subjects">
                {subjects.map((subject) => (
                  <option key={subject}>{subject}</option>
                ))}
              </optgroup>
            </select>
          </Field>
          <Field name="designated-from" label="From" hint="Left empty: from today.">
            <input id="designated-from" name="from" type="date" defaultValue={typed.from} />
          </Field>
          <Field name="designated-to" label="Until" hint="Left empty: until it is ended.">
            <input id="designated-to" name="to" type="date" defaultValue={typed.to} />
          </Field>
          {typed.do === "designate" && <Sure problems={problems} />}
          <button className="act quiet" type="submit" name="do" value="designate">
            Designate them
          </button>
        </form>
      </details>
    </>
  );
}

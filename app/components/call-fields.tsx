import type { ReactNode } from "react";
import type { FormAnswer } from "#app/answers.ts";
import { Field } from "#app/components/form.tsx";
import { phases, pupilGroups } from "#content/practice/facets.ts";
import { allThemes } from "#content/vocabulary/vocabulary.ts";

type Start = Record<"title" | "about" | "theme" | "phase" | "pupilGroup", string> & {
  opens?: string;
  closes?: string;
};

/** What a call for partners says, and when schools sign up; `children` stand between the two. */
export function CallFields({
  start,
  answered,
  children,
}: {
  start: Start;
  answered: FormAnswer | undefined;
  children?: ReactNode;
}) {
  const { problems, typed } = answered ?? {};
  return (
    <>
      <Field name="title" label="Title" problems={problems}>
        <input
          id="title"
          name="title"
          required
          maxLength={150}
          defaultValue={typed?.title ?? start.title}
        />
      </Field>
      <Field
        name="about"
        label="What partners join"
        hint="Groups only, no pupil’s name."
        problems={problems}
      >
        <textarea
          id="about"
          name="about"
          rows={4}
          required
          maxLength={1000}
          defaultValue={typed?.about ?? start.about}
          aria-describedby="about-hint"
        />
      </Field>
      <Choice
        name="theme"
        label="Theme"
        value={typed?.theme ?? start.theme}
        options={[["", "Choose one"], ...allThemes.map(({ slug, label }): Option => [slug, label])]}
      />
      <Choice
        name="phase"
        label="Phase"
        value={typed?.phase ?? start.phase}
        options={[["", "Choose one"], ...phases.map((phase): Option => [phase, phase])]}
      />
      <Choice
        name="pupilGroup"
        label="Group of pupils"
        value={typed?.pupilGroup ?? start.pupilGroup}
        options={[["", "Any pupils"], ...pupilGroups.map((group): Option => [group, group])]}
      />
      {children}
      <Field name="opens" label="From" hint="Today, if you leave it empty." problems={problems}>
        <input
          id="opens"
          name="opens"
          type="date"
          defaultValue={typed?.opens ?? start.opens}
          aria-describedby="opens-hint"
        />
      </Field>
      <Field name="closes" label="Until, that day included" problems={problems}>
        <input
          id="closes"
          name="closes"
          type="date"
          required
          defaultValue={typed?.closes ?? start.closes}
        />
      </Field>
    </>
  );
}

export type Option = [value: string, name: string];

export function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: Option[];
}) {
  return (
    <Field name={name} label={label}>
      <select id={name} name={name} defaultValue={value}>
        {options.map(([value, called]) => (
          <option key={value} value={value}>
            {called}
          </option>
        ))}
      </select>
    </Field>
  );
}

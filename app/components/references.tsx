import { type FormAnswer, textOf } from "#app/answers.ts";
import { Field } from "#app/components/form.tsx";
import { TakenFields, takenFrom } from "#app/components/known-items.tsx";
import {
  fieldsOf,
  mostAtOnce,
  type ReferenceField,
  referenceFields,
  referenceFieldWords,
} from "#content/enquiry/known.ts";
import type { ParsedReference } from "#content/references/csl.ts";

/** The references of the form below, as they were corrected. */
export function referencesFrom(form: FormData) {
  return Array.from({ length: mostAtOnce }, (_, at) => at)
    .filter((at) => form.has(`csl-${at}`))
    .map((at) => ({
      csl: textOf(form, `csl-${at}`),
      typed: Object.fromEntries(
        referenceFields.map((field) => [field, textOf(form, `${field}-${at}`)]),
      ) as Record<ReferenceField, string>,
      taken: takenFrom(form, `-${at}`),
    }));
}

/** Something from outside, pasted. */
export function PasteReferences({ answered }: { answered: FormAnswer | undefined }) {
  return (
    <section aria-labelledby="paste-title">
      <h2 id="paste-title">Something from outside</h2>
      <form method="post">
        <Field
          name="reference"
          label="Paste it"
          hint={`A DOI, a citation, or records from a reference manager (BibTeX, RIS, CSL). At most ${mostAtOnce} at a time. Nothing is fetched from elsewhere.`}
          problems={answered?.problems}
        >
          <textarea
            id="reference"
            name="reference"
            rows={4}
            required
            defaultValue={answered?.typed.reference}
            aria-describedby="reference-hint"
          />
        </Field>
        <button className="act quiet" name="do" value="read" type="submit">
          Read it
        </button>
      </form>
    </section>
  );
}

/** What was read from it, to be corrected before it is kept. */
export function LookOver({
  slug,
  parsed,
  answered,
}: {
  slug: string;
  parsed: ParsedReference[] | undefined;
  answered: FormAnswer | undefined;
}) {
  const typed = parsed ? startOf(parsed) : (answered?.typed ?? {});
  const all = Array.from({ length: mostAtOnce }, (_, at) => at).filter(
    (at) => `csl-${at}` in typed,
  );
  return (
    <form method="post">
      <h2>Is this right?</h2>
      <p>What we were not sure of is marked. Correct it, then keep it.</p>
      {all.map((at) => (
        <section key={at} aria-label={`Reference ${at + 1}`}>
          {all.length > 1 && <h3>Reference {at + 1}</h3>}
          <input type="hidden" name={`csl-${at}`} value={typed[`csl-${at}`]} />
          <input type="hidden" name={`uncertain-${at}`} value={typed[`uncertain-${at}`]} />
          {referenceFields.map((field) => {
            const name = `${field}-${at}`;
            const isUncertain = typed[`uncertain-${at}`]?.split(" ").includes(field);
            return (
              <Field
                key={field}
                name={name}
                label={referenceFieldWords[field]}
                hint={isUncertain ? "Please look at this one." : undefined}
                problems={answered?.problems}
              >
                <input id={name} name={name} defaultValue={typed[name]} />
              </Field>
            );
          })}
          <TakenFields end={`-${at}`} of="reference" typed={typed} problems={answered?.problems} />
        </section>
      ))}
      <p className="acts">
        <button className="act" name="do" value="keep" type="submit">
          {all.length > 1 ? "Keep them" : "Keep it"}
        </button>
        <a href={`/enquiries/${slug}/known`}>Leave it</a>
      </p>
    </form>
  );
}

const startOf = (parsed: ParsedReference[]): Record<string, string> =>
  Object.fromEntries(
    parsed.flatMap(({ reference, uncertain }, at) => [
      [`csl-${at}`, JSON.stringify(reference)],
      [`uncertain-${at}`, uncertain.join(" ")],
      ...Object.entries(fieldsOf(reference)).map(([field, value]) => [`${field}-${at}`, value]),
    ]),
  );

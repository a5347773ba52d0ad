import type { SerializeFrom } from "@remix-run/node";
import { type FormAnswer, textOf } from "#app/answers.ts";
import { Field } from "#app/components/form.tsx";
import { KnownSource } from "#app/components/known.tsx";
import { StrengthInWords, StrengthMarks } from "#app/components/strength-marks.tsx";
import { Fit, fitWords, knownLimits } from "#content/enquiry/known.ts";
import type { Problem } from "#content/failure.ts";
import type { SearchHit } from "#search/engine.ts";
import type { KnownItem } from "#server/enquiry/known.ts";

type Answered = { answered: FormAnswer | undefined };

export const takenFrom = (form: FormData, end = "") => ({
  took: textOf(form, `took${end}`),
  fit: textOf(form, `fit${end}`),
  why: textOf(form, `why${end}`),
});

/** What is kept already, each to be changed or taken away by those who plan. */
export function KnownItems({
  items,
  mayPlan,
  answered,
}: Answered & { items: SerializeFrom<KnownItem>[]; mayPlan: boolean }) {
  if (items.length === 0) return <p className="count">Nothing is kept yet.</p>;
  return (
    <ul className="entries">
      {items.map((item) => {
        const back = answered?.typed.id === item.id ? answered : undefined;
        return (
          <li key={item.id}>
            <KnownSource source={item.source} />
            {item.newest && <Newest newest={item.newest} taken={item.source} />}
            <p>{item.took}</p>
            <p className="note">
              {fitWords[item.fit].label}: {item.why} Added by {item.by}.
            </p>
            {mayPlan && (
              <details open={back !== undefined}>
                <summary>Change it</summary>
                <form method="post">
                  <input type="hidden" name="id" value={item.id} />
                  <input type="hidden" name="revision" value={item.revision} />
                  <TakenFields
                    end=""
                    of={item.id}
                    typed={back?.typed ?? { took: item.took, fit: item.fit, why: item.why }}
                    problems={back?.problems}
                  />
                  <p className="acts">
                    <button className="act quiet" name="do" value="change" type="submit">
                      Keep this
                    </button>
                    <button className="link" name="do" value="remove" type="submit">
                      Take it away
                    </button>
                  </p>
                </form>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** How strong what is built on is found to be today, and whether there is more of it. */
function Newest({
  newest: { version, strength, isWithdrawn, address },
  taken,
}: {
  newest: NonNullable<SerializeFrom<KnownItem>["newest"]>;
  taken: SerializeFrom<KnownItem>["source"];
}) {
  const isNewer = taken?.kind === "write-up" && taken.version !== version;
  if (isWithdrawn) return <p className="note">It was withdrawn since.</p>;
  return (
    <p className="note">
      {isNewer && (
        <>
          There is a newer one, <a href={address}>version {version}</a>.{" "}
        </>
      )}
      <StrengthInWords level={strength} />
    </p>
  );
}

/** A write-up of the commons, found by its words. */
export function AttachWriteUp({
  text,
  hits,
  answered,
}: Answered & {
  text: string;
  hits: (Pick<SearchHit, "address" | "title" | "byline"> & { strength: number | null })[] | null;
}) {
  const back = answered?.typed.do === "attach" ? answered : undefined;
  return (
    <section aria-labelledby="attach-title">
      <h2 id="attach-title">A write-up of the commons</h2>
      <form method="get">
        <Field name="q" label="Search" hint="What it is about, in a few words.">
          <input
            id="q"
            name="q"
            type="search"
            required
            maxLength={300}
            defaultValue={text}
            aria-describedby="q-hint"
          />
        </Field>
        <button className="act quiet" type="submit">
          Search
        </button>
      </form>
      {hits?.length === 0 && <p>Nothing that you may read was found. Try other words.</p>}
      {hits && hits.length > 0 && (
        <form method="post">
          <fieldset className="field" id="writeUp" tabIndex={-1}>
            <legend>Which one?</legend>
            {hits.map(({ address, title, byline, strength }) => (
              <label key={address} className="choice">
                <input
                  type="radio"
                  name="writeUp"
                  required
                  value={address.slice(address.lastIndexOf("/") + 1)}
                  defaultChecked={address.endsWith(`/${back?.typed.writeUp}`)}
                />
                <span>{title.map((part) => part.text).join("")}</span>
                <small>
                  {byline}
                  {strength !== null && (
                    <>
                      {" · "}
                      <StrengthMarks level={strength} />
                    </>
                  )}
                </small>
              </label>
            ))}
          </fieldset>
          <TakenFields end="" of="new" typed={back?.typed} problems={back?.problems} />
          <button className="act" name="do" value="attach" type="submit">
            Attach it
          </button>
        </form>
      )}
    </section>
  );
}

/** What was taken from it, how well it fits, and why. `end` tells fields of several from each other. */
export function TakenFields({
  end,
  of,
  typed,
  problems,
}: {
  end: string;
  /** Whose fields they are, where a page has several. */
  of: string;
  typed: Record<string, string> | undefined;
  problems: Problem[] | undefined;
}) {
  const [took, fit, why] = [`took${end}`, `fit${end}`, `why${end}`];
  const id = (name: string) => `${name}-${of}`;
  return (
    <>
      <div className="field" id={took} tabIndex={-1}>
        <label htmlFor={id(took)}>What do you take from it?</label>
        <textarea
          id={id(took)}
          name={took}
          rows={3}
          maxLength={knownLimits.took}
          defaultValue={typed?.[took]}
        />
        <Wrong field={took} problems={problems} />
      </div>
      <fieldset className="field" id={fit} tabIndex={-1}>
        <legend>How well does it fit your schools?</legend>
        {Fit.options.map((option) => (
          <label key={option} className="choice">
            <input
              type="radio"
              name={fit}
              value={option}
              defaultChecked={typed?.[fit] === option}
            />
            <span>{fitWords[option].label}</span>
            <small>{fitWords[option].about}</small>
          </label>
        ))}
        <Wrong field={fit} problems={problems} />
      </fieldset>
      <div className="field" id={why} tabIndex={-1}>
        <label htmlFor={id(why)}>Why, in a line</label>
        <input id={id(why)} name={why} maxLength={knownLimits.why} defaultValue={typed?.[why]} />
        <Wrong field={why} problems={problems} />
      </div>
    </>
  );
}

function Wrong({ field, problems }: { field: string; problems: Problem[] | undefined }) {
  const problem = problems?.find((one) => one.field === field);
  return problem ? <p className="problem">{problem.message}</p> : null;
}

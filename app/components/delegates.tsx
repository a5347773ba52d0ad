/** Whom an SLE lets publish as one for them. */

import { Choose } from "#app/components/choose.tsx";
import { Dated } from "#app/components/dated.tsx";
import { Field } from "#app/components/form.tsx";
import type { Problem } from "#content/failure.ts";

export function Delegates({
  delegates,
  today,
  typed,
  problems,
}: {
  delegates: { id: string; handle: string; name: string; from: string; to: string | null }[];
  today: string;
  typed: Record<string, string>;
  problems: Problem[] | undefined;
}) {
  return (
    <>
      <h2>Publishing as SLE for you</h2>
      <p>
        What you publish says that you are a specialist leader of education. So does what a
        co-author publishes whom you name here, and nobody else.
      </p>
      <ul className="rows">
        {delegates.map((delegate) => (
          <li key={delegate.id}>
            <a href={`/people/${delegate.handle}`}>{delegate.name}</a>
            <Dated dated={delegate} today={today}>
              <input type="hidden" name="id" value={delegate.id} />
              <button className="link" type="submit" name="do" value="end-delegate">
                {delegate.name} publishes for me no more
              </button>
            </Dated>
          </li>
        ))}
      </ul>
      <form method="post">
        <Choose name="delegate" label="Name somebody" typed={typed.delegate} problems={problems} />
        <Field name="from" label="From" hint="Left empty: from today." problems={problems}>
          <input id="from" name="from" type="date" defaultValue={typed.from} />
        </Field>
        <Field
          name="to"
          label="Until"
          hint="The first day on which they no longer do. Left empty: until you say so."
          problems={problems}
        >
          <input id="to" name="to" type="date" defaultValue={typed.to} />
        </Field>
        <button className="act quiet" type="submit" name="do" value="name-delegate">
          Allow it
        </button>
      </form>
    </>
  );
}

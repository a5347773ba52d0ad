import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { CalculatorFields } from "#app/components/calculator.tsx";
import { Problems } from "#app/components/form.tsx";
import { WorkedResult } from "#app/components/worked-result.tsx";
import { liveHandle } from "#app/live-routes.ts";
import { describePage } from "#app/meta.ts";
import {
  isBegun,
  nothingTyped,
  readTyped,
  type TypedResult,
} from "#content/evidence/items/typed-result.ts";

export const handle = liveHandle;

/** Everything is in the address: nothing is kept. */
export const loader = ({ request }: LoaderFunctionArgs) => ({
  asked: Object.fromEntries(new URL(request.url).searchParams),
});

export const meta: MetaFunction<typeof loader> = () =>
  describePage({
    title: "Effect size calculator",
    description: "How large a difference is, how sure one can be of it, and what it cannot tell.",
  });

export default function Calculator() {
  const { asked } = useLoaderData<typeof loader>();
  const [typed, setTyped] = useState<TypedResult>({ ...nothingTyped, ...asked });
  const [isSent, setSent] = useState(Object.keys(asked).length > 0);
  const { result, problems } = readTyped(typed);
  const shown = isSent && isBegun(typed) ? problems : [];

  function set(fields: TypedResult) {
    setTyped({ ...typed, ...fields });
    setSent(isSent && !("from" in fields));
  }

  return (
    <div className="column">
      <h1>How large is the difference?</h1>
      <p className="standfirst">
        From the numbers of a class test or a published study: how large the difference is, how sure
        one can be of it, and what it cannot tell.
      </p>
      <p className="note">Groups only. Nothing that you write here is kept.</p>
      <Problems problems={shown} />
      <form
        method="get"
        onSubmit={(event) => {
          event.preventDefault();
          setSent(true);
        }}
      >
        <CalculatorFields typed={typed} set={set} problems={shown} />
        <button className="act" type="submit">
          Work it out
        </button>
      </form>
      <section aria-labelledby="result-title" role="status">
        <h2 id="result-title">What it says</h2>
        {result ? (
          <WorkedResult result={result} />
        ) : (
          <p className="count">Nothing yet: some numbers are still to be written.</p>
        )}
      </section>
    </div>
  );
}

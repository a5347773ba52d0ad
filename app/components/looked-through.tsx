import type { ComponentProps } from "react";
import { FindList } from "#app/components/identifiers.tsx";

type Find = ComponentProps<typeof FindList>["finds"][number] & { looked: string; mustGo: boolean };

/** What might identify somebody, to be looked at before others read it; `placeOf` is where it is changed. */
export function LookedThrough({
  finds,
  placeOf,
}: {
  finds: Find[];
  placeOf: (find: Find) => string;
}) {
  return (
    <>
      {finds.length > 0 && (
        <div className="field" id="identifiers">
          <span className="label">Does any of this identify a pupil or a private person?</span>
          <FindList finds={finds}>
            {(find) => (
              <>
                <a className="count" href={placeOf(find)}>
                  {find.mustGo ? "Take it out there" : "Where it stands"}
                </a>
                <input type="hidden" name="looked" value={find.looked} />
              </>
            )}
          </FindList>
          <label className="choice">
            <input type="checkbox" name="checked" value="yes" />
            <span>I have looked at each: none identifies a pupil or a private person.</span>
          </label>
        </div>
      )}
      <p className="note">
        We look for names, initials, addresses, numbers, exact dates, and words that fit one pupil
        only. We cannot see every name: read it through.
      </p>
    </>
  );
}

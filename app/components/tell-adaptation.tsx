/** What a school looks at before it tells: what might identify somebody, and who will read it. */

import type { SerializeFrom } from "@remix-run/node";
import type { Adaptation } from "#app/components/adaptation.tsx";
import { FindList } from "#app/components/identifiers.tsx";
import type { Adaptations } from "#server/adaptation/adaptations.ts";

export function TellAdaptation({
  found,
  tell: { audience, finds, readers },
  typed,
}: {
  found: Adaptation;
  tell: SerializeFrom<Awaited<ReturnType<Adaptations["reviewTelling"]>>>;
  typed: Record<string, string> | undefined;
}) {
  const now = typed?.audience ?? (audience === "team" ? "member" : audience);
  return (
    <form method="post">
      <h2>Tell others what happened</h2>
      <p>
        <a href={`${found.origin.address}/tried?adaptation=${found.id}&version=${found.version}`}>
          Change what you say
        </a>
        , or share it as it is. The authors of the practice read it whomever you choose, and nobody
        reads it who may not read the practice.
      </p>
      <input type="hidden" name="revision" value={found.revision} />
      {finds.length > 0 && (
        <div className="field" id="identifiers">
          <span className="label">Does any of this identify a pupil or a private person?</span>
          <FindList finds={finds}>
            {(find) => <input type="hidden" name="looked" value={find.looked} />}
          </FindList>
          <label className="choice">
            <input type="checkbox" name="looked-at" value="yes" />
            <span>I looked at each: no pupil and no private person.</span>
          </label>
        </div>
      )}
      <fieldset className="field" id="audience">
        <legend>Who may read it?</legend>
        <Reader value={readers.school.token} name={readers.school.name} now={now} />
        {readers.shared.length > 0 && (
          <>
            <Reader value="alliances" name="Alliances of the school" now={now} />
            <div className="under">
              {readers.shared.map(({ token, name }) => (
                <label className="choice" key={token}>
                  <input
                    type="checkbox"
                    name="shared"
                    value={token}
                    defaultChecked={audience.split(" ").includes(token)}
                  />
                  <span>{name}</span>
                </label>
              ))}
            </div>
          </>
        )}
        <Reader value="member" name="All members" now={now} />
        <Reader value="public" name="Everyone" now={now} />
      </fieldset>
      <button className="act" type="submit" name="do" value="tell">
        Tell what happened
      </button>
    </form>
  );
}

function Reader({ value, name, now }: { value: string; name: string; now: string }) {
  const isNow = now === value || (value === "alliances" && now.startsWith("alliance:"));
  return (
    <label className="choice">
      <input type="radio" name="audience" value={value} defaultChecked={isNow} />
      <span>{name}</span>
    </label>
  );
}

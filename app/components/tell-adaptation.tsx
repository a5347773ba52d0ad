/** What a school looks at before it tells: what might identify somebody, and who will read it. */

import type { SerializeFrom } from "@remix-run/node";
import type { Adaptation } from "#app/components/adaptation.tsx";
import { LookedThrough } from "#app/components/looked-through.tsx";
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
  const change = `${found.origin.address}/tried?adaptation=${found.id}&version=${found.version}`;
  const now = typed?.audience ?? (audience === "team" ? "member" : audience);
  return (
    <form method="post">
      <h2>Tell others what happened</h2>
      <p>
        <a href={change}>Change what you say</a>, or share it as it is. The authors of the practice
        read it whomever you choose, and nobody reads it who may not read the practice.
      </p>
      <input type="hidden" name="revision" value={found.revision} />
      <LookedThrough finds={finds} placeOf={({ field }) => `${change}#${field}`} />
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

/** Who may read what is published, and whether its authors are named to them. */
import type { ReactNode } from "react";
import { textOf } from "#app/answers.ts";
import { audienceOf, describeAudience } from "#content/access/audience.ts";
import { Identity, identityNames } from "#content/access/identity.ts";

/** As it is where the form does not ask. */
export const identityIn = (form: FormData) =>
  form.has("identity") ? { identity: textOf(form, "identity") } : {};

/** One choice, or the alliances that are ticked under theirs. */
export function audienceIn(form: Pick<FormData, "get" | "getAll">): string {
  const step = textOf(form, "audience");
  if (step !== "alliances") return step;
  const ticked = form.getAll("shared").map(String);
  return ticked.length > 0 ? audienceOf(ticked) : "";
}

type Choice = { token: string; name: string; seenBy: string };

/** Step by step, from the team to everyone, each with who would see it. */
export function ChooseReaders({
  choices,
  isRevision,
  typed,
}: {
  choices: {
    audience: string;
    step: string;
    chosen: string[];
    heads: Choice[];
    schools: Choice[];
    shared: Choice[];
  };
  isRevision: boolean;
  typed: string | undefined;
}) {
  const now = typed ?? (choices.step === "alliances" ? "alliances" : choices.audience);
  return (
    <fieldset className="field" id="audience">
      <legend>Who may read it?</legend>
      {isRevision && (
        <span className="hint">
          This goes for every version, version 1 included, not only for the new one.
        </span>
      )}
      <Step value="team" name="Only the team" now={now}>
        {describeAudience("team", String)}
      </Step>
      {choices.heads.map((alliance) => (
        <Step
          key={alliance.token}
          value={alliance.token}
          name={`The heads of ${alliance.name}`}
          now={now}
        >
          {alliance.seenBy}
        </Step>
      ))}
      {choices.schools.map((school) => (
        <Step key={school.token} value={school.token} name={school.name} now={now}>
          {school.seenBy}
        </Step>
      ))}
      {choices.shared.length > 0 && (
        <>
          <Step value="alliances" name="Chosen alliances" now={now}>
            Everyone who works at a school of an alliance that you tick, today, and its authors.
          </Step>
          <div className="under">
            {choices.shared.map((alliance) => (
              <label className="choice" key={alliance.token}>
                <input
                  type="checkbox"
                  name="shared"
                  value={alliance.token}
                  defaultChecked={choices.chosen.includes(alliance.token)}
                />
                <span>{alliance.name}</span>
              </label>
            ))}
          </div>
        </>
      )}
      <Step value="member" name="All members" now={now}>
        {describeAudience("member", String)}
      </Step>
      <Step value="public" name="Everyone" now={now}>
        {describeAudience("public", String)}
      </Step>
    </fieldset>
  );
}

export function ChooseIdentity({
  identity: chosen,
  withheld,
}: {
  identity: string;
  withheld: string;
}) {
  return (
    <fieldset className="field" id="identity">
      <legend>Are its authors named?</legend>
      {Identity.options.map((identity) => (
        <label className="choice" key={identity}>
          <input
            type="radio"
            name="identity"
            value={identity}
            defaultChecked={chosen === identity}
          />
          <span>{identityNames[identity].label}</span>
          <small>
            {identityNames[identity].about}
            {identity === "anonymous" && withheld && ` As things are, not told: ${withheld}.`}
          </small>
        </label>
      ))}
      <span className="hint">
        Whoever wrote it with you knows, and administrators of the commons can find out.
      </span>
    </fieldset>
  );
}

/** One step of how far it may go, with who would see it. */
function Step({
  value,
  name,
  now,
  children,
}: {
  value: string;
  name: string;
  now: string;
  children: ReactNode;
}) {
  return (
    <label className="choice">
      <input type="radio" name="audience" value={value} defaultChecked={now === value} />
      <span>{name}</span>
      <small>Who will see this: {children}</small>
    </label>
  );
}

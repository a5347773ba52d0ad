import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { formatCount, formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { parseNewToken, tokenDays, tokenPowers } from "#content/access/api-token.ts";

export async function loader({
  context: { services, viewer, origin },
  request,
}: LoaderFunctionArgs) {
  const person = requirePerson(viewer, request);
  return {
    tokens: await services.apiTokens.list(person.id),
    revoked: new URL(request.url).searchParams.has("revoked"),
    address: `${origin}/api/v1`,
  };
}

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  return answerForm(form, async () => {
    if (textOf(form, "do") === "revoke") {
      await services.apiTokens.revoke(viewer, textOf(form, "token"));
      return redirect("/settings/tokens?revoked");
    }
    const asked = {
      name: textOf(form, "name"),
      power: textOf(form, "power"),
      days: textOf(form, "days"),
    };
    const made = await services.apiTokens.make(viewer, parseNewToken(asked));
    return { problems: [], typed: {}, made };
  });
}

export const meta = () => describePage({ title: "Tokens for programs", unlisted: true });

export default function Tokens() {
  const { tokens, revoked, address } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (answered && "made" in answered) return <Made {...answered.made} address={address} />;
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/settings">Settings</a>
      </p>
      <h1>Tokens for programs</h1>
      <p className="standfirst">
        A website or a script of yours can read and write here in your name. It needs a token, and
        never does more than you may.
      </p>
      {revoked && (
        <p className="said" role="status">
          It is revoked. Whoever holds it gets nothing more.
        </p>
      )}
      <Problems problems={answered?.problems} />
      {tokens.length > 0 && (
        <ul className="rows">
          {tokens.map((token) => (
            <li key={token.id}>
              <span>
                {token.name}
                <span className="count"> {describe(token)}</span>
              </span>
              <form method="post">
                <input type="hidden" name="token" value={token.id} />
                <button
                  className="link"
                  type="submit"
                  name="do"
                  value="revoke"
                  aria-label={`Revoke ${token.name}`}
                >
                  Revoke
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <h2>Make one</h2>
      <MakeOne problems={answered?.problems} typed={answered?.typed ?? {}} />
      <p className="note" style={{ marginTop: "1.4rem" }}>
        What a program can ask for: <a href="/api/v1/openapi.json">openapi.json</a>. The address is{" "}
        <code>{address}</code>. The day on which a token was last used is kept; reading and writing
        in threads does not count as use.
      </p>
    </div>
  );
}

type Answered = Exclude<ReturnType<typeof useActionData<typeof action>>, undefined>;

function MakeOne({ problems, typed }: { problems?: Answered["problems"]; typed: Typed }) {
  return (
    <form method="post">
      <Field
        name="name"
        label="What is it for?"
        hint="So that you know it again: “Our school’s website”."
        problems={problems}
      >
        <input
          id="name"
          name="name"
          required
          maxLength={60}
          defaultValue={typed.name}
          aria-describedby="name-hint"
        />
      </Field>
      <fieldset className="field" id="power">
        <legend>What may it do?</legend>
        {tokenPowers.map(({ scopes, name, means }) => (
          <label className="choice" key={name}>
            <input
              type="radio"
              name="power"
              value={scopes.join(" ")}
              defaultChecked={(typed.power ?? "read") === scopes.join(" ")}
            />
            <span>{name}</span>
            <small>{means}</small>
          </label>
        ))}
      </fieldset>
      <Field name="days" label="How long does it last?" problems={problems}>
        <select id="days" name="days" defaultValue={typed.days ?? "90"}>
          {tokenDays.map((days) => (
            <option key={days} value={days}>
              {formatCount(days, "day")}
            </option>
          ))}
        </select>
      </Field>
      <button className="act" type="submit" name="do" value="make">
        Make the token
      </button>
    </form>
  );
}

type Typed = { name?: string; power?: string; days?: string };

/** Shown this once: only its hash is kept. */
function Made({
  token,
  expiresAt,
  address,
}: {
  token: string;
  expiresAt: string | Date;
  address: string;
}) {
  return (
    <div className="column">
      <h1>Your new token</h1>
      <p className="standfirst">
        Copy it now and keep it like a password: we cannot show it again. It lasts until{" "}
        {formatDay(expiresAt)}.
      </p>
      <p className="token">
        <code>{token}</code>
      </p>
      <p>To try it:</p>
      <p className="token">
        <code>{`curl ${address}/me -H "Authorization: Bearer ${token}"`}</code>
      </p>
      <a className="act" href="/settings/tokens">
        I have kept it
      </a>
    </div>
  );
}

function describe(token: {
  scopes: string[];
  expiresAt: string | Date;
  lastUsedOn: string | null;
}): string {
  const power = tokenPowers.find(({ scopes }) => scopes.join(" ") === token.scopes.join(" "));
  const used = token.lastUsedOn ? `last used ${formatDay(token.lastUsedOn)}` : "never used";
  return `${power?.name ?? ""}, until ${formatDay(token.expiresAt)}, ${used}`;
}

/**
 * Whether a password is good enough to be set. Length is what counts (NIST SP 800-63B), besides that it
 * is not among the first that anybody would try: the common and breached ones, keys in a row, repeats,
 * and these with figures behind (zxcvbn, docs/decisions/007); nor the person's own name or address.
 */
import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { invalid } from "#content/failure.ts";
import { shortestPassword } from "#server/auth/times.ts";

/** What fewer guesses find does not withstand tries over the network without a limit (zxcvbn’s score 3). */
const fewestGuesses = 1e8;

export function createGoodPassword() {
  let loading: Promise<ZxcvbnFactory> | undefined;

  /** @throws Invalid */
  return async function requireGoodPassword(
    password: string,
    person: { email: string; name: string },
  ): Promise<void> {
    const problem = weaknessOf(password, person) ?? (await commonnessOf(password));
    if (problem) throw invalid([{ field: "password", message: problem }]);
  };

  async function commonnessOf(password: string): Promise<string | null> {
    loading ??= load();
    const { guesses } = (await loading).check(password.slice(0, 100));
    return guesses < fewestGuesses ? tooCommon : null;
  }
}

export type RequireGoodPassword = ReturnType<typeof createGoodPassword>;

function weaknessOf(
  password: string,
  { email, name }: { email: string; name: string },
): string | null {
  if (password.length < shortestPassword)
    return `Use at least ${shortestPassword} characters: three or four words that you will remember.`;
  if (password.length > 200) return "Use at most 200 characters.";
  const plain = password.toLowerCase();
  const own = [...name.split(/\s+/), email.split("@")[0] ?? "", ...email.split(/[@.]/)].map(
    (part) => part.toLowerCase(),
  );
  if (own.some((part) => part.length > 3 && plain.includes(part)))
    return "Do not use your own name or address.";
  if (/practice ?commons/.test(plain) || /password/.test(plain)) return tooCommon;
  return null;
}

/** Some 40 MB in memory: loaded when somebody first sets a password. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}

const tooCommon = "That is one of the first that anybody would try. Use another.";

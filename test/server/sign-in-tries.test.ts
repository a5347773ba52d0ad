import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { audit } from "#drizzle/schema/index.ts";
import { createGoodPassword } from "#server/auth/good-password.ts";
import { openCommons } from "#test/support/commons.ts";

const caller = { headers: new Headers(), address: "192.0.2.1" };
const password = "seven quiet herons at dusk";

const requireGoodPassword = createGoodPassword();
const refused = (word: string) =>
  requireGoodPassword(word, { email: "ravi@north.example", name: "Ravi Menon" }).then(
    () => false,
    ({ code }) => code === "invalid",
  );

test.each([
  "liverpool2024",
  "Manchester123",
  "qwertyuiop123",
  "iloveyou1234",
  "111111222222",
  "abcdefghijkl",
  "my password 12345",
  "P@ssw0rd!2024",
  "menon likes physics",
  "north light at dusk",
  "a".repeat(200),
  "too short",
])("%s is refused when it is set", async (word) => {
  expect(await refused(word)).toBe(true);
});

test.each(["four words are enough", "a kettle under the stairs", "k8fRw2pLx0qZ"])(
  "%s is taken",
  async (word) => {
    expect(await refused(word)).toBe(false);
  },
);

test("tries that fail stand in the log once a quarter of an hour, without what was typed", async () => {
  let now = new Date("2026-03-02T09:01:00Z");
  const commons = await openCommons({ now: () => now });
  onTestFinished(commons.close);
  const path = await commons.inviting.invite(
    await commons.viewer("dev"),
    { schoolId: "north", allianceId: null },
    { email: "ravi@north.example", role: "" },
  );
  const ravi = await commons.joining.accept(path.slice("/join/".length), {
    ...{ name: "Ravi Menon", post: "Teacher of physics", password, note: "" },
  });
  const fail = async (email: string) => {
    const said = await commons.signIn
      .byPassword({ email, password: "guessed wrong 7" }, caller)
      .catch(({ problems }) => problems);
    expect(said).toEqual([
      { field: "password", message: "The address or the password is not right." },
    ]);
  };
  await fail("ravi@north.example");
  await fail("Ravi@north.example");
  await fail("nobody@north.example");
  now = new Date("2026-03-02T09:16:00Z");
  await fail("ravi@north.example");
  const rows = await commons.database.read
    .select()
    .from(audit)
    .where(eq(audit.action, "sign-in.fail"))
    .orderBy(audit.id);
  expect(rows.map(({ actor, thing, detail }) => [actor, thing, detail])).toEqual([
    [null, ravi, { count: 2 }],
    [null, "nobody", { count: 1 }],
    [null, ravi, { count: 1 }],
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/guessed|north\.example/);
  expect(await commons.failedTries.findRecent(ravi)).toEqual({
    count: 3,
    since: new Date("2026-03-02T09:01:00Z"),
  });
  now = new Date("2026-03-12T09:00:00Z");
  expect(await commons.failedTries.findRecent(ravi)).toBeNull();
});

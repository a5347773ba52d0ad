import { type Browser, expect, type Page, test } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { expectAccessible } from "./people.ts";
import { openRealCommons, type RealCommons } from "./real-commons.ts";

const password = "a kettle under the stairs";

test.describe.configure({ mode: "serial" });

let commons: RealCommons;
test.beforeAll(async () => {
  commons = await openRealCommons();
});
test.afterAll(async () => {
  await commons.close();
});

async function visit(browser: Browser, path: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: commons.address })).newPage();
  await page.goto(path);
  return page;
}

/** Follows a link of a letter, gives a name and a password, and arrives at the desk. */
async function join(page: Page, name: string, post: string): Promise<void> {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("What you do").fill(post);
  await page.getByLabel("A password").fill(password);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByRole("heading", { name: "Your desk" })).toBeVisible();
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

test("the first administrator follows the link of the command line, and invites a head", async ({
  browser,
}) => {
  const page = await visit(browser, await commons.createAdmin("ada@trust.example"));
  await expectAccessible(page);
  await join(page, "Ada Marsh", "Trust data manager");
  for (const path of ["", "/people", "/domains", "/log", "/mail", "/system"]) {
    await page.goto(`/admin${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
  await page.goto("/admin/domains");
  await page.getByLabel("Domain").fill("moss.example");
  await page.getByLabel("School").fill("990101");
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByText("moss.example, Moss Bank School")).toBeVisible();
  await page.goto("/schools/990101/people");
  await page.getByLabel("E-mail address").fill("head@moss.example");
  await page.locator("#invited-role").selectOption("headteacher");
  await page.getByRole("button", { name: "Invite them" }).click();
  await expect(page.getByText("A letter is on its way.")).toBeVisible();
  await expectAccessible(page);

  const head = await visit(browser, await commons.linkIn("head@moss.example", "/join/"));
  await expect(head.getByText("Ada Marsh invites you as head@moss.example")).toBeVisible();
  await join(head, "Idris Cole", "Headteacher");
  await head.goto("/schools/990101");
  await head.getByRole("link", { name: "Manage this school" }).click();
  await expect(head.getByRole("link", { name: "Idris Cole" }).first()).toBeVisible();
});

test("a teacher asks to join, the head says yes, and a link signs in", async ({ browser }) => {
  const teacher = await visit(browser, "/join?school=moss");
  await expectAccessible(teacher);
  await teacher.getByLabel("Your e-mail address").fill("sol@mail.example");
  await teacher.getByRole("button", { name: "Send me the letter" }).click();
  await expect(teacher.getByRole("heading", { name: "Look in your post" })).toBeVisible();
  await teacher.goto(await commons.linkIn("sol@mail.example", "/join/"));
  await join(teacher, "Sol Ferreira", "Teacher of art");

  const head = await visit(browser, "/");
  await signIn(head, "head@moss.example");
  await expect(head.getByRole("heading", { name: "Your desk" })).toBeVisible();
  await head.goto(await commons.linkIn("head@moss.example", "/schools/"));
  await head.getByRole("button", { name: "They work here" }).click();
  await expect(head.getByText("Answered.")).toBeVisible();

  const again = await visit(browser, "/sign-in?then=/settings");
  await again.getByLabel("E-mail address").fill("sol@mail.example");
  await again.getByRole("button", { name: "Send me a link instead" }).click();
  await expect(again.getByRole("heading", { name: "Look in your post" })).toBeVisible();
  const link = await commons.linkIn("sol@mail.example", "/sign-in/link/");
  await again.goto(link);
  await again.getByRole("button", { name: "Sign in" }).click();
  await expect(again.getByRole("heading", { name: "Your desk" })).toBeVisible();
  await again.goto(link);
  await again.getByRole("button", { name: "Sign in" }).click();
  await expect(again.getByRole("alert")).toContainText("This link has been used");
});

test("a second step is set, asked for, and a session elsewhere is ended", async ({ browser }) => {
  const page = await visit(browser, "/");
  await signIn(page, "sol@mail.example");
  await page.goto("/settings");
  await page.getByRole("link", { name: "Set it up" }).click();
  await expectAccessible(page);
  const secret = ((await page.locator(".citation").textContent()) ?? "").replace(/\s/g, "");
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const at = (seconds: number) => totp.generate({ timestamp: Date.now() + seconds * 1000 });
  await page.getByLabel("The code that the app shows now").fill(at(-30));
  await page.getByRole("button", { name: "Set it", exact: true }).last().click();
  await expect(page.getByRole("heading", { name: "Your recovery codes" })).toBeVisible();
  const recovery = (await page.locator(".citation li").first().textContent()) ?? "";

  const other = await visit(browser, "/");
  await signIn(other, "sol@mail.example");
  await expect(other.getByRole("heading", { name: "Second step" })).toBeVisible();
  await expectAccessible(other);
  await other.goto("/desk");
  await expect(other.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await other.goto("/sign-in/second-step");
  await other.getByLabel("Code").fill("000000");
  await other.getByRole("button", { name: "Go on" }).click();
  await expect(other.getByRole("alert")).toContainText("That code is not right");
  await other.getByLabel("Code").fill(recovery);
  await other.getByRole("button", { name: "Go on" }).click();
  await expect(other.getByRole("heading", { name: "Your desk" })).toBeVisible();

  await page.goto("/settings");
  await page.getByRole("button", { name: "End all others" }).click();
  await expect(page.getByText("Ended.")).toBeVisible();
  await other.goto("/desk");
  await expect(other.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("a passkey is added, and signs in without a second step", async ({ browser }) => {
  const page = await visit(browser, "/");
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signIn(page, "head@moss.example");
  await page.goto("/settings");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByText("The passkey is added.")).toBeVisible();
  await page.goto("/sign-out");
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  await page.goto("/sign-in?then=/settings");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  await expect(page.getByText("by passkey")).toBeVisible();
  await page.getByRole("button", { name: "Forget it" }).click();
  await page.goto("/sign-out");
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByText("The server did not take it.")).toBeVisible();
});

test("a school’s account signs in once it is connected, and never by its address alone", async ({
  browser,
}) => {
  const stranger = await visit(browser, "/sign-in");
  await stranger.getByRole("link", { name: "Sign in with Trust accounts" }).click();
  await answerProvider(stranger, "sol");
  await expect(stranger.getByText("That account is not connected with anybody here")).toBeVisible();

  const page = await visit(browser, "/");
  await signIn(page, "head@moss.example");
  await page.goto("/settings");
  await page.getByRole("link", { name: "Connect Trust accounts" }).click();
  await answerProvider(page, "sol");
  await expect(page.getByText("from now on it signs you in")).toBeVisible();
  await page.goto("/sign-out");
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();

  const again = await visit(browser, "/sign-in?then=/settings");
  await again.getByRole("link", { name: "Sign in with Trust accounts" }).click();
  await answerProvider(again, "sol");
  await expect(again.getByRole("link", { name: "Idris Cole" }).first()).toBeVisible();
  await again.getByRole("button", { name: "Disconnect it" }).click();
  await expect(again.getByText("It signs you in no more.")).toBeVisible();
});

/** Signs in at the provider by a name, and lets it tell the commons. */
async function answerProvider(page: Page, name: string): Promise<void> {
  await page.locator("input[name=login]").fill(name);
  await page.locator("input[name=password]").fill("any");
  await page.locator("button[type=submit]").click();
  await page.locator("button[type=submit]").click();
}

test("a teacher takes their things along, leaves, and is named no more", async ({ browser }) => {
  const page = await visit(browser, await commons.createAdmin("lena@mail.example"));
  await join(page, "Lena Frost", "Adviser");
  await page.goto("/settings");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download your data" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("practice-commons-lena-frost.zip");
  expect(await download.failure()).toBeNull();
  await page.getByRole("link", { name: "Leave the commons" }).click();
  await expectAccessible(page);
  await page.getByLabel("Your name").fill("Lena");
  await page.getByRole("button", { name: "Leave for good" }).click();
  await expect(page.getByRole("alert")).toContainText("Write your name as it stands above.");
  await page.getByLabel("Your name").fill("Lena Frost");
  await page.getByRole("button", { name: "Leave for good" }).click();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  expect((await page.goto("/people/lena-frost"))?.status()).toBe(404);
  await signIn(page, "lena@mail.example");
  await expect(page.getByRole("alert")).toContainText("The address or the password is not right.");
});

test("what an attacker tries is refused: fixed and stolen cookies, open redirects, cross-site posts", async ({
  browser,
  request,
}) => {
  const page = await visit(browser, "/");
  await page
    .context()
    .addCookies([
      { name: "commons.session_token", value: "fixedfixedfixed.x", url: commons.address },
    ]);
  await signIn(page, "head@moss.example");
  await expect(page.getByRole("heading", { name: "Your desk" })).toBeVisible();
  const [cookie] = await page.context().cookies();
  expect(cookie?.value).not.toContain("fixedfixedfixed");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });

  await page.goto("/sign-out");
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  const stolen = await request.get(`${commons.address}/desk`, {
    headers: { cookie: `commons.session_token=${cookie?.value}` },
    maxRedirects: 0,
  });
  expect(stolen.status()).toBe(302);

  for (const then of ["https://evil.example/", "//evil.example", "/\\evil.example"]) {
    await page.goto(`/sign-in?then=${encodeURIComponent(then)}`);
    await page.getByLabel("E-mail address").fill("head@moss.example");
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Your desk" })).toBeVisible();
    expect(page.url()).toBe(`${commons.address}/desk`);
  }

  const crossSite = await request.post(`${commons.address}/sign-in`, {
    form: { email: "head@moss.example", password },
    headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    maxRedirects: 0,
  });
  expect(crossSite.status()).toBe(403);
  for (const path of ["/auth/sign-in/email", "/auth/beginning", "/auth/get-session"])
    expect((await request.post(`${commons.address}${path}`, { data: {} })).status()).not.toBe(200);
});

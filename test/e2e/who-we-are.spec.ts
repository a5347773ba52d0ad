import { expect, test } from "@playwright/test";
import {
  completeWriteUp,
  expectAccessible,
  expectSaved,
  openAs,
  section,
  startWriteUp,
} from "./people.ts";

test("a teacher says what she knows; a colleague finds her by it, and they write to each other", async ({
  browser,
}) => {
  const teacher = await openAs(browser, "sophie-lindqvist");
  await teacher.goto("/settings/profile");
  await teacher.getByLabel("Theme 1").selectOption("phonics");
  await teacher.getByLabel("Theme 2").selectOption("outdoor-learning");
  await teacher.getByLabel("What could you offer someone?").fill("Phonics under the trees.");
  await teacher.getByLabel("What about your teaching are you not happy with?").fill("My Fridays.");
  await expectAccessible(teacher);
  await teacher.getByRole("button", { name: "Save" }).click();
  await expect(teacher.getByRole("status")).toContainText("Others see it from now on.");

  const colleague = await openAs(browser, "ravi-menon");
  await colleague.goto("/people");
  await colleague.getByLabel("Knows about").selectOption("outdoor-learning");
  await colleague.getByRole("button", { name: "Find", exact: true }).click();
  await expectAccessible(colleague);
  await colleague.getByRole("link", { name: "Sophie Lindqvist" }).click();
  await expect(colleague.getByText("Phonics under the trees.")).toBeVisible();
  await expect(colleague.getByText("My Fridays.")).toHaveCount(0);
  await expectAccessible(colleague);
  await colleague.getByRole("link", { name: "Write to Sophie Lindqvist" }).click();
  await colleague.getByLabel("Your message").fill("May we come and watch?");
  await expectAccessible(colleague);
  await colleague.getByRole("button", { name: "Send it" }).click();
  await expect(colleague.getByText("May we come and watch?")).toBeVisible();

  await teacher.goto("/desk");
  await expect(teacher.getByText("Messages: 1 new")).toBeVisible();
  await teacher.getByRole("link", { name: "Messages" }).click();
  await teacher.getByRole("link", { name: "Ravi Menon" }).click();
  await teacher.getByLabel("Answer").fill("Any Friday.");
  await teacher.getByRole("button", { name: "Send it" }).click();
  await colleague.reload();
  await expect(colleague.getByText("Any Friday.")).toBeVisible();

  const stranger = await openAs(browser, null);
  await stranger.goto("/messages/ravi-menon");
  await expect(stranger.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("what may identify a pupil needs a second person, and what is anonymous names nobody", async ({
  browser,
}) => {
  test.slow();
  const author = await openAs(browser, "marcus-bell");
  const address = await startWriteUp(author, "Practicals without a technician");
  await completeWriteUp(author);
  await section(author, "Whom to ask").fill("Ask for the list on 07700 900321.");
  await expectSaved(author);
  await author.goto(`${address}/publish`);
  await author.getByLabel("I have looked at each").check();
  await author.getByRole("radio", { name: /^Everyone/ }).check();
  await author.getByLabel("Anonymous").check();
  await author.getByRole("button", { name: "Publish version 1" }).click();
  await expect(author.getByRole("alert")).toContainText("ask a colleague to look");
  await author.getByLabel("Who looks too?").fill("nadia-rahman");
  await author.getByRole("button", { name: "Ask them to look" }).click();
  await expect(author.getByText("Nadia Rahman is asked to look")).toBeVisible();
  await expectAccessible(author);

  const second = await openAs(browser, "nadia-rahman");
  await second.goto("/desk");
  await second.getByRole("link", { name: "Practicals without a technician" }).first().click();
  await expect(second.getByRole("heading", { name: "A second look" })).toBeVisible();
  await expectAccessible(second);
  await second.getByRole("button", { name: "It is fine" }).click();

  await author.goto(`${address}/publish`);
  await author.getByLabel("I have looked at each").check();
  await author.getByRole("radio", { name: /^Everyone/ }).check();
  await author.getByLabel("Anonymous").check();
  await author.getByRole("button", { name: "Publish version 1" }).click();
  await expect(author.getByRole("status")).toContainText("Version 1 is published");

  const visitor = await openAs(browser, null);
  await visitor.goto(new URL(author.url()).pathname);
  const main = visitor.getByRole("main");
  await expect(main).toContainText("Practice Commons, for people of a school here");
  await expect(main).not.toContainText(/Marcus Bell|Moorside/);
  await expectAccessible(visitor);
  await visitor.goto("/people/marcus-bell");
  await expect(visitor.getByRole("link", { name: "Practicals without a technician" })).toHaveCount(
    0,
  );
});

test("a teacher of two alliances starts a write-up in one of them", async ({ browser }) => {
  const teacher = await openAs(browser, "ravi-menon");
  await teacher.goto("/alliances");
  await expectAccessible(teacher);
  await teacher.getByRole("link", { name: "Mutual support" }).click();
  await teacher.getByRole("link", { name: "Your workspace" }).click();
  await expect(teacher.getByText("Northfell Small Schools Cluster").first()).toBeVisible();
  await expectAccessible(teacher);
  await teacher.getByRole("link", { name: "Start a write-up here" }).click();
  await teacher.getByLabel("Title").fill("A shared supply pool");
  await expectAccessible(teacher);
  await teacher.getByRole("button", { name: "Start writing" }).click();
  await expect(teacher).toHaveURL(/a-shared-supply-pool-\w+\/edit$/);
  await teacher.goto("/alliances/northfell-small-schools/workspace");
  await expect(teacher.getByRole("link", { name: "A shared supply pool" })).toBeVisible();
  await teacher.goto("/alliances/tees-valley-reading/workspace");
  await expect(teacher.getByRole("link", { name: "A shared supply pool" })).toHaveCount(0);
});

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { people } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

test("who wrote a version stays on it, whoever joins or leaves the team later", async () => {
  const commons = await openCommons();
  try {
    const anna = await commons.viewer("anna");
    const slug = await commons.publish(await commons.startWriteUp());
    await commons.team.addAuthor(anna, slug, "ben");
    await commons.team.remove(anna, slug, "anna");
    const first = await commons.library.getPage(visitor, slug);
    expect(first.authors.map((author) => author.handle)).toEqual(["anna"]);
    expect((await commons.library.listOfSchool(visitor, "north")).total).toBe(1);
    expect((await commons.library.listOfPerson(visitor, "ben")).total).toBe(0);
    await commons.publishing.publish(await commons.viewer("ben"), slug, {
      audience: "public",
      whatChanged: "Ben went on.",
      identifiersChecked: [],
    });
    const page = async (number: number) =>
      (await commons.library.getPage(visitor, slug, number)).authors.map((author) => author.handle);
    expect([await page(1), await page(2)]).toEqual([["anna"], ["ben"]]);
  } finally {
    await commons.close();
  }
});

test("an author taken off a restricted write-up reads its versions no more; a new one does", async () => {
  const commons = await openCommons();
  try {
    const [anna, cara] = [await commons.viewer("anna"), await commons.viewer("cara")];
    const slug = await commons.publish(await commons.startWriteUp(), "school:north");
    await expect(commons.library.getPage(cara, slug)).rejects.toMatchObject({ code: "not-found" });
    await commons.team.addAuthor(anna, slug, "cara");
    expect((await commons.library.getPage(cara, slug)).version.number).toBe(1);
    await commons.team.remove(anna, slug, "cara");
    await expect(commons.library.getPage(cara, slug)).rejects.toMatchObject({ code: "not-found" });
  } finally {
    await commons.close();
  }
});

test("a reader taken off a draft sees its title and answers it no more", async () => {
  const commons = await openCommons();
  try {
    const [anna, ben] = [await commons.viewer("anna"), await commons.viewer("ben")];
    const slug = await commons.startWriteUp();
    await commons.team.askReading(anna, slug, { name: "Ben Test", question: "Clear enough?" });
    const [asked] = await commons.team.listAsked(ben);
    expect(asked?.question).toBe("Clear enough?");
    await commons.team.remove(anna, slug, "ben");
    expect(await commons.team.listAsked(ben)).toEqual([]);
    await expect(commons.team.answerReading(ben, asked?.id ?? "", "Yes")).rejects.toMatchObject({
      code: "not-found",
    });
  } finally {
    await commons.close();
  }
});

test("two authors who remove each other at once leave one", async () => {
  const commons = await openCommons();
  try {
    const [anna, ben] = [await commons.viewer("anna"), await commons.viewer("ben")];
    const slug = await commons.startWriteUp();
    await commons.team.addAuthor(anna, slug, "ben");
    const results = await Promise.allSettled([
      commons.team.remove(anna, slug, "ben"),
      commons.team.remove(ben, slug, "anna"),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  } finally {
    await commons.close();
  }
});

test("an author who is asked to read their own draft's second try stays an author", async () => {
  const commons = await openCommons();
  try {
    const [anna, ben] = [await commons.viewer("anna"), await commons.viewer("ben")];
    const slug = await commons.startWriteUp();
    await commons.team.addAuthor(anna, slug, "ben");
    await commons.team.askReading(anna, slug, { name: "ben", question: "" });
    expect((await commons.drafts.get(ben, slug)).right).toBe("write");
  } finally {
    await commons.close();
  }
});

test("a colleague of another school publishes again without losing the audience or the alliance", async () => {
  const commons = await openCommons();
  try {
    const [anna, cara] = [await commons.viewer("anna"), await commons.viewer("cara")];
    const slug = await commons.startWriteUp();
    await commons.team.addAuthor(anna, slug, "cara");
    await commons.publishing.publish(anna, slug, {
      audience: "alliance:ridings",
      whatChanged: "",
      identifiersChecked: [],
      allianceId: "ridings",
    });
    const { writeUp } = await commons.drafts.get(cara, slug);
    const { shared } = await commons.choices.list(cara, writeUp);
    expect(shared).toContainEqual({ token: "alliance:ridings", name: "Ridings Alliance" });
    await commons.publishing.publish(cara, slug, {
      audience: "alliance:ridings",
      whatChanged: "Cara's classes.",
      identifiersChecked: [],
    });
    const after = await commons.drafts.get(anna, slug);
    expect(after.writeUp).toMatchObject({
      version: 2,
      audience: "alliance:ridings",
      allianceId: "ridings",
    });
    await expect(
      commons.publishing.setAudience(cara, slug, { audience: "school:north" }),
    ).rejects.toMatchObject({
      code: "invalid",
    });
  } finally {
    await commons.close();
  }
});

test("an audience cannot be given to what is withdrawn", async () => {
  const commons = await openCommons();
  try {
    const anna = await commons.viewer("anna");
    const slug = await commons.publish(await commons.startWriteUp());
    await commons.withdrawing.withdraw(anna, slug, "A mistake.");
    await expect(
      commons.publishing.setAudience(anna, slug, { audience: "public" }),
    ).rejects.toMatchObject({
      code: "conflict",
    });
  } finally {
    await commons.close();
  }
});

test("a name is found whatever its capitals and accents", async () => {
  const commons = await openCommons();
  try {
    const anna = await commons.viewer("anna");
    await commons.database.write((tx) =>
      tx.update(people).set({ name: "Éilis Ní Bhroin" }).where(eq(people.id, "ben")),
    );
    for (const name of ["éilis ní bhroin", "Eilis Ni Bhroin"]) {
      const slug = await commons.startWriteUp();
      await commons.team.addAuthor(anna, slug, name);
      const { team } = await commons.drafts.get(anna, slug);
      expect(team.map(({ handle }) => handle)).toEqual(["anna", "ben"]);
    }
  } finally {
    await commons.close();
  }
});

import { expect, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { lookedAt } from "#content/practice/identifiers.ts";
import { completeContent, openCommons, richText } from "#test/support/commons.ts";

test("a draft is published as version 1, revised as version 2, and both stay readable", async () => {
  const commons = await openCommons();
  try {
    const anna = await commons.viewer("anna");
    const slug = await commons.startWriteUp();
    const published = await commons.publish(slug);
    const { writeUp } = await commons.drafts.get(anna, published);
    await commons.live.change(writeUp.liveDocumentId, "anna", (doc) => {
      const title = doc.getText("title");
      title.delete(0, title.length);
      title.insert(0, "Retelling, with trios");
    });
    const again = await commons.publish(published);
    expect(again).not.toBe(published);
    const second = await commons.library.getPage(visitor, again);
    const first = await commons.library.getPage(visitor, published, 1);
    expect(second.version.number).toBe(2);
    expect(second.version.content.title).toBe("Retelling, with trios");
    expect(second.version.whatChanged).toBe("Second try.");
    expect(first.version.content).toEqual(completeContent());
  } finally {
    await commons.close();
  }
});

test("what is missing is named, and nothing is published", async () => {
  const commons = await openCommons();
  try {
    const anna = await commons.viewer("anna");
    const slug = await commons.startWriteUp({
      findings: [
        {
          id: "f1",
          outcome: "Reading",
          direction: "improved",
          why: "",
          forWhom: "",
          conditions: "",
        },
      ],
    });
    await expect(commons.publish(slug)).rejects.toMatchObject({
      code: "invalid",
      problems: [{ field: "findings" }],
    });
    const { writeUp } = await commons.drafts.get(anna, slug);
    expect(writeUp.version).toBe(0);
    await expect(commons.library.getPage(anna, slug)).rejects.toMatchObject({ code: "not-found" });
  } finally {
    await commons.close();
  }
});

test("a finding of no clear change is listed under its theme like any other", async () => {
  const commons = await openCommons();
  try {
    await commons.publish(await commons.startWriteUp());
    const list = await commons.library.listTagged(
      visitor,
      "theme",
      "reading-comprehension-strategies",
    );
    expect(list.entries.map((entry) => entry.findings)).toEqual([["no-clear-change"]]);
    const counts = await commons.library.countTagged(visitor, "finding");
    expect(counts.get("no-clear-change")).toBe(1);
  } finally {
    await commons.close();
  }
});

test("an identifier must be looked at before it is published", async () => {
  const commons = await openCommons();
  try {
    const anna = await commons.viewer("anna");
    const slug = await commons.startWriteUp({
      sections: {
        ...completeContent().sections,
        limits: richText("Ask mum on 07700 900123 or write to pupil@example.org."),
      },
    });
    const review = await commons.publishing.review(anna, slug);
    expect(review.identifiers.map((find) => find.kind)).toEqual([
      "e-mail address",
      "telephone number",
    ]);
    const ask = async (looked: string[]) =>
      commons.publishing
        .publish(anna, slug, { audience: "public", whatChanged: "", identifiersChecked: looked })
        .then(
          ({ version }) => version,
          (thrown) => thrown.problems.map(({ field }: { field: string }) => field),
        );
    const looked = review.identifiers.map(lookedAt);
    expect(await ask([])).toEqual(["identifiers", "looker"]);
    expect(await ask(looked.slice(1))).toEqual(["identifiers", "looker"]);
    expect(await ask(looked)).toEqual(["looker"]);
    await commons.secondLook.ask(anna, slug, "ben");
    expect(await ask(looked)).toEqual(["looker"]);
    const ben = await commons.viewer("ben");
    const { asked, finds } = await commons.secondLook.get(ben, slug);
    expect(finds.map(lookedAt)).toEqual(looked);
    await commons.secondLook.answer(ben, slug, { answer: "fine", note: "", asked });
    expect(await ask([])).toEqual(["identifiers"]);
    const version = await ask(looked);
    expect(version).toBe(1);
  } finally {
    await commons.close();
  }
});

test("withdrawing leaves a page that says why, and takes it out of every list", async () => {
  const commons = await openCommons();
  try {
    const anna = await commons.viewer("anna");
    const slug = await commons.publish(await commons.startWriteUp());
    await expect(
      commons.withdrawing.withdraw(anna, slug, "Ask j.smith@school.example"),
    ).rejects.toMatchObject({ code: "invalid", problems: [{ field: "reason" }] });
    await commons.withdrawing.withdraw(anna, slug, "We found a mistake in the marking.");
    const page = await commons.library.getPage(visitor, slug);
    expect(page.writeUp.withdrawnReason).toBe("We found a mistake in the marking.");
    expect((await commons.library.listRecent(visitor)).total).toBe(0);
    expect((await commons.library.countTagged(visitor, "theme")).size).toBe(0);
  } finally {
    await commons.close();
  }
});

test("the second of two who publish at once is told, and one version is stored", async () => {
  const commons = await openCommons();
  try {
    const slug = await commons.startWriteUp();
    const results = await Promise.allSettled([commons.publish(slug), commons.publish(slug)]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await commons.library.getPage(visitor, slug)).history).toHaveLength(1);
  } finally {
    await commons.close();
  }
});

test("only an author publishes, withdraws or changes the audience; a reader of the draft is refused", async () => {
  const commons = await openCommons();
  try {
    const [anna, ben, cara] = await Promise.all(["anna", "ben", "cara"].map(commons.viewer));
    if (!anna || !ben || !cara) throw new Error("nobody is here");
    const slug = await commons.publish(await commons.startWriteUp());
    await commons.team.askReading(anna, slug, { name: "ben", question: "" });
    for (const [viewer, code] of [
      [ben, "not-allowed"],
      [cara, "not-found"],
    ] as const) {
      const tries = [
        commons.publishing.setAudience(viewer, slug, { audience: "member" }),
        commons.withdrawing.withdraw(viewer, slug, "no"),
        commons.publishing.publish(viewer, slug, {
          audience: "public",
          whatChanged: "x",
          identifiersChecked: [],
        }),
        commons.team.addAuthor(viewer, slug, "cara"),
      ];
      for (const result of await Promise.allSettled(tries))
        expect(result).toMatchObject({ status: "rejected", reason: { code } });
    }
  } finally {
    await commons.close();
  }
});

test("reach counts reads by school, and shows schools from three up", async () => {
  const commons = await openCommons();
  try {
    const slug = await commons.publish(await commons.startWriteUp());
    const { version, writeUp } = await commons.library.getPage(visitor, slug);
    for (const id of ["anna", "ben", "cara"])
      commons.reach.count(version.id, await commons.viewer(id));
    commons.reach.count(version.id, visitor);
    await commons.reach.store();
    expect(await commons.reach.of(writeUp.id)).toEqual({
      reads: 4,
      schools: null,
      alliances: null,
    });
  } finally {
    await commons.close();
  }
});

test("a picture pasted from another write-up is named before its readers find it broken", async () => {
  const commons = await openCommons();
  try {
    const anna = await commons.viewer("anna");
    const file = { name: "sheet.pdf", bytes: new TextEncoder().encode("%PDF-1.4\n%%EOF\n") };
    const { id } = await commons.attachments.add(anna, await commons.startWriteUp(), file);
    const sheet = { type: "file", attrs: { attachment: id, name: "sheet.pdf", size: 20 } };
    const slug = await commons.startWriteUp({
      sections: { ...completeContent().sections, limits: { type: "doc", content: [sheet] } },
    });
    await expect(commons.publish(slug)).rejects.toMatchObject({
      code: "invalid",
      problems: [{ field: "limits", message: expect.stringContaining("another write-up") }],
    });
  } finally {
    await commons.close();
  }
});

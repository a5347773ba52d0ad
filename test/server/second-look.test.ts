import { expect, onTestFinished, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { type Commons, openCommons, richText } from "#test/support/commons.ts";

async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const slug = await commons.startWriteUp({
    sections: { problem: richText("They guessed."), steps: richText("Ring 07700 900123.") },
  });
  return { commons, slug };
}

const publishAs = (
  commons: Commons,
  person: string,
  slug: string,
  looked = "telephone number: 07700 900123",
) =>
  commons.viewer(person).then((viewer) =>
    commons.publishing
      .publish(viewer, slug, { audience: "public", whatChanged: "x", identifiersChecked: [looked] })
      .then(
        () => "published",
        (thrown) => thrown.problems[0].field,
      ),
  );

test("only somebody who was asked looks, and not who asks", async () => {
  const { commons, slug } = await open();
  const [anna, ben, cara] = await Promise.all(["anna", "ben", "cara"].map(commons.viewer));
  if (!anna || !ben || !cara) throw new Error("nobody is there");
  await expect(commons.secondLook.ask(anna, slug, "anna")).rejects.toMatchObject({
    problems: [{ field: "looker" }],
  });
  await expect(commons.secondLook.ask(ben, slug, "cara")).rejects.toMatchObject({
    code: "not-found",
  });
  await commons.secondLook.ask(anna, slug, "ben");
  for (const viewer of [cara, anna, visitor])
    await expect(commons.secondLook.get(viewer, slug)).rejects.toMatchObject({ code: "not-found" });
  expect(await commons.secondLook.listAsked(ben)).toMatchObject([{ askedBy: "Anna Test" }]);
  const { asked } = await commons.secondLook.get(ben, slug);
  await expect(
    commons.secondLook.answer(ben, slug, { answer: "change", note: " ", asked }),
  ).rejects.toMatchObject({ problems: [{ field: "note" }] });
  await commons.secondLook.answer(ben, slug, {
    answer: "change",
    note: "Take the number out.",
    asked,
  });
  expect(await commons.secondLook.listAsked(ben)).toEqual([]);
  expect(await publishAs(commons, "anna", slug)).toBe("looker");
});

test("who looked does not publish on their own word, and what is new is looked at anew", async () => {
  const { commons, slug } = await open();
  const [anna, ben] = [await commons.viewer("anna"), await commons.viewer("ben")];
  await commons.team.addAuthor(anna, slug, "ben");
  await commons.secondLook.ask(anna, slug, "ben");
  const { asked } = await commons.secondLook.get(ben, slug);
  await commons.secondLook.ask(anna, slug, "ben");
  await commons.secondLook.answer(ben, slug, { answer: "fine", note: "", asked });
  expect(await publishAs(commons, "ben", slug)).toBe("looker");
  expect(await publishAs(commons, "anna", slug)).toBe("published");
  await expect(commons.secondLook.ask(anna, slug, "ben")).rejects.toMatchObject({
    code: "conflict",
  });
  const { writeUp } = await commons.drafts.get(anna, slug);
  await commons.live.change(writeUp.liveDocumentId, "anna", (doc) => {
    doc.getText("takes").insert(0, "Ring 07700 900456. ");
  });
  expect(await publishAs(commons, "anna", slug)).toBe("identifiers");
});

test("a colleague is named on the author’s own word", async () => {
  const { commons } = await open();
  const slug = await commons.startWriteUp({
    sections: {
      problem: richText("They guessed."),
      steps: richText("Mrs Okafor, our headteacher, read it first."),
    },
  });
  const { identifiers } = await commons.publishing.review(await commons.viewer("anna"), slug);
  expect(identifiers.map(({ kind, second }) => [kind, second])).toEqual([
    ["name of an adult", "not needed"],
  ]);
});

import { expect, onTestFinished, test } from "vitest";
import { reindex } from "#server/cli/reindex.ts";
import { openCommons } from "#test/support/commons.ts";

test("a rebuilt index has what is published, what was written since, and nothing else", async () => {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const find = async (text: string, tokens: string[]) =>
    (await commons.search.search({ text, tokens, filters: {}, page: 1, pageSize: 10 })).hits.map(
      ({ kind }) => kind,
    );
  const slug = await commons.publish(await commons.startWriteUp());
  const { writeUp } = await commons.drafts.get(await commons.viewer("anna"), slug);
  await commons.live.change(writeUp.liveDocumentId, "anna", (doc) =>
    doc.getText("summary").insert(0, "Zebra crossing. "),
  );
  await commons.indexing.indexDraft(writeUp.liveDocumentId, commons.drafts.readContent);
  await commons.database.write((tx) => commons.search.remove(tx, [`practice:${writeUp.id}`]));
  await commons.database.write((tx) =>
    commons.search.put(tx, [
      {
        id: "practice:gone",
        kind: "practice",
        address: "/practice/gone",
        title: "Retelling that is gone",
        summary: "",
        body: "",
        names: "",
        byline: "",
        audience: ["public"],
        facets: {},
      },
    ]),
  );
  await reindex(commons, () => {});
  expect(await find("retelling", ["public"])).toEqual(["practice"]);
  expect(await find("zebra", ["person:anna"])).toEqual(["draft"]);
  expect(await find("zebra", ["public"])).toEqual([]);
});

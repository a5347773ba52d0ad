import { expect, test } from "vitest";
import * as Y from "yjs";
import { judgeUpdate, listClients } from "#server/live/update.ts";

/** A document that client 1 (Ana's) wrote "Hello" in, and what somebody adds to a copy of it. */
function write(clientID: number, edit: (text: Y.Text) => void) {
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.getText("text").insert(0, "Hello");
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  copy.clientID = clientID;
  edit(copy.getText("text"));
  return { doc, all: Y.encodeStateAsUpdate(copy), owners: new Map([[1, "ana"]]) };
}

test("new words under a new id claim it", () => {
  const { doc, all, owners } = write(2, (text) => text.insert(5, "!"));
  expect(judgeUpdate(all, { doc, owners, personId: "ben" })).toMatchObject({
    kind: "new",
    claims: [2],
    grows: true,
  });
});

test("what is here already is cut out", () => {
  const { doc, all, owners } = write(2, (text) => text.insert(5, "!"));
  const judgement = judgeUpdate(all, { doc, owners, personId: "ben" });
  expect(judgement.kind === "new" && listClients(judgement.data)).toEqual([2]);
  if (judgement.kind === "new") Y.applyUpdate(doc, judgement.data);
  expect(doc.getText("text").toString()).toBe("Hello!");
});

test("new words under somebody else's id are foreign, under one's own are not", () => {
  const { doc, all, owners } = write(1, (text) => text.insert(5, "!"));
  expect(judgeUpdate(all, { doc, owners, personId: "ben" })).toEqual({
    kind: "foreign",
    clientId: 1,
  });
  expect(judgeUpdate(all, { doc, owners, personId: "ana" })).toMatchObject({
    kind: "new",
    claims: [],
  });
});

test("deleting is new once, and does not grow the document", () => {
  const { doc, all, owners } = write(2, (text) => text.delete(1, 3));
  const judged = () => judgeUpdate(all, { doc, owners, personId: "ben" });
  expect(judged()).toMatchObject({ kind: "new", grows: false });
  Y.applyUpdate(doc, all);
  expect(judged()).toEqual({ kind: "nothing-new" });
});

test("a copy of the document is nothing new", () => {
  const { doc, all, owners } = write(2, () => {});
  expect(judgeUpdate(all, { doc, owners, personId: "ben" })).toEqual({ kind: "nothing-new" });
});

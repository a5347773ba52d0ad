/** Bringing results together by program. */
import { expect, test } from "vitest";
import { synthesisResultOperations } from "#server/api/operations/synthesis-results.ts";
import { synthesisWritingOperations } from "#server/api/operations/synthesis-writing.ts";
import { appointRaters } from "#test/support/raters.ts";
import { expectAllMet, fieldsOf, serveApi } from "#test/support/served-api.ts";
import { asked, compared, publishStudy } from "#test/support/syntheses.ts";

test("a research lead brings results together, whatever is asked being of the draft as it was read", async () => {
  const { ask, commons, tokenFor, met } = await serveApi();
  await appointRaters(commons, "cara");
  await publishStudy(commons, "Retelling A", compared(3));
  const [token, anna] = await Promise.all([tokenFor("cara"), tokenFor("anna")]);
  const body = { ...asked(), audience: ["public"] };
  expect((await ask("POST /syntheses", { token: anna, body })).status).toBe(403);
  const unclear = await ask("POST /syntheses", {
    token,
    body: { ...body, title: "Our readers", audience: ["school:north"] },
  });
  expect(fieldsOf(unclear)).toEqual(["audience"]);
  const started = await ask("POST /syntheses", { token, body });
  const at = `/syntheses/${(started.body as { key: string }).key}`;
  expect((await ask(`GET ${at}/draft`, { token: anna })).status).toBe(404);

  let tag = started.headers.get("etag") ?? "";
  const change = async (what: string, body?: unknown) => {
    const [method, path] = what.split(" ");
    const headers = { "if-match": tag };
    const answered = await ask(`${method} ${at}${path}`, {
      token,
      headers,
      ...(body ? { body } : {}),
    });
    tag = answered.headers.get("etag") ?? tag;
    return answered;
  };
  type Draft = { lines: { study: { id: string; design: string }; inclusion: string }[] };
  const read = async () => (await ask(`GET ${at}/draft`, { token })).body as Draft;

  const studyId = (await read()).lines[0]?.study.id ?? "";
  const leftOut = { studyId, inclusion: "excluded", reason: "Another test." };
  expect(fieldsOf(await change("POST /draft/decisions", { ...leftOut, reason: " " }))).toEqual([
    "reason",
  ]);
  const before = tag;
  await change("POST /draft/decisions", leftOut);
  expect((await read()).lines[0]).toMatchObject({ inclusion: "excluded", isDecided: true });
  const late = await ask(`POST ${at}/draft/decisions`, {
    ...{ token, body: leftOut, headers: { "if-match": before } },
  });
  expect(late.status).toBe(412);
  await change("POST /draft/decisions", {
    ...{ studyId, inclusion: "included", isOtherPupils: true, reason: "Year 9, not 8." },
  });
  expect((await read()).lines[0]).toMatchObject({ study: { isOtherPupils: true } });
  await change("POST /draft/decisions/undo", { studyId });
  expect((await read()).lines[0]).toMatchObject({ inclusion: "included", isDecided: false });

  const study = {
    label: "Reed (2019)",
    outcome: "Reading",
    result: { by: "effect", g: 0.3, se: 0.1 },
  };
  const entered = await change("POST /draft/studies", study);
  const id = (entered.body as { studyId: string }).studyId;
  await change(`PUT /draft/studies/${id}`, { ...study, label: "Reed (2020)" });
  const file = new FormData();
  const rows = ["label,outcome,g,se", "Li (2021),Reading,0.2,0.1", "Osei (2022),Reading,much,0.1"];
  file.set("file", new File([rows.join("\n")], "studies.csv"));
  const brought = await ask(`POST ${at}/draft/imports`, { token, body: file });
  expect(brought.body).toMatchObject({ taken: 1, refused: [{ line: 3 }] });
  tag = (await ask(`GET ${at}/draft`, { token })).headers.get("etag") ?? "";

  const none = { bias: 0, inconsistency: 0, indirectness: 0, imprecision: 0, publication: 0 };
  const steps = { down: none, up: { large: 0, dose: 0, confounding: 0 } };
  const certainty = { outcome: "Reading", steps, reason: "Few, and small." };
  expect((await change("PUT /draft/certainty", certainty)).status).toBe(200);
  expect((await change("DELETE /draft/certainty?outcome=Reading")).status).toBe(200);
  await change("PUT /draft/conclusion", { conclusion: "It helps some." });
  const { audience: _, ...question } = body;
  await change("PUT /draft/question", { ...question, title: "Retelling, looked at again" });
  expect((await change("POST /editors", { person: "anna" })).status).toBe(200);
  expect((await change("DELETE /editors/anna")).status).toBe(204);
  tag = (await ask(`GET ${at}/draft`, { token })).headers.get("etag") ?? "";
  await change(`DELETE /draft/studies/${id}`);
  expect((await change("POST /publish", {})).body).toMatchObject({
    version: 1,
    status: "published",
  });
  expect((await change("POST /withdraw", { reason: "A sum was wrong." })).body).toMatchObject({
    status: "withdrawn",
  });
  expect((await change("DELETE /draft")).status).toBe(409);

  const other = await ask("POST /syntheses", { token, body });
  const gone = `/syntheses/${(other.body as { key: string }).key}/draft`;
  const headers = { "if-match": other.headers.get("etag") ?? "" };
  expect((await ask(`DELETE ${gone}`, { token, headers })).status).toBe(204);
  expectAllMet(met, [...synthesisWritingOperations, ...synthesisResultOperations]);
});

import { expect, test } from "vitest";
import { blankRecord } from "#content/evidence/rating/record.ts";
import { ratingOperations } from "#server/api/operations/ratings.ts";
import { appointRaters } from "#test/support/raters.ts";
import { expectAllMet, serveApi } from "#test/support/served-api.ts";

const measured = {
  ...blankRecord(),
  ...{ isDescribed: true, isMeasured: true, isMeasuredBefore: true },
};

test("two programs rate, differ, talk and settle, and nothing is told before both have", async () => {
  const api = await serveApi();
  const { commons } = api;
  await appointRaters(commons, "cara", "eve");
  const slug = await commons.publish(await commons.startWriteUp());
  const key = slug.slice(slug.lastIndexOf("-") + 1);
  const token = {
    anna: await api.tokenFor("anna", "read write", 30),
    cara: await api.tokenFor("cara", "read write", 30),
    eve: await api.tokenFor("eve", "read write", 30),
  };
  const { body: work } = await api.ask(`GET /evidence/rate/${key}`, { token: token.cara });
  expect(work).toMatchObject({
    record: { isDescribed: true },
    levels: [{ scale: "nesta", level: 1 }, {}, {}, {}, {}],
  });
  const rate = (who: keyof typeof token, record: object, more = {}) =>
    api.ask(`POST /evidence/rate/${key}`, {
      token: token[who],
      body: { version: 1, record, ...more },
    });
  const asks = () =>
    Promise.all(
      ["/evidence/queue", `/practice/${key}/rating`, "/practice", "/evidence/agreement"].map(
        async (path) => (await api.ask(`GET ${path}`, { token: token.eve })).body,
      ),
    );
  const before = await asks();
  expect((await rate("anna", measured)).status).toBe(404);
  expect((await rate("cara", measured)).status).toBe(204);
  expect(await asks()).toEqual(before);
  expect(before[1]).toMatchObject({ state: "to-be-rated", level: null, ratings: [] });
  const levels = { nesta: { level: 1, reason: "The measure was made for this." } };
  expect(
    (await rate("eve", measured, { levels: { nesta: { level: 1, reason: "" } } })).status,
  ).toBe(422);
  expect((await rate("eve", measured, { levels })).status).toBe(204);
  const rating = async () => (await api.ask(`GET /practice/${key}/rating`)).body;
  expect(await rating()).toMatchObject({
    state: "disagreement",
    level: null,
    ratings: [{ rater: "Eve Test" }, {}],
  });
  const words = { words: "We made the test before we knew what to teach." };
  await api.ask(`POST /practice/${key}/rating/remarks`, { token: token.anna, body: words });
  const settled = { level: 2, reason: "The test came first.", reviewMonths: 6 };
  await api.ask(`POST /practice/${key}/rating/settlements`, { token: token.cara, body: settled });
  expect(await rating()).toMatchObject({
    ...{ state: "settled", level: 2, settlements: [{ by: "Cara Test" }] },
    remarks: [{ speaksAs: "author", by: "Anna Test" }],
  });
  const noted = { doi: "10.5555/abc", said: "The journal says so." };
  await api.ask("POST /retractions", { token: token.eve, body: noted });
  const { body: list } = await api.ask("GET /retractions");
  const { items } = list as { items: { id: string }[] };
  await api.ask(`DELETE /retractions/${items[0]?.id}`, { token: token.eve });
  expect(((await api.ask("GET /retractions")).body as { items: [] }).items).toEqual([]);
  expectAllMet(api.met, ratingOperations);
});

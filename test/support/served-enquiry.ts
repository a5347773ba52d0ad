/** An enquiry by program: anna of North leads it, ben of South plans with her; cara is not of it. */
import { settleEthics } from "#test/support/ethics.ts";
import { serveApi } from "#test/support/served-api.ts";

export async function serveEnquiry(options: Parameters<typeof serveApi>[0] = {}) {
  const api = await serveApi({ now: () => new Date("2026-09-01T09:00:00Z"), ...options });
  const [anna, ben, cara] = await Promise.all([
    api.tokenFor("anna"),
    api.tokenFor("ben"),
    api.tokenFor("cara"),
  ]);
  const started = await api.ask("POST /enquiries", {
    token: anna,
    body: {
      title: "Five words first",
      method: "pdsa-series",
      question: { form: "impact", intervention: "five words", outcome: "talk", cohort: "Year 8" },
    },
  });
  const { key } = started.body as { key: string };
  const { enquiries, takingPart } = api.commons;
  const { enquiry } = await enquiries.get(await api.commons.viewer("anna"), key);
  await settleEthics(api.commons, enquiry);
  await takingPart.askSchool(await api.commons.viewer("anna"), key, {
    ...{ school: "South School", person: "Ben Test" },
  });
  await takingPart.answer(await api.commons.viewer("ben"), key, {
    ...{ schoolId: "south", yes: true, park: null },
  });
  const etagOf = async (path: string, token = anna) =>
    (await api.ask(`GET ${path}`, { token })).headers.get("etag") ?? "";
  /** A change made for the revision that is current. */
  const change = async (
    what: string,
    body: unknown,
    { token = anna, of = what.split(" ")[1] } = {},
  ) => api.ask(what, { token, body, headers: { "if-match": await etagOf(of ?? "", token) } });
  return { ...api, anna, ben, cara, key, at: `/enquiries/${key}`, etagOf, change };
}

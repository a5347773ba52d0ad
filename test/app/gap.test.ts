import { expect, onTestFinished, test } from "vitest";
import { loader as newEnquiry, action as startEnquiry } from "#app/routes/enquiry/new.tsx";
import { loader as newCall } from "#app/routes/enquiry/new-call.tsx";
import { loader as gap } from "#app/routes/evidence/gap.tsx";
import { roles } from "#drizzle/schema/index.ts";
import { openCommons } from "#test/support/commons.ts";

async function open() {
  const commons = await openCommons();
  onTestFinished(commons.close);
  await commons.database.write((tx) =>
    tx.insert(roles).values({
      ...{ id: "r-ben", personId: "ben", role: "alliance-lead", allianceId: "ridings" },
      from: "2024-01-01",
    }),
  );
  const [ben, anna] = [await commons.viewer("ben"), await commons.viewer("anna")];
  const visit = (path: string, viewer = ben) => ({
    request: new Request(`http://localhost${path}`),
    params: {},
    context: { services: commons, viewer } as never,
  });
  return { visit, anna, enquiries: commons.enquiries };
}

for (const [query, filled] of [
  ["group=EAL", { phase: "", pupilGroup: "EAL" }],
  ["phase=Primary", { phase: "Primary", pupilGroup: "" }],
] as const)
  test(`a gap of ${query} fills in the call for partners that it leads to`, async () => {
    const { visit } = await open();
    const found = await gap(visit(`/evidence/map/gap?theme=phonics&${query}`));
    const address = found.callers[0]?.address ?? "";
    expect(await newCall(visit(address))).toMatchObject({ theme: "phonics", ...filled });
  });

test("who calls in nobody's name starts an enquiry at a gap, and its plan is about that gap", async () => {
  const { visit, enquiries, anna } = await open();
  const { starting } = await gap(visit("/evidence/map/gap?theme=phonics&phase=Primary", anna));
  expect(await newEnquiry(visit(starting, anna))).toMatchObject({
    about: { theme: { slug: "phonics" }, phase: "Primary" },
  });
  const form = { title: "Sounds first", method: "pdsa-series", form: "impact" };
  const sent = await startEnquiry({
    ...visit(starting, anna),
    request: new Request(`http://localhost${starting}`, {
      method: "POST",
      body: new URLSearchParams(form),
    }),
  });
  const address = sent instanceof Response ? (sent.headers.get("Location") ?? "") : "";
  const { enquiry } = await enquiries.get(anna, address.split("/")[2] ?? "");
  expect(await enquiries.readNow(enquiry)).toMatchObject({
    themes: ["phonics"],
    phases: ["Primary"],
  });
});

import { expect, onTestFinished, test } from "vitest";
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
  const viewer = await commons.viewer("ben");
  const visit = (path: string) => ({
    request: new Request(`http://localhost${path}`),
    params: {},
    context: { services: commons, viewer } as never,
  });
  return { visit };
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

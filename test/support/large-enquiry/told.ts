/** What a large enquiry tells: who brought what, how the practice changed, findings, what was known. */
import { fieldsOf } from "#content/enquiry/known.ts";
import type { Services } from "#server/services.ts";
import type { Within } from "#test/support/large-enquiry/index.ts";

/** What people brought, what they did together, how the practice changed, and what was found. */
export async function tellOfIt(
  { contributing, activities, placements, practiceVersions, findings, known }: Services,
  { lead, slug, enquiryId, network }: Within,
): Promise<void> {
  for (let at = 0; at < 60; at += 1) {
    const place = at % network.schools.length;
    await contributing.say(lead, slug, {
      ...{ person: network.person(place, at % 5), kind: at % 2 ? "tried" : "observed" },
      ...{ on: network.day(at * 2), note: "In two lessons of one week, with two classes." },
    });
    await activities.add(lead, slug, {
      ...{ kind: at % 2 ? "joint-planning" : "peer-observation", on: network.day(at * 2) },
      ...{ minutes: "50", others: "1", note: "Read each other’s retellings.", people: [] },
      schools: [network.schools[place] ?? "", network.schools[0] ?? ""],
    });
  }
  if (network.schools.length > 1)
    await placements.add(lead, slug, {
      ...{ person: network.person(0, 1), to: network.schools[1] ?? "", purpose: "To see it." },
      ...{ from: network.day(100), until: network.day(101) },
    });
  const practice = "Say the word, act it out, use it in a sentence, then read the text.";
  await practiceVersions.note(lead, slug, {
    ...{ practice, whatChanged: "Now also written down.", cause: "", seen: "" },
    after: (await practiceVersions.list(enquiryId)).at(-1)?.number ?? 0,
  });
  for (const outcome of ["Retelling in order", "Using the words in writing"])
    await findings.add(lead, slug, {
      ...{ outcome, measure: "measure-1", direction: "improved", sure: "fairly" },
      ...{ why: "Pupils had the words before they needed them.", forWhom: "", conditions: "" },
    });
  const pasted = await known.readPasted(
    lead,
    slug,
    [2012, 2015, 2019]
      .map((year) => `Archer, B. (${year}). Talk before text. Journal of Reading, 12(3), 45-67.`)
      .join("\n\n"),
  );
  await known.keep(
    lead,
    slug,
    pasted.map(({ reference }) => ({
      ...{ csl: JSON.stringify(reference), typed: fieldsOf(reference) },
      taken: {
        ...{ took: "Words before reading help.", fit: "closely", why: "Pupils like ours." },
      },
    })),
  );
}

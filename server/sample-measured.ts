/** What was measured in an enquiry of the sample: its design, results of groups, and series in time. */
import { newId } from "#content/id.ts";
import type { SampleEnquiry, SampleResult } from "#content/packs/sample/shape.ts";
import type { Queries } from "#drizzle/database.ts";
import { enquiryDesigns, results, series } from "#drizzle/schema/index.ts";
import { momentOf } from "#server/sample-references.ts";

export async function loadMeasured(
  tx: Queries,
  enquiryId: string,
  sample: SampleEnquiry,
): Promise<void> {
  const { design } = sample;
  if (design) {
    const { id, name, scale, when, markedBy, blind } = measureOf(sample, design.primary);
    await tx.insert(enquiryDesigns).values({
      ...{ enquiryId, design: design.design, why: design.why, protocol: design.protocol },
      primary: { id, name, scale, when, markedBy, blind },
      blocks: [],
      ...{ changedBy: design.by, changedAt: momentOf(design.on) },
      ...{ lockedBy: design.by, lockedAt: momentOf(design.on) },
    });
  }
  if (sample.results.length > 0)
    await tx
      .insert(results)
      .values(sample.results.map((result) => ({ ...rowOf(sample, result), enquiryId })));
  if (sample.series.length > 0)
    await tx.insert(series).values(
      sample.series.map(({ school, points, by, ...one }) => ({
        ...{ ...one, id: newId(), enquiryId, schoolId: school },
        points: points.map(([day, value]) => ({ day, value, n: null })),
        ...{ changedBy: by, changedAt: momentOf(points.at(-1)?.[0] ?? "") },
      })),
    );
}

function rowOf(sample: SampleEnquiry, result: SampleResult) {
  const { measure, school, by, ...summary } = result;
  const { name, role, kind } = measureOf(sample, measure);
  return {
    ...summary,
    ...{ id: newId(), line: newId(), revision: 1, isCurrent: true, classes: 1 },
    ...{ measureId: measure, measureName: name, measureRole: role, measureKind: kind },
    ...{ schoolId: school, better: "higher" as const, kind: "scores" as const },
    ...{ enteredBy: by, enteredAt: momentOf(result.day) },
  };
}

function measureOf({ slug, plan }: SampleEnquiry, id: string) {
  const measure = plan.measures?.find((one) => one.id === id);
  if (!measure) throw new Error(`the sample enquiry ${slug} plans no measure ${id}`);
  return measure;
}

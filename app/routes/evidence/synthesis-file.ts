import type { LoaderFunctionArgs } from "@remix-run/node";
import { answer } from "#app/answers.ts";
import { citationFile, fileResponse } from "#app/citation-file.ts";
import { versionNumber } from "#app/version-number.ts";
import { notFound } from "#content/failure.ts";
import { slugOf } from "#content/practice/address.ts";

const csv = "text/csv; charset=utf-8";

/** A version of a synthesis to take along: its data, what they mean, its analysis, how to cite it. */
export async function loader({
  context: { services, viewer, origin },
  params: { slug = "", number, file = "" },
}: LoaderFunctionArgs) {
  return answer(async () => {
    const page = await services.syntheses.getPage(viewer, slug, versionNumber(number));
    const { synthesis, version, authors } = page;
    const own = slugOf(synthesis);
    const named = (what: string) => `${own}-v${version.number}-${what}`;
    const taken = page.withdrawn ? null : services.syntheses.takeAlong(page);
    switch (file) {
      case "data.csv":
      case "dictionary.csv": {
        if (!taken) throw notFound();
        return fileResponse(file === "data.csv" ? taken.data : taken.dictionary, csv, named(file));
      }
      case "analysis.json":
        if (!taken) throw notFound();
        return fileResponse(
          JSON.stringify(taken.analysis, null, 2),
          "application/json",
          named(file),
        );
      default:
        return citationFile(
          file,
          {
            title: version.content.title,
            authors: authors.map(({ name }) => name),
            version: version.number,
            publishedAt: version.publishedAt,
            address: `${origin}/evidence/${own}/v/${version.number}`,
          },
          own,
        );
    }
  });
}

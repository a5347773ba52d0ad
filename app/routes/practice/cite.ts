import type { LoaderFunctionArgs } from "@remix-run/node";
import { answer } from "#app/answers.ts";
import { citationFile } from "#app/citation-file.ts";
import { versionNumber } from "#app/version-number.ts";
import { addressOf, slugOf } from "#content/practice/address.ts";

/** A version of a write-up for a reference manager. */
export async function loader({
  context: { services, viewer, origin },
  params: { slug = "", number, file = "" },
}: LoaderFunctionArgs) {
  return answer(async () => {
    const { writeUp, version, authors, corrections } = await services.library.getPage(
      viewer,
      slug,
      versionNumber(number),
    );
    const cited = {
      title: version.content.title,
      authors: authors.map(({ name }) => name),
      version: version.number,
      publishedAt: version.publishedAt,
      correctedAt: corrections.at(-1)?.at ?? null,
      address: `${origin}${addressOf(writeUp)}/v/${version.number}`,
    };
    return citationFile(file, cited, slugOf(writeUp));
  });
}

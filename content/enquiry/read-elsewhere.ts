/**
 * Whose numbers are read beyond their own school and its alliances once an enquiry is shown. A partner's
 * numbers may be shown to readers whom the partner did not choose: it is told, and can keep them back.
 */
import { stepOf, tokensIn } from "#content/access/audience.ts";

/** A school of which something was measured, with the alliances that it is in today. */
export type Measured = { id: string; name: string; allianceIds: readonly string[] };

/** What is read by whom, in a sentence, and whose numbers they are. */
export type ReadElsewhere = { sentence: string; schoolIds: string[] };

/** One for each place of the audience; none where the schools are all of it. `nameOf` names a place. */
export function readElsewhere(
  audience: string,
  measured: readonly Measured[],
  nameOf: (id: string) => string,
): ReadElsewhere[] {
  return tokensIn(audience).flatMap((token) => {
    const place = token.slice(token.indexOf(":") + 1);
    const abroad = measured.filter(({ id, allianceIds }) => ![id, ...allianceIds].includes(place));
    if (abroad.length === 0) return [];
    const names = new Intl.ListFormat("en-GB").format(abroad.map(({ name }) => name));
    const outside = `${names}, which ${abroad.length === 1 ? "is" : "are"} not in it`;
    const sentence = {
      public: `Everyone reads numbers of ${names}, signed in or not.`,
      member: `Everyone who works at a school or organisation here reads numbers of ${names}.`,
      school: `Everyone at ${nameOf(place)} reads numbers of ${names}.`,
      alliances: `${nameOf(place)} reads numbers of ${outside}.`,
      heads: `The heads of ${nameOf(place)} read numbers of ${outside}.`,
      team: "",
    }[stepOf(token)];
    return [{ sentence, schoolIds: abroad.map(({ id }) => id) }];
  });
}

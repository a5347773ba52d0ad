/** `npm run bench -- NAME`: measures, prints, and asserts nothing. */
import { benchEnquiry } from "#test/bench/enquiry.ts";
import { benchEvidenceMap } from "#test/bench/evidence-map.ts";
import { benchIdentifiers } from "#test/bench/identifiers.ts";
import { benchPages } from "#test/bench/pages.ts";
import { benchSearch } from "#test/bench/search.ts";
import { benchSynthesis } from "#test/bench/synthesis.ts";
import { benchSynthesisPages } from "#test/bench/synthesis-pages.ts";

const benches: Record<string, () => Promise<void>> = {
  enquiry: benchEnquiry,
  "evidence-map": benchEvidenceMap,
  identifiers: benchIdentifiers,
  pages: benchPages,
  search: benchSearch,
  synthesis: benchSynthesis,
  "synthesis-pages": benchSynthesisPages,
};

const [name = ""] = process.argv.slice(2);
const bench = benches[name];
if (!bench) {
  console.error(`Which one? npm run bench -- ${Object.keys(benches).join(" | ")}`);
  process.exit(1);
}
await bench();

/**
 * What a large enquiry costs, page by page, beside one with a tenth of its cycles; and what it is to open
 * and write in its plan. Makes both by the services in a folder of its own, then starts the real server.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { keystrokes, openEditor } from "#test/bench/keystrokes.ts";
import { launch, openCommons, quantile, serve, stop } from "#test/bench/serving.ts";
import { columns, signIn, weigh } from "#test/bench/weighing.ts";
import {
  type LargeEnquiry,
  type LargeSizes,
  largest,
  writeLargeEnquiry,
} from "#test/support/large-enquiry/index.ts";
import { pagesOf } from "#test/support/large-enquiry/pages.ts";

const small: LargeSizes = { ...largest, cycles: 4 };
const openings = 20;

export async function benchEnquiry(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "commons-bench-"));
  const enquiries = await makeEnquiries(folder);
  const { server, base } = await serve(folder, "./test/bench/count-queries.ts");
  const browser = await launch();
  try {
    for (const [enquiry, sizes] of enquiries) {
      console.log(`${describe(sizes)}\n${columns}`);
      const cookies = {
        lead: await signIn(base, enquiry.network.person(0, 0)),
        member: await signIn(base, "joan-pritchard"),
        asked: await signIn(base, enquiry.network.asked.person),
        visitor: "",
      };
      for (const page of pagesOf(enquiry))
        console.log(await weigh(server, base, page, cookies[page.by]));
    }
    const [[large] = []] = enquiries;
    if (large) await write(browser, base, large);
  } finally {
    await browser.close();
    await stop(server);
    rmSync(folder, { recursive: true, force: true });
  }
}

const describe = ({ schools, cycles, lessons, series }: LargeSizes): string =>
  `${schools} schools, ${schools * 5} people, ${cycles} cycles, ${lessons} lessons, ${series} series of 156 points`;

/** In the sample commons, as the demo has it. */
async function makeEnquiries(folder: string): Promise<[LargeEnquiry, LargeSizes][]> {
  const { services, close } = await openCommons(folder);
  const made: [LargeEnquiry, LargeSizes][] = [];
  for (const sizes of [largest, small])
    made.push([await writeLargeEnquiry(services, sizes), sizes]);
  await close();
  return made;
}

/** From the address to the text in the editor, and from a key to the text at a colleague's. */
async function write(browser: Browser, base: string, { slug, network }: LargeEnquiry) {
  const path = `/enquiries/${slug}/plan`;
  const [writer, reader] = await Promise.all(
    [network.person(0, 0), network.person(1, 1)].map((person) =>
      openEditor(browser, { base, path, person }),
    ),
  );
  if (!writer || !reader) return;
  const section = "#stage-aim .writing";
  const times: number[] = [];
  for (let opening = 0; opening < openings; opening += 1) {
    const from = performance.now();
    await writer.goto(base + path);
    await writer.locator(".editor[data-editable=true]").waitFor();
    await writer.locator(section, { hasText: "We agreed" }).waitFor();
    times.push(performance.now() - from);
  }
  console.log(
    `opening the plan until its editor shows the text: p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms (${openings} times)`,
  );
  await keystrokes({ writer, reader, section });
}

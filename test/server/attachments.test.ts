import { readFileSync } from "node:fs";
import sharp from "sharp";
import { expect, test } from "vitest";
import { visitor } from "#content/access/tokens.ts";
import { largestFile } from "#server/practice/attachments.ts";
import { type Commons, openCommons } from "#test/support/commons.ts";

async function withDraft(work: (commons: Commons, slug: string) => Promise<void>) {
  const commons = await openCommons();
  try {
    await work(commons, await commons.startWriteUp());
  } finally {
    await commons.close();
  }
}

test("a photograph loses the camera's notes, and is stored once for equal bytes", () =>
  withDraft(async (commons, slug) => {
    const anna = await commons.viewer("anna");
    const bytes = await sharp({ create: { width: 40, height: 20, channels: 3, background: "red" } })
      .jpeg()
      .withExif({ IFD0: { Copyright: "Anna at home", Artist: "Anna" } })
      .toBuffer();
    expect(bytes.includes("Anna at home")).toBe(true);
    const first = await commons.attachments.add(anna, slug, {
      name: "C:\\photos\\class.jpg",
      bytes,
    });
    const again = await commons.attachments.add(anna, slug, { name: "class.jpg", bytes });
    const { path } = await commons.attachments.get(anna, first.id);
    const stored = readFileSync(path);
    expect(stored.includes("Anna")).toBe(false);
    expect((await sharp(stored).metadata()).exif).toBeUndefined();
    expect(first).toMatchObject({
      name: "class.webp",
      mediaType: "image/webp",
      width: 40,
      height: 20,
    });
    expect(again.hash).toBe(first.hash);
  }));

const refused: [string, { name: string; bytes: Uint8Array }, RegExp][] = [
  [
    "a page of HTML that calls itself a picture",
    { name: "x.png", bytes: Buffer.from("<script>alert(1)</script>") },
    /none of them/,
  ],
  [
    "an SVG, which can hold script",
    { name: "x.svg", bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
    /none of them/,
  ],
  ["a program", { name: "x.pdf", bytes: Buffer.from("MZ\u0000\u0000") }, /none of them/],
  ["an empty file", { name: "x.pdf", bytes: new Uint8Array() }, /empty/],
  ["a file that is too large", { name: "x.pdf", bytes: new Uint8Array(largestFile + 1) }, /20 MB/],
  [
    "a picture that is damaged",
    { name: "x.png", bytes: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex") },
    /damaged/,
  ],
];

for (const [name, file, message] of refused)
  test(`${name} is refused with the reason`, () =>
    withDraft(async (commons, slug) => {
      await expect(
        commons.attachments.add(await commons.viewer("anna"), slug, file),
      ).rejects.toMatchObject({ code: "invalid", message: expect.stringMatching(message) });
    }));

test("a PDF is taken as it is; only the team may add, and only readers may fetch", () =>
  withDraft(async (commons, slug) => {
    const bytes = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
    const file = { name: "plan.pdf", bytes };
    const anna = await commons.viewer("anna");
    const added = await commons.attachments.add(anna, slug, file);
    expect(added).toMatchObject({ name: "plan.pdf", mediaType: "application/pdf" });
    await expect(
      commons.attachments.add(await commons.viewer("cara"), slug, file),
    ).rejects.toMatchObject({ code: "not-found" });
    await expect(commons.attachments.get(visitor, added.id)).rejects.toMatchObject({
      code: "not-found",
    });
  }));

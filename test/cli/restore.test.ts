/** Files that are refused before anything is touched. */
import { createHash } from "node:crypto";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import Sqlite from "better-sqlite3";
import { type ParsedTarEntryWithData, packTar, unpackTar } from "modern-tar";
import { expect, test } from "vitest";
import { isPartName } from "#server/backup/archive.ts";
import {
  contentsOf,
  makeBackup,
  newFolder,
  openWorkingCommons,
  restoreInto,
  runProgram,
} from "#test/cli/backup-drill.ts";

/** Refused into no folder and into a commons, and both are as they were. */
async function expectRefused(occupied: string, bytes: Uint8Array, message: RegExp) {
  const file = join(newFolder(), "bad.tar.gz");
  writeFileSync(file, bytes);
  const outside = newFolder();
  const empty = join(outside, "data");
  const before = contentsOf(occupied);
  for (const folder of [empty, occupied])
    await expect(restoreInto(folder, file, true)).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringMatching(message),
    });
  expect(contentsOf(outside)).toEqual({});
  expect(contentsOf(occupied)).toEqual(before);
}

async function openBackup() {
  const commons = await openWorkingCommons();
  const file = await makeBackup(commons.folder);
  const occupied = join(newFolder(), "data");
  await restoreInto(occupied, file);
  return { bytes: readFileSync(file), occupied };
}

type Entries = ParsedTarEntryWithData[];

/** The backup with its entries changed, and (unless kept) with a list that agrees. */
async function forge(bytes: Buffer, change: (entries: Entries) => Entries, keepList = false) {
  const entries = await unpackTar(gunzipSync(bytes));
  const list = entries.at(-1) as ParsedTarEntryWithData;
  const parts = change(entries.slice(0, -1));
  const told = parts.map(({ header, data = new Uint8Array() }) => ({
    name: header.name,
    size: data.length,
    sha256: createHash("sha256").update(data).digest("hex"),
  }));
  return gzipSync(
    await packTar([...parts, keepList ? list : entry("parts.json", JSON.stringify(told))]),
  );
}

const entry = (
  name: string,
  text: string | Uint8Array,
  more: Partial<ParsedTarEntryWithData["header"]> = {},
): ParsedTarEntryWithData => {
  const data = new Uint8Array(Buffer.from(text));
  return { header: { name, size: data.length, type: "file", ...more }, data };
};

const changeHead = (entries: Entries, change: object): Entries =>
  entries.map((one) =>
    one.header.name === "backup.json"
      ? entry(
          "backup.json",
          JSON.stringify({ ...JSON.parse(Buffer.from(one.data ?? "").toString()), ...change }),
        )
      : one,
  );

test("a backup with any byte changed, or cut anywhere, is refused", async () => {
  const { bytes, occupied } = await openBackup();
  const places = Array.from({ length: 16 }, (_, step) =>
    Math.min(bytes.length - 1, 12 + Math.floor((step / 15) * (bytes.length - 12))),
  );
  for (const place of places) {
    const flipped = Buffer.from(bytes);
    flipped[place] = (flipped[place] ?? 0) ^ 0x10;
    await expectRefused(occupied, flipped, /is damaged or was cut short|is not a backup/);
  }
  for (const length of [0, 1, 9, 500, bytes.length >> 1, bytes.length - 9, bytes.length - 1])
    await expectRefused(
      occupied,
      bytes.subarray(0, length),
      /is damaged or was cut short|is not a backup/,
    );
});

test("a backup whose parts are not those of its list is refused", async () => {
  const { bytes, occupied } = await openBackup();
  const isDamaged = /is damaged or was cut short/;
  const fileOf = (entries: Entries) => entries.at(-1) as ParsedTarEntryWithData;
  for (const change of [
    (entries: Entries) => entries.slice(0, -1),
    (entries: Entries) => [...entries, entry("files/aa/one-more", "x")],
    (entries: Entries) => [
      ...entries.slice(0, -1),
      entry(fileOf(entries).header.name, Buffer.alloc(fileOf(entries).data?.length ?? 0)),
    ],
  ])
    await expectRefused(occupied, await forge(bytes, change, true), isDamaged);
  const twice = (entries: Entries) => [...entries, fileOf(entries)];
  await expectRefused(occupied, await forge(bytes, twice), isDamaged);
  const without = (entries: Entries) =>
    entries.filter(({ header }) => header.name !== "commons.sqlite");
  await expectRefused(occupied, await forge(bytes, without), isDamaged);
  const entries = await unpackTar(gunzipSync(bytes));
  await expectRefused(occupied, gzipSync(await packTar(entries.slice(0, -1))), isDamaged);
});

test("what is not a backup, or a newer one, is refused by name", async () => {
  const { bytes, occupied } = await openBackup();
  const notOurs = /bad\.tar\.gz is not a backup of Practice Commons\.$/;
  await expectRefused(occupied, Buffer.from("PK\u0003\u0004 some other file"), notOurs);
  await expectRefused(occupied, gzipSync("some text, packed"), notOurs);
  await expectRefused(occupied, gzipSync(await packTar([entry("readme.txt", "hello")])), notOurs);
  await expectRefused(
    occupied,
    await forge(bytes, (entries) => changeHead(entries, { format: "another" })),
    notOurs,
  );
  await expectRefused(
    occupied,
    await forge(bytes, (entries) => changeHead(entries, { formatVersion: 2, at: "newly told" })),
    /is a backup of a newer format \(2; this version reads 1\)/,
  );
});

test("a newer migration is refused, also where the head does not tell of it", async () => {
  const { bytes, occupied } = await openBackup();
  const isNewer = /was made by a newer version: this one does not know its migration/;
  await expectRefused(
    occupied,
    await forge(bytes, (entries) =>
      changeHead(entries, { migration: { at: 4_000_000_000_000, name: "0999_newer" } }),
    ),
    /does not know its migration 0999_newer\. Update first\.$/,
  );
  const newer = (entries: Entries) =>
    entries.map((one) => {
      if (one.header.name !== "commons.sqlite") return one;
      const path = join(newFolder(), "newer.sqlite");
      writeFileSync(path, one.data ?? "");
      const database = new Sqlite(path);
      database.exec(
        "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 4000000000000)",
      );
      database.close();
      return entry("commons.sqlite", readFileSync(path));
    });
  await expectRefused(occupied, await forge(bytes, newer), isNewer);
  const noDatabase = (entries: Entries) =>
    entries.map((one) =>
      one.header.name === "commons.sqlite" ? entry("commons.sqlite", "text".repeat(999)) : one,
    );
  await expectRefused(occupied, await forge(bytes, noDatabase), /damaged/);
});

const outside = [
  "../evil",
  "files/../../evil",
  "files/..",
  "files/aa/../../../evil",
  "/tmp/commons-evil",
  "files//tmp/evil",
  "files/./evil",
  "files/aa\\..\\..\\evil",
  "files/C:evil",
  "files/.hidden",
  "commons.sqlite-wal",
  "lock",
  "files",
];

test.each(outside)("a part called %j is refused", async (name) => {
  expect(isPartName(name)).toBe(false);
  const { bytes, occupied } = await openBackup();
  await expectRefused(
    occupied,
    await forge(bytes, (entries) => [...entries, entry(name, "evil")]),
    /names something outside the folder of files/,
  );
});

test.each(["symlink", "link", "directory", "fifo", "character-device"] as const)(
  "a %s in place of a file is refused",
  async (type) => {
    const { bytes, occupied } = await openBackup();
    await expectRefused(
      occupied,
      await forge(bytes, (entries) => [
        ...entries,
        { header: { name: "files/aa", type, size: 0, linkname: "/tmp" } },
        entry("files/aa/evil", "evil"),
      ]),
      /names something outside the folder of files/,
    );
  },
);

test("links and half-written files among the stored ones stay out of a backup", async () => {
  const commons = await openWorkingCommons();
  symlinkSync("/etc/hostname", join(commons.folder, "files", "link"));
  writeFileSync(join(commons.folder, "files", `${"a".repeat(64)}.x1x2x3x4`), "half");
  const file = await makeBackup(commons.folder);
  const names = (await unpackTar(gunzipSync(readFileSync(file)))).map(({ header }) => header.name);
  expect(names).toHaveLength(6);
  expect(names).not.toContain("files/link");
});

test("a refusal is one line and exit code 1", async () => {
  const file = join(newFolder(), "bad.tar.gz");
  writeFileSync(file, "not at all");
  const folder = join(newFolder(), "data");
  expect(await runProgram("server/cli/index.ts", ["restore", file], folder).ended).toEqual({
    code: 1,
    out: "",
    error: `${file} is not a backup of Practice Commons.\n`,
  });
  expect(contentsOf(folder)).toBeUndefined();
});

/** A backup and the way back: they open no commons, and so neither make one nor migrate it. */
import { type Command, number } from "#server/cli/command.ts";
import { createProgress } from "#server/cli/progress.ts";

export const backup: Command = {
  name: "backup",
  usage: "backup FILE",
  about: [
    "The whole commons (database and files) into one new file (.tar.gz), also while the server runs.",
    "Nobody stays signed in by it. SESSION_SECRET is not in it: keep that beside it.",
  ],
  takes: "new-file",
  options: {},
  over: "settings",
  async run({ env, file }) {
    const { backUp } = await import("#server/backup/back-up.ts");
    const { placesOf } = await import("#server/backup/places.ts");
    const progress = createProgress("MB");
    const made = await backUp(placesOf(env), file, {
      at: new Date(),
      progress: (bytes) => progress.at(Math.floor(bytes / 1e6)),
    }).finally(progress.end);
    const wrong = [
      ...made.damaged.map((name) => `${name} is damaged`),
      ...made.missing.map((hash) => `${hash} is missing`),
    ];
    return {
      told: [
        `Backed up ${tellContents(made.contents, made.files)} into ${file}, ${(made.size / 1e6).toFixed(1)} MB.`,
        ...(wrong.length > 0
          ? [
              `${number(wrong.length)} stored files are not as they were: ${wrong.slice(0, 5).join(", ")}${wrong.length > 5 ? ", …" : ""}.`,
            ]
          : []),
      ].join(" "),
      refused: wrong.length,
    };
  },
};

export const restore: Command = {
  name: "restore",
  usage: "restore FILE [--replace]",
  about: [
    "A backup into an empty DATA_DIR, with the server stopped. It is checked whole before anything is",
    "touched. With --replace the commons that is there is moved aside, into a folder named with the time.",
  ],
  takes: "file",
  options: { replace: { type: "boolean" } },
  over: "settings",
  async run({ env, file, values }) {
    const { restore } = await import("#server/backup/restore.ts");
    const { placesOf } = await import("#server/backup/places.ts");
    const progress = createProgress("MB");
    const { head, contents, files, aside } = await restore(placesOf(env), file, {
      at: new Date(),
      replace: values.replace === true,
      progress: (bytes) => progress.at(Math.floor(bytes / 1e6)),
    }).finally(progress.end);
    return {
      told: [
        `Restored ${tellContents(contents, files)}, as they were at ${head.at} (version ${head.version}), into ${env.dataDir}.`,
        ...(aside ? [`What was there before is in ${aside}.`] : []),
      ].join(" "),
      refused: 0,
    };
  },
};

const tellContents = (
  counts: { schools: number; people: number; writeUps: number; liveDocuments: number },
  files: number,
): string =>
  `${number(counts.schools)} schools, ${number(counts.people)} people, ${number(counts.writeUps)} write-ups, ${number(counts.liveDocuments)} live documents and ${number(files)} files`;

/** What the command line can do: one entry a command. */
import { backup, restore } from "#server/cli/backup-commands.ts";
import { type Command, number } from "#server/cli/command.ts";
import { createProgress } from "#server/cli/progress.ts";
import { writeRefusals } from "#server/cli/refusals.ts";
import { reindex } from "#server/cli/reindex.ts";

const importSchools: Command = {
  name: "import-schools",
  usage: "import-schools FILE [--as-of DAY] [--dry-run]",
  about: [
    "Schools from a register (CSV, UTF-8 or Windows-1252). What is newer wins; a second run",
    "changes nothing. DAY (2026-06-01) is the day the file describes, if its name does not say.",
    "With --dry-run it says what it would do, and does nothing.",
  ],
  takes: "file",
  options: { "as-of": { type: "string" }, "dry-run": { type: "boolean" } },
  check: (values) => {
    const day = text(values["as-of"]);
    if (day === undefined || isDay(day)) return undefined;
    return `--as-of ${day} is not a day. Write it as 2026-06-01.`;
  },
  over: "commons",
  async run({ services, file, folder, values }) {
    const progress = createProgress("rows");
    const isDry = values["dry-run"] === true;
    const done = await services
      .importSchools(file, { asOf: text(values["as-of"]), isDry, progress: progress.at })
      .finally(progress.end);
    const kept =
      done.refused.length > 0
        ? writeRefusals(
            file,
            folder,
            ["line", "reason", ...done.columns],
            done.refused.map(({ line, reason, row }) => [String(line), reason, ...row]),
          )
        : "";
    const { rows, added, changed, unchanged, refused } = done;
    return {
      told: `${isDry ? "Dry run, nothing is stored: " : ""}${number(rows)} rows: ${number(added)} schools added, ${number(changed)} changed, ${number(unchanged)} unchanged, ${tellRefused(refused.length, kept)}`,
      refused: refused.length,
    };
  },
};

const importPages: Command = {
  name: "import-pages",
  usage:
    "import-pages FILE|FOLDER --person HANDLE [--publish --audience TOKEN] [--source TEXT] [--licence TEXT]",
  about: [
    "Markdown files or JSON lines as resources of a person: drafts, or published for an audience",
    "(public, member, alliance:SLUG, school:ID). Pages that are here already are left alone.",
  ],
  takes: "file",
  options: {
    person: { type: "string" },
    publish: { type: "boolean" },
    audience: { type: "string" },
    source: { type: "string" },
    licence: { type: "string" },
  },
  check: ({ person, publish, audience }) => {
    if (!person) return "Say in whose name they come: --person HANDLE.";
    if (publish && !audience) return "Say who may read them: --audience public, for example.";
    if (audience && !publish) return "An audience is for what is published: add --publish.";
    return undefined;
  },
  over: "commons",
  async run({ services, file, folder, values }) {
    const progress = createProgress("pages");
    const { pages, added, alreadyThere, refused, held } = await services
      .importPages(file, {
        person: text(values.person) ?? "",
        audience: text(values.audience) ?? null,
        source: text(values.source),
        licence: text(values.licence),
        progress: progress.at,
      })
      .finally(progress.end);
    const rows = [...refused, ...held].map(({ where, line, reason }) => [
      where,
      String(line),
      reason,
    ]);
    const kept =
      rows.length > 0 ? writeRefusals(file, folder, ["file", "line", "reason"], rows) : "";
    return {
      told: [
        `${number(pages)} pages: ${number(added - held.length)} ${values.publish ? "published" : "added as drafts"}`,
        ...(held.length > 0 ? [`${number(held.length)} left as drafts to be looked at`] : []),
        `${number(alreadyThere)} already there`,
        tellRefused(refused.length, kept),
      ].join(", "),
      refused: rows.length,
    };
  },
};

const reindexAll: Command = {
  name: "reindex",
  usage: "reindex",
  about: ["Makes the search index anew."],
  takes: null,
  options: {},
  over: "commons",
  async run({ services }) {
    const progress = createProgress("entries");
    const { network, published, drafts } = await reindex(services, progress.at).finally(
      progress.end,
    );
    return {
      told: `Indexed ${number(network)} schools, alliances and people, ${number(published)} published write-ups and ${number(drafts)} drafts.`,
      refused: 0,
    };
  },
};

const createAdmin: Command = {
  name: "create-admin",
  usage: "create-admin EMAIL",
  about: [
    "Makes an invitation to run the commons, and prints its link: whoever follows it within 14 days",
    "and gives a name and a password is an administrator.",
  ],
  takes: "word",
  options: {},
  over: "commons",
  async run({ services, file: email }) {
    const path = await services.inviting.inviteAdministrator(email);
    return { told: `Open ${services.origin}${path}`, refused: 0 };
  },
};

const removeSample: Command = {
  name: "remove-sample",
  usage: "remove-sample",
  about: ["Removes the sample content and its people; refused while others' work depends on it."],
  takes: null,
  options: {},
  over: "commons",
  async run({ services }) {
    const gone = await services.sample.remove();
    return {
      told: `Removed ${number(gone.writeUps)} write-ups, ${number(gone.people)} people, ${number(gone.schools)} schools, ${number(gone.alliances)} alliances and ${number(gone.organisations)} organisations.`,
      refused: 0,
    };
  },
};

export const commands: Command[] = [
  createAdmin,
  importSchools,
  importPages,
  reindexAll,
  removeSample,
  backup,
  restore,
];

const text = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined;

const tellRefused = (count: number, path: string): string =>
  path ? `${number(count)} refused, with the reasons in ${path}.` : "none refused.";

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
}

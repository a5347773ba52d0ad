/** The real services over a real database in a folder of their own, with people to act in them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import type { Viewer } from "#content/access/tokens.ts";
import { documentFromMarkdown } from "#content/document/markdown.ts";
import { parseDocument } from "#content/document/schema.ts";
import { slugOf } from "#content/practice/address.ts";
import { fillWriteUp } from "#content/practice/live-write-up.ts";
import type { RichText, WriteUpContent } from "#content/practice/write-up.ts";
import type { Database } from "#drizzle/database.ts";
import { dialect } from "#drizzle/dialect.ts";
import {
  affiliations,
  alliances,
  memberships,
  people,
  roles,
  schools,
} from "#drizzle/schema/index.ts";
import type { SearchEngine } from "#search/engine.ts";
import { parseEnv } from "#server/env.ts";
import { createServices } from "#server/services.ts";
import { openTestDatabase } from "#test/support/database.ts";

export type Commons = Awaited<ReturnType<typeof openCommons>>;

/**
 * Three schools; `north` and `south` are in the alliance `ridings`, `west` in none. At each a teacher
 * (`anna` north, `ben` south, `cara` west), and `dev` runs the commons.
 */
export async function openCommons(
  options: {
    now?: () => Date;
    settings?: Record<string, string>;
    demo?: boolean;
    onQuery?: (query: string) => void;
  } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), "commons-"));
  const env = parseEnv({ DATA_DIR: folder, NODE_ENV: "test", ...options.settings });
  const database = await openTestDatabase(env.databaseUrl, options.onQuery);
  const search = await engineFor(database);
  const clock = options.now ?? (() => new Date());
  const services = createServices({
    env,
    database,
    search,
    clock,
    log: pino({ level: "silent" }),
    demo: options.demo ?? true,
  });
  await database.write(async (tx) => {
    const now = clock();
    await tx.insert(schools).values(
      ["north", "south", "west"].map((id) => ({
        id,
        name: `${id[0]?.toUpperCase()}${id.slice(1)} School`,
        facts: {},
        createdAt: now,
        updatedAt: now,
      })),
    );
    await tx.insert(alliances).values({
      id: "ridings",
      slug: "ridings",
      name: "Ridings Alliance",
      form: "cluster",
      purpose: "Reading",
      about: "",
      openedOn: "2024-01-01",
    });
    await tx.insert(memberships).values(
      ["north", "south"].map((schoolId) => ({
        id: `m-${schoolId}`,
        allianceId: "ridings",
        schoolId,
        role: "member",
        from: "2024-01-01",
      })),
    );
    await tx.insert(people).values(
      ["anna", "ben", "cara", "dev"].map((id) => ({
        id,
        handle: id,
        name: `${id[0]?.toUpperCase()}${id.slice(1)} Test`,
        post: "Teacher",
        isSample: true,
        createdAt: now,
      })),
    );
    await tx.insert(affiliations).values(
      (
        [
          ["anna", "north"],
          ["ben", "south"],
          ["cara", "west"],
        ] as const
      ).map(([personId, schoolId]) => ({
        id: `a-${personId}`,
        personId,
        schoolId,
        from: "2024-01-01",
      })),
    );
    await tx
      .insert(roles)
      .values({ id: "r-dev", personId: "dev", role: "administrator", from: "2024-01-01" });
  });

  const viewer = (id: string): Promise<Viewer> =>
    services.sessions.viewerOf({
      id,
      handle: id,
      name: `${id[0]?.toUpperCase()}${id.slice(1)} Test`,
    });

  /** A draft of anna's, complete enough to publish; returns its slug. */
  async function startWriteUp(content: Partial<WriteUpContent> = {}): Promise<string> {
    const { title, ...rest } = { ...completeContent(), ...content };
    const writeUp = await services.drafts.start(await viewer("anna"), {
      template: "practice",
      title,
    });
    await services.live.change(writeUp.liveDocumentId, "anna", (doc) => fillWriteUp(doc, rest));
    return slugOf(writeUp);
  }

  /** Publishes it for an audience; returns the new slug. */
  async function publish(slug: string, audience = "public", whatChanged = "Second try.") {
    const { writeUp } = await services.publishing.publish(await viewer("anna"), slug, {
      audience,
      whatChanged,
      identifiersChecked: [],
    });
    return slugOf(writeUp);
  }

  return {
    ...services,
    folder,
    viewer,
    startWriteUp,
    publish,
    async close() {
      await services.live.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function completeContent(): WriteUpContent {
  return {
    title: "Retelling before questions",
    summary: "Pupils retell a passage to a partner before they see any question.",
    themes: ["reading-comprehension-strategies"],
    phases: ["Secondary"],
    keyStages: ["KS3"],
    subjects: ["English"],
    pupilGroups: ["All pupils"],
    takes: "2 minutes a lesson",
    costPerPupil: 6,
    findings: [
      {
        id: "f1",
        outcome: "Comprehension of unseen passages",
        direction: "no-clear-change",
        why: "Decoding took the minute",
        forWhom: "Pupils reading below nine",
        conditions: "",
      },
    ],
    claims: [{ id: "c1", text: "It takes two minutes of a lesson" }],
    evidence: [],
    sections: {
      problem: richText("Pupils hunted for matching phrases."),
      steps: richText("1. Read aloud.\n2. Close the book and retell."),
    },
  };
}

/** Rich text as it is stored: with every attribute of the schema. */
export const richText = (markdown: string): RichText =>
  parseDocument(documentFromMarkdown(markdown)).toJSON();

/** Search on Postgres is Meilisearch's; where it is not the subject, nothing is found and nothing kept. */
async function engineFor(database: Database): Promise<SearchEngine> {
  if (dialect === "sqlite") {
    const { createSqliteSearch } = await import("#search/sqlite/engine.ts");
    return createSqliteSearch({ database });
  }
  return {
    put: async () => {},
    remove: async () => {},
    retain: async () => {},
    scrub: async () => {},
    search: async () => ({
      total: 0,
      hits: [],
      facets: {
        kind: [],
        theme: [],
        phase: [],
        keyStage: [],
        subject: [],
        finding: [],
        school: [],
        alliance: [],
      },
      corrected: null,
    }),
  };
}

/** The commons as the world meets it: the real server as a process, and browsers that ask it. */
import { spawn } from "node:child_process";
import { affiliations, alliances, memberships, people } from "#drizzle/schema/index.ts";
import { type Commons, openCommons } from "#test/support/commons.ts";
import { Client } from "#test/support/live-client.ts";

export type ServedCommons = Awaited<ReturnType<typeof serveCommons>>;
export type Browser = ReturnType<ServedCommons["visit"]>;

/** What came back; `body` is its bytes as Latin-1. */
export type Answer = { status: number; headers: Headers; body: string };

/**
 * The people of `openCommons`, and: `nora` of north; `olu`, `rhea` and `remy` of west, which is in the
 * alliance `moors`. The server's build must be there. `prepare` comes before the server.
 */
export async function serveCommons(
  prepare: (commons: Commons) => Promise<void> = async () => {},
  settings: Record<string, string> = {},
) {
  const commons = await openCommons({ settings });
  const now = new Date();
  await commons.database.write(async (tx) => {
    await tx.insert(alliances).values({
      id: "moors",
      slug: "moors",
      name: "Moors Alliance",
      form: "cluster",
      purpose: "Writing",
      about: "",
      openedOn: "2024-01-01",
    });
    await tx.insert(memberships).values({
      id: "m-west",
      allianceId: "moors",
      schoolId: "west",
      role: "member",
      from: "2024-01-01",
    });
    const others = { nora: "north", olu: "west", rhea: "west", remy: "west" };
    for (const [id, schoolId] of Object.entries(others)) {
      const name = `${id[0]?.toUpperCase()}${id.slice(1)} Test`;
      await tx
        .insert(people)
        .values({ id, handle: id, name, post: "Teacher", isSample: true, createdAt: now });
      await tx.insert(affiliations).values({
        id: `a-${id}`,
        personId: id,
        schoolId,
        from: "2024-01-01",
      });
    }
  });

  await prepare(commons);
  const server = await startServer(commons.folder).catch(async (error) => {
    await commons.close();
    throw error;
  });
  const { address } = server;
  let requests = 0;

  /** A browser with this cookie, or none; and with tokens, which it sends to the API only, in turn. */
  function visit(cookie = "", tokens: string[] = []) {
    let asked = 0;
    const own: Record<string, string> = {
      "accept-encoding": "identity",
      ...(cookie ? { cookie } : {}),
    };
    async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
      requests += 1;
      const token = path.startsWith("/api/") ? tokens[asked++ % tokens.length] : undefined;
      const answer = await fetch(`${address}${path}`, {
        ...init,
        headers: {
          ...own,
          // From an address of its own each: limits are by address, and are not the subject.
          "x-forwarded-for": `10.${requests >> 16}.${(requests >> 8) & 255}.${requests & 255}`,
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...(init.headers as Record<string, string>),
        },
        redirect: "manual",
      });
      return {
        status: answer.status,
        headers: answer.headers,
        body: Buffer.from(await answer.arrayBuffer()).toString("latin1"),
      };
    }
    return {
      cookie,
      ask,
      post: (path: string, fields: Record<string, string>) =>
        ask(path, { method: "POST", body: new URLSearchParams(fields) }),
      upload(path: string, file: File) {
        const body = new FormData();
        body.set("file", file);
        return ask(path, { method: "POST", body });
      },
      live: (documentId: string) =>
        new Client(`${address.replace("http", "ws")}/live/${documentId}`, {
          ...own,
          origin: address,
        }),
    };
  }

  async function signIn(person: string) {
    const { status, headers } = await visit().post("/demo/sign-in", { person });
    const cookie = headers.getSetCookie()[0]?.split(";")[0];
    if (!cookie) throw new Error(`${person} cannot sign in: ${status}`);
    const tokens: string[] = [];
    // More than one: how often each may ask in a minute is limited, and is not the subject.
    for (const name of ["A script", "A second", "A third"]) {
      const asked = { do: "make", name, power: "read", days: "7" };
      const { body } = await visit(cookie).post("/settings/tokens", asked);
      tokens.push(...(/pc_[\w-]{43}/.exec(body) ?? []));
    }
    return visit(cookie, tokens);
  }

  return {
    /** The database itself, for what has no page: somebody leaves a school. */
    database: commons.database,
    visit,
    signIn,
    async close() {
      await server.stop();
      await commons.close();
    },
  };
}

async function startServer(folder: string) {
  const child = spawn(process.execPath, ["server/index.ts"], {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      NODE_ENV: "production",
      PORT: "0",
      DATA_DIR: folder,
      LOG_LEVEL: "silent",
      TRUST_PROXY: "1",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  process.once("exit", () => child.kill("SIGKILL"));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  let said = "";
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      const found = / is at (http:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void ended.then((code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
  });
  return {
    address,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

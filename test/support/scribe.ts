/**
 * Writes, publishes and withdraws over the real surfaces, forms and the live socket, with a secret word
 * in every place that a reader might see.
 */
import sharp from "sharp";
import type * as Y from "yjs";
import { fillWriteUp } from "#content/practice/live-write-up.ts";
import { completeContent, richText } from "#test/support/commons.ts";
import { eventually } from "#test/support/eventually.ts";
import type { SecretWords } from "#test/support/secret-words.ts";
import type { Answer, Browser } from "#test/support/served-commons.ts";

export type Audience = "school" | "alliance" | "member" | "public";
export type Step =
  | "write"
  | `publish ${Audience}`
  | `move ${Audience}`
  | "withdraw"
  | "answer"
  | "delete";

export type WriteUp = {
  name: string;
  steps: Step[];
  /** As its newest title has it. */
  slug: string;
  documentId: string;
  /** The picture of each text. */
  pictures: string[];
};

/** The word that every text holds, for a search that finds them all. */
export const commonWord = "seesaw";

const tokens: Record<Audience, string> = {
  school: "school:north",
  alliance: "alliance:ridings",
  member: "member",
  public: "public",
};

/** `author` does everything but answer: `reader` does that, who was asked. */
export function createScribe(needs: { author: Browser; reader: Browser; words: SecretWords }) {
  const { author, reader, words } = needs;

  /** A write-up of the author's with its team: authors, and those who are asked to read it. */
  async function start(name: string, team: { authors: string[]; readers: string[] }) {
    const title = titleOf(name, 1);
    const begun = await author.post("/practice/new", { template: "practice", title });
    const slug = slugIn(begun);
    const { body } = await author.ask(`/practice/${slug}/edit`);
    const documentId = /data-live-document="(\w+)"/.exec(body)?.[1];
    if (!documentId) throw new Error(`“${name}” was not started: ${begun.status} ${body}`);
    const writeUp: WriteUp = { name, steps: [], slug, documentId, pictures: [] };
    for (const person of team.authors) await ask(writeUp, "team", { do: "add", person });
    for (const reader of team.readers)
      await ask(writeUp, "team", { do: "ask", reader, question: words.of(questionOf(writeUp)) });
    return writeUp;
  }

  async function take(writeUp: WriteUp, ...steps: Step[]) {
    for (const step of steps) {
      writeUp.steps.push(step);
      const [what, audience] = step.split(" ") as [string, Audience];
      const token = tokens[audience];
      if (what === "write") await write(writeUp);
      if (what === "publish") await publish(writeUp, token);
      if (what === "move") await ask(writeUp, "publish", { do: "audience", audience: token });
      if (what === "withdraw")
        await ask(writeUp, "withdraw", { reason: words.of(reasonOf(writeUp)) });
      if (what === "answer") await answer(writeUp);
      if (what === "delete") await ask(writeUp, "delete", {});
    }
  }

  const leave = (writeUp: WriteUp, personId: string) =>
    ask(writeUp, "team", { do: "remove", personId });

  /** Replaces all that is written by the next text, with a picture of its own. */
  async function write(writeUp: WriteUp) {
    const number = writeUp.pictures.length + 1;
    const word = (part: string) => words.of(`${writeUp.name}: ${part} ${number}`);
    const { body } = await author.upload(
      `/practice/${writeUp.slug}/files`,
      new File([await pictureFor(word("file"))], `${word("file")}.png`),
    );
    const attachment: string = JSON.parse(body).id;
    writeUp.pictures.push(attachment);
    const client = author.live(writeUp.documentId);
    await client.synced;
    const steps = richText(`${filler} ${word("section")} ${words.of(bait(writeUp))} ${filler}`);
    client.doc.transact(() => {
      empty(client.doc);
      fillWriteUp(client.doc, {
        ...completeContent(),
        title: titleOf(writeUp.name, number),
        summary: `A ${commonWord} and a ${word("summary")}.`,
        takes: `Ten minutes and a ${word("takes")}`,
        findings: [
          {
            id: "f1",
            outcome: `Recall of a ${word("finding")}`,
            direction: "mixed",
            why: "Some had none",
            forWhom: "",
            conditions: "",
          },
        ],
        sections: {
          problem: richText("They guessed."),
          steps: {
            ...steps,
            content: [
              ...steps.content,
              { type: "picture", attrs: { attachment, alt: `Sketch of a ${word("alt")}` } },
            ],
          },
        },
      });
    });
    await eventually(() => {
      if (!client.isSaved) throw new Error(`what was written in “${writeUp.name}” is not saved`);
    });
    client.socket.close();
  }

  async function publish(writeUp: WriteUp, audience: string) {
    const number = writeUp.steps.filter((step) => step.startsWith("publish")).length;
    const published = await ask(writeUp, "publish", {
      do: "publish",
      audience,
      alliance: "ridings",
      whatChanged: number === 1 ? "" : `Now a ${words.of(`${writeUp.name}: change ${number}`)}.`,
    });
    writeUp.slug = slugIn(published);
  }

  async function answer(writeUp: WriteUp) {
    const { body } = await reader.ask(`/practice/${writeUp.slug}/team`);
    const reading = /name="reading" value="(\w+)"/.exec(body)?.[1] ?? "";
    const fields = { do: "answer", reading, answer: words.of(answerOf(writeUp)) };
    const { status } = await reader.post(`/practice/${writeUp.slug}/team`, fields);
    if (status !== 302) throw new Error(`“${writeUp.name}” was not answered: ${status}`);
  }

  async function ask({ name, slug }: WriteUp, form: string, fields: Record<string, string>) {
    const answer = await author.post(`/practice/${slug}/${form}`, fields);
    if (answer.status !== 302) throw new Error(`${form} of “${name}”: ${answer.status}`);
    return answer;
  }

  const titleOf = (name: string, number: number) =>
    `The ${words.of(`${name}: title ${number}`)} lesson`;

  return { start, take, leave };
}

type Named = { name: string };

/** The places of a write-up that change with each text: `title`, `summary` and so on, by its number. */
export const placesIn = ({ name }: Named, number: number, ...parts: string[]): string[] =>
  parts.map((part) => `${name}: ${part} ${number}`);

/** The place of the word that finds the write-up, whichever text it holds. */
export const bait = ({ name }: Named) => `${name}: bait`;
/** What the colleague was asked who reads the draft. */
export const questionOf = ({ name }: Named) => `${name}: question`;
/** What they answered. */
export const answerOf = ({ name }: Named) => `${name}: answer`;
/** Why it was withdrawn. */
export const reasonOf = ({ name }: Named) => `${name}: reason`;

/** Keeps a hit's snippet to the words around the one that was searched for. */
const filler = "on and on it went ".repeat(12);

const slugIn = ({ headers }: Answer): string =>
  /^\/practice\/([^/?]+)/.exec(headers.get("location") ?? "")?.[1] ?? "";

function empty(doc: Y.Doc) {
  for (const field of ["title", "summary", "takes"] as const)
    doc.getText(field).delete(0, doc.getText(field).length);
  for (const section of ["problem", "steps"]) {
    const fragment = doc.getXmlFragment(`section:${section}`);
    fragment.delete(0, fragment.length);
  }
  doc.getArray("findings").delete(0, doc.getArray("findings").length);
}

/** A picture of a colour of its own, so that its bytes are too. */
async function pictureFor(word: string): Promise<Uint8Array<ArrayBuffer>> {
  const [r = 0, g = 0, b = 0] = Array.from(
    word.slice(2, 5),
    (letter) => (letter.charCodeAt(0) - 97) * 10,
  );
  const create = { width: 8, height: 8, channels: 3, background: { r, g, b } } as const;
  return new Uint8Array(await sharp({ create }).png().toBuffer());
}

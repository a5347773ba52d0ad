/** Words that stand in one place only, so that a page that has one says where it got it from. */
import { createHash } from "node:crypto";

export type SecretWords = ReturnType<typeof createSecretWords>;

export function createSecretWords() {
  const places = new Map<string, string>();
  return {
    /** The word of a place such as "a draft: title": the same whenever it is asked for. */
    of(place: string): string {
      const digest = createHash("sha256").update(place).digest();
      const word = `zq${Array.from(digest.subarray(0, 8), (byte) => letters[byte % 26]).join("")}`;
      places.set(word, place);
      return word;
    },
    /** The places whose words are in the text. */
    in(text: string): string[] {
      const found = new Set(text.toLowerCase().match(/zq[a-z]{8}/g));
      return [...found].flatMap((word) => places.get(word) ?? []);
    },
  };
}

const letters = "abcdefghijklmnopqrstuvwxyz";

/** The same word with one letter wrong. */
export const misspell = (word: string) =>
  `${word.slice(0, 5)}${word[5] === "x" ? "y" : "x"}${word.slice(6)}`;

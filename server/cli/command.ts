/** What a command is. */
import type { ParseArgsOptionsConfig } from "node:util";
import type { Env } from "#server/env.ts";
import type { Services } from "#server/services.ts";

type Values = Record<string, unknown>;

type Given = {
  /** The file's path, or the word as given. */
  file: string;
  /** Where the person stands: files of refused rows go here. */
  folder: string;
  values: Values;
};

/** `told` is a sentence; a command that `refused` anything ends with exit code 1. */
type Done = { told: string; refused: number };

export type Command = {
  name: string;
  usage: string;
  about: string[];
  /** The one word it takes: a file that is there, one that is not there yet, or any other. */
  takes: "file" | "new-file" | "word" | null;
  options: ParseArgsOptionsConfig;
  /** What is wrong with the options, in a line. */
  check?: (values: Values) => string | undefined;
} & (
  | { over: "commons"; run: (call: Given & { services: Services }) => Promise<Done> }
  /** Opens no commons, and so neither makes one nor migrates it. */
  | { over: "settings"; run: (call: Given & { env: Env }) => Promise<Done> }
);

/** 17,291 */
export const number = (count: number): string => count.toLocaleString("en-GB");

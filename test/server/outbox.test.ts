import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { outbox } from "#drizzle/schema/index.ts";
import { createWorker, enqueue } from "#server/jobs/outbox.ts";
import { openCommons } from "#test/support/commons.ts";

test("what is due is taken to the last row, and what fails waits without holding the rest up", async () => {
  const commons = await openCommons();
  onTestFinished(commons.close);
  const { database } = commons;
  const now = new Date("2026-11-02T09:00:00Z");
  const taken: unknown[] = [];
  const worker = createWorker({
    database,
    clock: () => now,
    log: pino({ level: "silent" }),
    handlers: {
      async count({ number }) {
        if (number === 7) throw new Error("not the seventh");
        taken.push(number);
      },
    },
  });
  await database.write(async (tx) => {
    for (let number = 0; number < 120; number += 1) await enqueue(tx, now, "count", { number });
  });
  await worker.drain();
  expect(taken).toHaveLength(119);
  expect(await database.read.select().from(outbox)).toMatchObject([
    { attempts: 1, lastError: "Error: not the seventh" },
  ]);
});

/**
 * Mail. A letter is an outbox row of the change that it follows; the worker hands it to the SMTP server,
 * and the row goes once it was taken. Where no server is set, nothing is sent and nothing waits.
 */
import { inArray } from "drizzle-orm";
import type { Transporter } from "nodemailer";
import type { Queries } from "#drizzle/database.ts";
import { logins } from "#drizzle/schema/index.ts";
import type { Clock } from "#server/clock.ts";
import { enqueue, enqueueAll } from "#server/jobs/outbox.ts";
import { type Letter, writeHtml, writeText } from "#server/mail/letter.ts";

export function createMail(needs: {
  clock: Clock;
  /** `smtp://user:password@host:587`; null sends nothing. */
  smtpUrl: string | null;
  /** Who the letters are from: `Practice Commons <commons@example.org>`. */
  from: string;
  origin: string;
}) {
  const { clock, smtpUrl, from, origin } = needs;
  let transport: Transporter | null = null;

  const written = (to: string, letter: Letter) => ({
    to,
    subject: letter.subject,
    text: writeText(letter, origin),
    html: writeHtml(letter, origin),
  });

  /** The outbox's handler. @throws where the server did not take it: it is tried again. */
  async function deliver(payload: Record<string, unknown>): Promise<void> {
    if (smtpUrl === null) return;
    // Loaded with the first letter: it is large, and many a commons sends none.
    transport ??= (await import("nodemailer")).createTransport({
      url: smtpUrl,
      connectionTimeout: 10_000,
      socketTimeout: 20_000,
    });
    await transport.sendMail({
      from,
      to: String(payload.to),
      subject: String(payload.subject),
      text: String(payload.text),
      html: String(payload.html),
      headers: { "Auto-Submitted": "auto-generated" },
    });
  }

  /** Asks for a letter to be sent, in the transaction of what it tells of. */
  async function send(tx: Queries, to: string, letter: Letter): Promise<void> {
    if (smtpUrl === null) return;
    await enqueue(tx, clock(), "mail", written(to, letter));
  }

  /** To each person a letter of their own, in as many queries for many as for one. */
  async function sendEach(
    tx: Queries,
    letters: readonly { personId: string; letter: Letter }[],
  ): Promise<void> {
    if (smtpUrl === null || letters.length === 0) return;
    const ids = [...new Set(letters.map(({ personId }) => personId))];
    const found = await tx
      .select({ id: logins.id, email: logins.email })
      .from(logins)
      .where(inArray(logins.id, ids));
    const addresses = new Map(found.map(({ id, email }) => [id, email]));
    const payloads = letters.flatMap(({ personId, letter }) => {
      const address = addresses.get(personId);
      return address ? [written(address, letter)] : [];
    });
    await enqueueAll(tx, clock(), "mail", payloads);
  }

  return {
    works: smtpUrl !== null,

    send,

    /** To people by their ids, each where they have an address. */
    sendTo: (tx: Queries, personIds: string[], letter: Letter): Promise<void> =>
      sendEach(
        tx,
        [...new Set(personIds)].map((personId) => ({ personId, letter })),
      ),

    sendEach,

    /** Sends a letter that must not wait in the outbox with its reader's address on it. */
    sendNow: (to: string, letter: Letter): Promise<void> => deliver(written(to, letter)),

    deliver,
  };
}

export type Mail = ReturnType<typeof createMail>;

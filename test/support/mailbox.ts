/** A mail server on loopback that keeps what it is handed. */
import { SMTPServer } from "smtp-server";

/** A letter to one address; `text` is its source, with quoted-printable lines joined. */
export type Delivered = { to: string; text: string };

export async function openMailbox() {
  const letters: Delivered[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      let source = "";
      stream.on("data", (part) => {
        source += part;
      });
      stream.on("end", () => {
        const text = source.replace(/=\r?\n/g, "").replace(/=3D/g, "=");
        for (const { address } of session.envelope.rcptTo) letters.push({ to: address, text });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as { port: number };
  return {
    letters,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

export type Mailbox = Awaited<ReturnType<typeof openMailbox>>;

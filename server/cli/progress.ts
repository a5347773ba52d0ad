/** How far long work is: one line rewritten on a terminal, a line every few seconds elsewhere. */

export type Progress = { at(done: number): void; end(): void };

const pauseMs = { terminal: 100, log: 5000 };

export function createProgress(what: string, out: NodeJS.WriteStream = process.stderr): Progress {
  const pause = out.isTTY ? pauseMs.terminal : pauseMs.log;
  let told = Date.now();
  let showing = false;
  return {
    at(done) {
      if (Date.now() - told < pause) return;
      told = Date.now();
      const line = `${done.toLocaleString("en-GB")} ${what} …`;
      out.write(out.isTTY ? `\r${line}\u001b[K` : `${line}\n`);
      showing = true;
    },
    end() {
      if (showing && out.isTTY) out.write("\r\u001b[K");
    },
  };
}

import type { Part } from "#content/log/sentence.ts";

/** A sentence of the log, with what it names linked where one may read it. */
export function Said({ parts }: { parts: Part[] }) {
  return (
    <>
      {parts.map(({ text, href }, index) =>
        href ? (
          <a key={index} href={href}>
            {text}
          </a>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </>
  );
}

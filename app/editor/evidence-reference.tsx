/** The study or summary that evidence points to: pasted, read on the server, looked over, then kept. */
import { useState } from "react";
import type * as Y from "yjs";
import { ReferenceLine } from "#app/components/known.tsx";
import { useShared } from "#app/editor/hooks.ts";
import {
  correctReference,
  fieldsOf,
  type ReferenceField,
  referenceFields,
  referenceFieldWords,
} from "#content/enquiry/known.ts";
import { CslItem, type ParsedReference } from "#content/references/csl.ts";

type Props = { id: string; item: Y.Map<unknown>; address: string; editable: boolean };

export function EvidenceReference({ id, item, address, editable }: Props) {
  const kept = useShared(item, () => CslItem.safeParse(item.get("reference")).data ?? null);
  const [parsed, setParsed] = useState<ParsedReference | null>(null);
  if (parsed)
    return (
      <LookOver
        id={id}
        parsed={parsed}
        keep={(reference) => {
          item.set("reference", reference);
          setParsed(null);
        }}
        leave={() => setParsed(null)}
      />
    );
  if (kept)
    return (
      <div className="field">
        <ReferenceLine reference={kept} />
        {editable && (
          <p className="acts">
            <button
              type="button"
              className="link"
              onClick={() => setParsed({ reference: kept, uncertain: [] })}
            >
              Correct the reference
            </button>
            <button type="button" className="link" onClick={() => item.set("reference", null)}>
              Take it away
            </button>
          </p>
        )}
      </div>
    );
  return editable ? <Paste id={id} address={address} read={setParsed} /> : null;
}

function Paste({
  id,
  address,
  read,
}: {
  id: string;
  address: string;
  read: (parsed: ParsedReference) => void;
}) {
  const [pasted, setPasted] = useState("");
  const [problem, setProblem] = useState<string | null>(null);

  async function send() {
    const answer = await ask(address, pasted);
    if (typeof answer === "string") setProblem(answer);
    else read(answer);
  }

  return (
    <div className="field">
      <label htmlFor={`reference-${id}`}>Paste the reference</label>
      <span className="hint" id={`reference-${id}-hint`}>
        A DOI, a citation, or a record from a reference manager (BibTeX, RIS, CSL). Nothing is
        fetched from elsewhere.
      </span>
      <textarea
        id={`reference-${id}`}
        rows={3}
        value={pasted}
        aria-describedby={`reference-${id}-hint`}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <button type="button" className="act quiet" onClick={() => void send()}>
        Read it
      </button>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** The reference as it was read, or what to do instead. */
async function ask(address: string, pasted: string): Promise<ParsedReference | string> {
  const form = new FormData();
  form.append("reference", pasted);
  try {
    const response = await fetch(`${address}/references`, { method: "POST", body: form });
    const body = (await response.json()) as ParsedReference | { message: string };
    return "message" in body ? body.message : body;
  } catch {
    return "It did not reach the server. Are you connected? Try again.";
  }
}

function LookOver({
  id,
  parsed: { reference, uncertain },
  keep,
  leave,
}: {
  id: string;
  parsed: ParsedReference;
  keep: (reference: CslItem) => void;
  leave: () => void;
}) {
  const [typed, setTyped] = useState(() => fieldsOf(reference));
  const [wrong, setWrong] = useState<{ field: ReferenceField; message: string }[]>([]);

  function check() {
    const corrected = correctReference(reference, typed);
    if ("reference" in corrected) keep(corrected.reference);
    else setWrong(corrected.wrong);
  }

  return (
    <fieldset className="field">
      <legend>Is this right?</legend>
      {referenceFields.map((field) => {
        const problem = wrong.find((one) => one.field === field);
        return (
          <div className="field" key={field}>
            <label htmlFor={`${field}-${id}`}>{referenceFieldWords[field]}</label>
            {uncertain.includes(field) && <span className="hint">Please look at this one.</span>}
            <input
              id={`${field}-${id}`}
              value={typed[field]}
              onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
            />
            {problem && <p className="problem">{problem.message}</p>}
          </div>
        );
      })}
      <p className="acts">
        <button type="button" className="act quiet" onClick={check}>
          Keep it
        </button>
        <button type="button" className="link" onClick={leave}>
          Leave it
        </button>
      </p>
    </fieldset>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import {
  unstable_composeUploadHandlers as composeHandlers,
  unstable_createMemoryUploadHandler as inMemory,
  unstable_parseMultipartFormData as parseForm,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { formatMoment } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { can } from "#content/access/can.ts";
import { notFound } from "#content/failure.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => ({ registers: await services.registers.list(viewer) }));
}

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  return answerForm(new FormData(), async () => {
    // Before anything of a large body is read.
    if (!can(viewer, "administer", null)) throw notFound();
    let fileName = "";
    const toDisk = composeHandlers(async ({ name, filename, data }) => {
      if (name !== "file") return undefined;
      fileName = filename ?? "";
      return services.registers.receive(viewer, data);
    }, inMemory());
    const form = await parseForm(request, toDisk);
    const id = textOf(form, "file");
    await services.registers.look(viewer, { id, name: fileName, asOf: textOf(form, "asOf") });
    return redirect(`/admin/schools/${id}`);
  });
}

export const meta = () => describePage({ title: "Registers of schools", unlisted: true });

const states: Record<string, string> = {
  looking: "being read",
  looked: "waits to be imported",
  importing: "being imported",
  imported: "imported",
  failed: "not read to its end",
};

export default function Registers() {
  const { registers } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/admin">Administration</a>
      </p>
      <h1>Registers of schools</h1>
      <p>
        Hand in a register as a CSV file. First you see what it would change. Nothing is stored
        until you say so.
      </p>
      <Problems problems={answered?.problems} />
      <form method="post" encType="multipart/form-data">
        <Field
          name="asOf"
          label="The day that it describes"
          hint="Left empty: the day in the file’s name, or else today."
          problems={answered?.problems}
        >
          <input id="asOf" name="asOf" type="date" aria-describedby="asOf-hint" />
        </Field>
        <Field
          name="file"
          label="File"
          hint="The register of Get Information about Schools (edubasealldata), or an extract of it. At most 100 MB."
          problems={answered?.problems}
        >
          <input
            id="file"
            name="file"
            type="file"
            accept=".csv,text/csv"
            required
            aria-describedby="file-hint"
          />
        </Field>
        <button className="act" type="submit">
          See what it would change
        </button>
      </form>
      {registers.length > 0 && (
        <>
          <h2>Handed in</h2>
          <ul className="rows">
            {registers.map((register) => (
              <li key={register.id}>
                <span>
                  <a href={`/admin/schools/${register.id}`}>{register.name}</a>
                  <span className="count"> {states[register.state]}</span>
                </span>
                <span className="count">
                  {[register.by, formatMoment(register.handedInAt)].filter(Boolean).join(", ")}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>A school without a register</h2>
      <p>
        <a className="act quiet" href="/admin/schools/new">
          Add one by hand
        </a>
      </p>
    </div>
  );
}

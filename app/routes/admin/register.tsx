import type {
  ActionFunctionArgs,
  LoaderFunctionArgs,
  MetaFunction,
  SerializeFrom,
} from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { answer, answerForm, requirePerson } from "#app/answers.ts";
import { Problems } from "#app/components/form.tsx";
import { formatCount, formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => ({ register: await services.registers.get(viewer, params.id ?? "") }));
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  return answerForm(new FormData(), async () => {
    await services.registers.begin(viewer, params.id ?? "");
    return redirect(`/admin/schools/${params.id}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...describePage({ title: data?.register.name ?? "Register", unlisted: true }),
  ...(data && data.register.rowsSoFar !== null ? [{ httpEquiv: "refresh", content: "2" }] : []),
];

export default function RegisterPage() {
  const { register } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { id, state, found, rowsSoFar } = register;
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/admin">Administration</a> › <a href="/admin/schools">Registers of schools</a>
      </p>
      <h1>{register.name}</h1>
      <p>It describes {formatDay(register.asOf)}.</p>
      <Problems problems={answered?.problems} />
      {register.problem && (
        <p className="problem" role="alert">
          {register.problem}
        </p>
      )}
      {rowsSoFar !== null && (
        <p className="said" role="status">
          {state === "importing" ? "It is being imported" : "It is being read"}:{" "}
          {formatCount(rowsSoFar, "row")} so far.{" "}
          <a href={`/admin/schools/${id}`}>See how far it is</a>
        </p>
      )}
      {state === "failed" && (
        <p>It was not read to its end. Hand it in again: what is stored already changes nothing.</p>
      )}
      {state === "imported" && (
        <p className="said" role="status">
          It is imported.
        </p>
      )}
      {found && (
        <Report found={found} isDone={state === "imported"} id={id}>
          {state === "looked" &&
            (register.isKept ? (
              <form method="post" style={{ margin: "1.5rem 0" }}>
                <button className="act" type="submit">
                  Import it
                </button>
              </form>
            ) : (
              <p>The file was kept for a day. Hand it in again to import it.</p>
            ))}
        </Report>
      )}
    </div>
  );
}

type Found = NonNullable<SerializeFrom<typeof loader>["register"]["found"]>;

function Report({
  found,
  isDone,
  id,
  children,
}: {
  found: Found;
  isDone: boolean;
  id: string;
  children: ReactNode;
}) {
  const { examples } = found;
  const rows: [string, number][] = [
    ["Rows in the file", found.rows],
    [isDone ? "Schools added" : "Schools to add", found.added],
    [isDone ? "Schools changed" : "Schools to change", found.different],
    ["Of those, closed", found.closed],
    ["The same, of a later day", found.confirmed],
    ["Left as they are", found.unchanged],
    ["Rows refused", found.refused],
  ];
  return (
    <>
      <h2>{isDone ? "What it did" : "What it would do"}</h2>
      <dl className="facts wide">
        {rows.map(([term, count]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{count.toLocaleString("en-GB")}</dd>
          </div>
        ))}
      </dl>
      {found.refused > 0 && (
        <p>
          <a href={`/admin/schools/${id}/refused.csv`}>
            Download the refused rows with the reasons
          </a>
        </p>
      )}
      {children}
      {examples.different.length > 0 && (
        <details>
          <summary>{shown("Changed schools", examples.different.length, found.different)}</summary>
          <ul className="rows">
            {examples.different.map((school) => (
              <li key={school.id}>
                <a href={`/schools/${school.id}`}>{school.name}</a>
                <span className="count">
                  {school.fields
                    .map(({ field, before, after }) => `${field}: ${told(before)} → ${told(after)}`)
                    .join("; ")}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {examples.added.length > 0 && (
        <details>
          <summary>{shown("Added schools", examples.added.length, found.added)}</summary>
          <ul className="rows">
            {examples.added.map((school) => (
              <li key={school.id}>
                <span>{school.name}</span>
                <span className="count">{school.id}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const shown = (what: string, count: number, total: number): string =>
  count < total ? `${what}: the first ${count} of ${total.toLocaleString("en-GB")}` : what;

const told = (value: string | number | null): string => (value === null ? "nothing" : `${value}`);

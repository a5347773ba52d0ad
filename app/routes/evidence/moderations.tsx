import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/answers.ts";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { can } from "#content/access/can.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return {
    moderations: await services.moderations.listOwn(viewer),
    mayStart: can(viewer, "startModeration", null),
  };
}

export const meta = () => describePage({ title: "Marking together", unlisted: true });

export default function Moderations() {
  const { moderations, mayStart } = useLoaderData<typeof loader>();
  return (
    <div className="column">
      <h1>Marking together</h1>
      <p className="standfirst">
        Assessors of different schools mark the same pieces, each without seeing the other’s marks.
        Then you know how far a mark depends on who gave it.
      </p>
      {moderations.length === 0 ? (
        <p>You take part in none yet.</p>
      ) : (
        <ul className="rows">
          {moderations.map(({ id, title, closedAt, isToMark, assessors, isSample }) => (
            <li key={id}>
              <span>
                <a href={`/evidence/moderation/${id}`}>{title}</a>
                <span className="note">
                  {" "}
                  {assessors.map(({ name, school }) => `${name}, ${school}`).join("; ")}
                  {isSample && " · Sample"}
                </span>
              </span>
              <span className="count">
                {closedAt
                  ? `Closed ${formatDay(closedAt)}`
                  : isToMark
                    ? "Waits for your marks"
                    : "Being marked"}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayStart && (
        <p className="acts">
          <a className="act" href="/evidence/moderation/new">
            Have pieces marked
          </a>
        </p>
      )}
    </div>
  );
}

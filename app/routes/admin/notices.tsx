import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer, requirePerson } from "#app/answers.ts";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => ({
    notices: (await services.notices.list(viewer)).map(({ slug, title, changedAt, hasGaps }) => ({
      slug,
      title,
      changedAt,
      hasGaps,
    })),
  }));
}

export const meta = () => describePage({ title: "Notices", unlisted: true });

export default function Notices() {
  const { notices } = useLoaderData<typeof loader>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/admin">Administration</a>
      </p>
      <h1>Notices</h1>
      <p>Everybody can read these, from the foot of every page. Earlier wordings stay readable.</p>
      <ul className="rows">
        {notices.map(({ slug, title, changedAt, hasGaps }) => (
          <li key={slug}>
            <a href={`/admin/notices/${slug}`}>{title}</a>
            <span className="note">
              {changedAt ? `changed on ${formatDay(changedAt)}` : "as it came"}
              {hasGaps && ", with something left to fill in"}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { can } from "#content/access/can.ts";
import { retentionKindNames, retentionKinds } from "#content/access/retention.ts";
import { documentFromMarkdown } from "#content/document/markdown.ts";
import { renderDocument } from "#content/document/render.ts";
import { withoutGaps } from "#content/packs/pages.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const wording = searchParams.get("wording");
  return answer(async () => {
    const { markdown, ...notice } = await services.notices.get(
      pathname.replace(/^\/|(\.data)?\/?$/g, ""),
      wording === null ? undefined : Number(wording),
    );
    const mayChange = can(viewer, "administer", null);
    const shown = mayChange ? markdown : withoutGaps(markdown);
    return {
      ...notice,
      html: renderDocument(documentFromMarkdown(shown)).replace(/(<\/?h)3/g, "$12"),
      schedule: notice.slug === "retention" ? await services.retention.get() : null,
      mayChange,
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded ? describePage({ title: loaded.title }) : [];

export default function Notice() {
  const { slug, title, html, number, changedAt, wordings, schedule, mayChange, hasGaps } =
    useLoaderData<typeof loader>();
  const isNewest = wordings[0]?.number === number;
  return (
    <div className="column">
      <h1>{title}</h1>
      {!isNewest && (
        <p className="said">
          This is an earlier wording. <a href={`/${slug}`}>Read what holds today</a>
        </p>
      )}
      {mayChange && (
        <p className="said">
          {hasGaps &&
            "What stands in square brackets is still to be filled in: only administrators see it. "}
          <a href={`/admin/notices/${slug}`}>Change this notice</a>
        </p>
      )}
      <div
        className="prose"
        // rendered from Markdown through the schema, every text escaped (content/document/render.ts)
        dangerouslySetInnerHTML={{ __html: html }}
      />
      {schedule && isNewest && <Schedule months={schedule} />}
      <h2>Wordings</h2>
      <ul>
        {wordings.map((wording) => (
          <li key={wording.number}>
            {wording.number === number ? (
              dayOf(wording)
            ) : (
              <a href={`/${slug}?wording=${wording.number}`}>{dayOf(wording)}</a>
            )}
          </li>
        ))}
      </ul>
      {changedAt && <p className="note">Last changed on {formatDay(changedAt)}.</p>}
    </div>
  );
}

const dayOf = ({ changedAt }: { changedAt: Date | string | null }): string =>
  changedAt ? formatDay(changedAt) : "As it came with the commons";

function Schedule({ months }: { months: Record<string, number> }) {
  return (
    <>
      <h2>What is deleted, and when</h2>
      <ul className="rows">
        {retentionKindNames.map((kind) => (
          <li key={kind}>
            {retentionKinds[kind].label}:{" "}
            {months[kind] === 1 ? "1 month" : `${months[kind]} months`} from{" "}
            {retentionKinds[kind].from}.
          </li>
        ))}
      </ul>
    </>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer, requirePerson } from "#app/answers.ts";
import { Pages } from "#app/components/entry-list.tsx";
import { Field } from "#app/components/form.tsx";
import { formatCount, formatDay, pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { queueFrom, queueParameters, withQueue } from "#app/queue-query.ts";
import { QueueName, queueNames } from "#content/evidence/rating/queue-name.ts";
import { themeLabel } from "#content/vocabulary/vocabulary.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const query = queueFrom(request);
    const [waiting, choices] = await Promise.all([
      services.ratingQueue.list(viewer, query, pageFrom(request)),
      services.ratingQueue.listChoices(viewer),
    ]);
    const saved = new URL(request.url).searchParams.has("saved");
    return { query, waiting, choices, saved };
  });
}

export const meta = () => describePage({ title: "To be rated", unlisted: true });

export default function QueuePage() {
  const { query, waiting, choices, saved } = useLoaderData<typeof loader>();
  const { label, about, empty } = queueNames[query.queue];
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/desk">Your desk</a>
      </p>
      <h1>To be rated</h1>
      <p className="standfirst">
        You see the write-up and the record, and what each scale makes of it. What another rater
        said is shown once you have saved your own. The work of your school is not in here.
      </p>
      {saved && (
        <p className="said" role="status" id="saved" tabIndex={-1}>
          Your rating is saved.
        </p>
      )}
      <nav aria-label="Lists" className="lists">
        <ul className="rows">
          {QueueName.options.map((name) => (
            <li key={name}>
              <a
                href={withQueue("/evidence/queue", { ...query, queue: name })}
                aria-current={name === query.queue ? "page" : undefined}
              >
                {queueNames[name].label}
              </a>
              <span className="count">{waiting.counts[name]}</span>
            </li>
          ))}
        </ul>
      </nav>
      <form className="filters">
        <input type="hidden" name="queue" value={query.queue} />
        <Field name="alliance" label="Alliance">
          <select id="alliance" name="alliance" defaultValue={query.alliance ?? ""}>
            <option value="">All</option>
            {choices.alliances.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field name="theme" label="Theme">
          <select id="theme" name="theme" defaultValue={query.theme ?? ""}>
            <option value="">All</option>
            {choices.themes.map(({ slug }) => (
              <option key={slug} value={slug}>
                {themeLabel(slug)}
              </option>
            ))}
          </select>
        </Field>
        <button className="act quiet" type="submit">
          Narrow
        </button>
      </form>
      <h2>{label}</h2>
      <p className="note">{about}</p>
      {waiting.items.length === 0 && <p>{empty}</p>}
      <ol className="entries">
        {waiting.items.map((item) => (
          <li key={item.id}>
            <h3>
              <a
                href={
                  query.queue === "disagreement"
                    ? `${item.address}/rating`
                    : withQueue(`/evidence/rate/${item.slug}`, query)
                }
              >
                {item.title}
              </a>
            </h3>
            <p>{item.summary}</p>
            <p className="note">
              Version {item.version}, {formatDay(item.publishedAt)}
              {item.bareClaims > 0 &&
                ` · ${formatCount(item.bareClaims, "claim")} without evidence`}
              {item.reviewDue && ` · Due for review since ${formatDay(item.reviewDue)}`}
              {item.ratedBefore !== null && ` · Version ${item.ratedBefore} was rated`}
            </p>
          </li>
        ))}
      </ol>
      <Pages
        page={waiting.page}
        pageSize={waiting.pageSize}
        total={waiting.total}
        path="/evidence/queue"
        query={queueParameters(query)}
      />
      <p className="note">
        <a href="/evidence/agreement">How far raters agree</a> ·{" "}
        <a href="/evidence/retractions">Retracted works</a>
      </p>
    </div>
  );
}

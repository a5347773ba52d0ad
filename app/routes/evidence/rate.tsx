import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  answer,
  answerForm,
  type FormAnswer,
  requirePerson,
  textOf,
  typedIn,
} from "#app/answers.ts";
import { RateWork } from "#app/components/rate-work.tsx";
import { RatedEvidence } from "#app/components/rated-evidence.tsx";
import { formatDay } from "#app/format.ts";
import { liveHandle } from "#app/live-routes.ts";
import { describePage } from "#app/meta.ts";
import { queueFrom, withQueue } from "#app/queue-query.ts";
import { renderDocument } from "#content/document/render.ts";
import { fieldsOfRecord } from "#content/evidence/rating/questions.ts";
import { getTemplate } from "#content/packs/templates.ts";
import { addressOf } from "#content/practice/address.ts";

export const handle = liveHandle;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { services, viewer } = context;
  requirePerson(viewer, request);
  return answer(async () => {
    const slug = params.slug ?? "";
    const { page, mine, filled, isEnough } = await services.rating.open(viewer, slug);
    await services.openings.note(viewer, page.writeUp);
    const query = queueFrom(request);
    const next = await services.ratingQueue.findNext(viewer, query, slug);
    const { content, number, publishedAt } = page.version;
    return {
      address: addressOf(page.writeUp),
      unnamed: page.unnamed,
      authors: page.authors.map(({ name }) => name),
      ...{ content: { ...content, sections: {} }, number, publishedAt, isEnough },
      sections: getTemplate(page.writeUp.template).sections.flatMap(({ id, title }) => {
        const document = content.sections[id];
        return document ? [{ id, title, html: renderDocument(document) }] : [];
      }),
      mine: mine && { at: mine.at },
      fields: mine ? fieldsAgain(mine) : fieldsOfRecord(filled.record),
      known: filled.known as Record<string, string>,
      queue: withQueue("/evidence/queue", query),
      skip: next && withQueue(`/evidence/rate/${next}`, query),
      saved: new URL(request.url).searchParams.has("saved"),
    };
  });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { services, viewer } = context;
  requirePerson(viewer, request);
  const form = await request.formData();
  const slug = params.slug ?? "";
  const query = queueFrom(request);
  if (textOf(form, "do") === "work-out")
    return data<FormAnswer>({ problems: [], typed: typedIn(form) });
  return answerForm(form, async () => {
    const next = await services.ratingQueue.findNext(viewer, query, slug);
    await services.rating.save(viewer, slug, {
      version: Number(textOf(form, "version")),
      given: (field) => textOf(form, field),
    });
    if (textOf(form, "do") === "save") return redirect(`/practice/${slug}/rating`);
    const to = withQueue(next ? `/evidence/rate/${next}` : "/evidence/queue", query);
    // The keyboard goes on where it is said, also without script.
    return redirect(`${to}&saved#saved`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  describePage({ title: loaded ? `Rate: ${loaded.content.title}` : "Rate", unlisted: true });

export default function Rate() {
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="rate">
      <div>
        <p className="crumbs">
          <a href={page.queue}>To be rated</a>
        </p>
        {page.saved && !answered && (
          <p className="said" role="status" id="saved" tabIndex={-1}>
            Your rating is saved. Here is the next.
          </p>
        )}
        <h1>{page.content.title}</h1>
        <p className="standfirst">{page.content.summary}</p>
        <p className="note">
          {page.unnamed ?? page.authors.join(", ")} · Version {page.number},{" "}
          {formatDay(page.publishedAt)} · <a href={page.address}>as its readers see it</a>
          {!page.isEnough && (
            <>
              {" · "}
              <a href="#record">Go to the record</a>
            </>
          )}
        </p>
        <h2>What it claims, and what that rests on</h2>
        <RatedEvidence content={page.content} />
        {page.sections.map(({ id, title, html }) => (
          <details key={id} open={id === "found" || id === "limits"}>
            <summary>{title}</summary>
            <div
              className="prose"
              // rendered from stored JSON through the schema, every text escaped (content/document/render.ts)
              dangerouslySetInnerHTML={{ __html: html }}
            />
          </details>
        ))}
      </div>
      <div>
        {page.mine && (
          <p className="said">
            You rated this version on {formatDay(page.mine.at)}. What you save now takes its place;
            that one stays readable.
          </p>
        )}
        {page.isEnough ? (
          <p className="said">
            Two have rated this version. <a href={`${page.address}/rating`}>Read what they said</a>
          </p>
        ) : (
          <RateWork
            key={page.address}
            version={page.number}
            initial={answered?.typed ?? page.fields}
            known={page.known}
            directions={page.content.findings.map(({ direction }) => direction)}
            problems={answered?.problems}
            skip={page.skip}
          />
        )}
      </div>
    </div>
  );
}

/** What was said before, as the form's fields: the record, and levels that are not as worked out. */
function fieldsAgain({
  record,
  verdicts,
}: {
  record: Parameters<typeof fieldsOfRecord>[0];
  verdicts: { scale: string; level: number | null; final: number | null; reason: string }[];
}): Record<string, string> {
  const changed = verdicts.filter(({ level, final }) => level !== final);
  return {
    ...fieldsOfRecord(record),
    ...Object.fromEntries(
      changed.flatMap(({ scale, final, reason }) => [
        [`level-${scale}`, String(final)],
        [`reason-${scale}`, reason],
      ]),
    ),
  };
}

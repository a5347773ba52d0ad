import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Pages } from "#app/components/entry-list.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { PostEntry } from "#app/components/post.tsx";
import { formatCount, formatDay, pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { can } from "#content/access/can.ts";
import { documentFromMarkdown } from "#content/document/markdown.ts";
import { renderDocument } from "#content/document/render.ts";
import { ruleNames, ruleWords } from "#content/talk/rules.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { thread, alliance } = await services.threads.get(viewer, params.id ?? "");
    const asked = new URL(request.url).searchParams.has("page") ? pageFrom(request) : undefined;
    const [{ posts, ...list }, few, lifted] = await Promise.all([
      services.posts.list(viewer, thread, asked),
      services.threads.countFew(thread),
      services.liftedCover.noticesIn(thread.id),
    ]);
    return {
      id: thread.id,
      title: thread.title,
      rule: thread.rule,
      list,
      few,
      lifted,
      alliance: { name: alliance.name, address: `/alliances/${alliance.slug}` },
      isForHeads: thread.audience.startsWith("heads:"),
      posts: posts.map(({ body, ...post }) => ({
        ...post,
        html: renderDocument(documentFromMarkdown(body)),
      })),
      mayAskWho: thread.rule === "chatham-house" && can(viewer, "askBreakGlass", null),
    };
  });
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const id = params.id ?? "";
  return answerForm(form, async () => {
    if (textOf(form, "do") === "take-back")
      await services.posts.takeBack(viewer, id, textOf(form, "post"));
    else await services.posts.write(viewer, id, textOf(form, "body"));
    return redirect(`/threads/${id}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data?.title ?? "Thread", unlisted: true });

export default function Thread() {
  const thread = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { alliance, list, rule } = thread;
  return (
    <div className="column">
      <p className="crumbs">
        <a href={alliance.address}>{alliance.name}</a> ·{" "}
        <a href={`${alliance.address}/threads`}>Talk</a>
      </p>
      <h1>{thread.title}</h1>
      <p className="note">
        {ruleNames[rule]} · {thread.isForHeads ? "The heads of" : "Everyone in"} {alliance.name}
      </p>
      <p>{ruleWords[rule]}</p>
      {rule === "chatham-house" && <WhatRemains />}
      {thread.lifted.map((notice) => (
        <p className="said" key={notice.id}>
          On {notice.at && formatDay(notice.at)} two administrators lifted the cover of one post:{" "}
          {notice.reason}
        </p>
      ))}
      {thread.posts.length === 0 ? (
        <p>Nobody has written yet.</p>
      ) : (
        <ol className="entries">
          {thread.posts.map((post) => (
            <PostEntry key={post.id} post={post} thread={thread} />
          ))}
        </ol>
      )}
      <Pages {...list} path={`/threads/${thread.id}`} />
      <Problems problems={answered?.problems} />
      {rule === "chatham-house" && thread.few !== null && (
        <p className="said">
          Only {formatCount(thread.few, "person", "people")} can write here: who you are may be
          guessed.
        </p>
      )}
      <form method="post">
        <Field
          name="body"
          label="Your post"
          hint={
            rule === "chatham-house"
              ? "Name no pupil. Leave out what only you would know, and your usual turns of phrase."
              : "Name no pupil. It is shown with your name and school."
          }
          problems={answered?.problems}
        >
          <textarea
            id="body"
            name="body"
            rows={6}
            maxLength={5000}
            required
            autoComplete="off"
            defaultValue={answered?.typed.body}
            aria-describedby="body-hint"
          />
        </Field>
        <button className="act" type="submit" name="do" value="write">
          Post it
        </button>
      </form>
    </div>
  );
}

function WhatRemains() {
  return (
    <>
      <p>
        It is hidden on every screen and in every export. Whoever holds the server’s files and keys
        could find it, and readers may recognise how somebody writes.
      </p>
      <details>
        <summary>How it is hidden</summary>
        <p>
          Who wrote a post is in no letter and no log, and in nobody’s export but the author’s own.
          Speakers are numbered in this thread only. Posts show their day, not their time, so that
          they cannot be laid beside other records.
        </p>
        <p>
          Administrators do not see it either. Two of them together can, for one post, with a reason
          and for a day: the author gets a letter, and it says so here.
        </p>
      </details>
    </>
  );
}

import type { SerializeFrom } from "@remix-run/node";
import { formatDay, formatMoment } from "#app/format.ts";
import type { Posts } from "#server/talk/posts.ts";

type Said = Awaited<ReturnType<Posts["list"]>>["posts"][number];

/** One post: by whom or under cover, when, and what its author or an administrator may do about it. */
export function PostEntry({
  post,
  thread,
}: {
  post: SerializeFrom<Omit<Said, "body">> & { html: string };
  thread: { id: string; mayAskWho: boolean };
}) {
  const address = `/threads/${thread.id}#post-${post.number}`;
  return (
    <li id={`post-${post.number}`}>
      <h2>
        {post.author ? <a href={`/people/${post.author.handle}`}>{post.author.name}</a> : null}
        {post.speaker}
        {!post.author && !post.speaker && "Somebody who has left"}
      </h2>
      <p className="note">
        {post.author?.school && `${post.author.school} · `}
        {post.speaker ? formatDay(post.at) : formatMoment(post.at)}
        {post.isOwn && " · You wrote this"}
      </p>
      {post.isTakenBack ? (
        <p>
          <em>Taken back by its author.</em>
        </p>
      ) : (
        <div
          className="prose"
          // rendered from Markdown through the schema, every text escaped (content/document/render.ts)
          dangerouslySetInnerHTML={{ __html: post.html }}
        />
      )}
      {post.isOwn && !post.isTakenBack && (
        <form method="post" className="note">
          <input type="hidden" name="post" value={post.id} />
          <button className="link" type="submit" name="do" value="take-back">
            Take it back
          </button>
        </form>
      )}
      {thread.mayAskWho && (
        <p className="note">
          <a href={`/admin/break-glass?${new URLSearchParams({ address })}`}>Who wrote this?</a>
        </p>
      )}
    </li>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer, requirePerson } from "#app/answers.ts";
import { Pages } from "#app/components/entry-list.tsx";
import { formatCount, formatDay, pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { ruleNames } from "#content/talk/rules.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { alliance, threads, ...list } = await services.threads.list(
      viewer,
      params.slug ?? "",
      pageFrom(request),
    );
    return { name: alliance.name, address: `/alliances/${alliance.slug}`, threads, list };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Talk in ${data.name}` : "Talk", unlisted: true });

export default function Threads() {
  const { name, address, threads, list } = useLoaderData<typeof loader>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href={address}>{name}</a>
      </p>
      <h1>Talk</h1>
      <p>
        Threads for the people of the alliance, or for its heads. No letters are sent about new
        posts: look in when you like.
      </p>
      {threads.length === 0 ? (
        <p>Nobody has started a thread that you may read yet.</p>
      ) : (
        <ul className="rows">
          {threads.map((thread) => (
            <li key={thread.id}>
              <span>
                <a href={`/threads/${thread.id}`}>{thread.title}</a>
                <br />
                {ruleNames[thread.rule]}
                {thread.audience.startsWith("heads:") && " · Heads only"}
              </span>
              <span className="count">
                {formatCount(thread.posts, "post")}
                {thread.last && `, the last on ${formatDay(thread.last)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Pages {...list} path={`${address}/threads`} />
      <a className="act" href={`${address}/threads/new`}>
        Start a thread
      </a>
    </div>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/answers.ts";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return { conversations: await services.messages.list(viewer) };
}

export const meta = () => describePage({ title: "Messages", unlisted: true });

export default function Messages() {
  const { conversations } = useLoaderData<typeof loader>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/desk">Your desk</a>
      </p>
      <h1>Messages</h1>
      {conversations.length === 0 && (
        <p>
          None yet. <a href="/people">Find somebody to ask</a>, and write to them from their page:
          neither of you sees the other’s e-mail address.
        </p>
      )}
      <ul className="rows">
        {conversations.map((conversation) => (
          <li key={conversation.handle}>
            <a href={`/messages/${conversation.handle}`}>{conversation.name}</a>
            <span className="count">
              {conversation.unread > 0 && `${conversation.unread} new · `}
              {formatDay(conversation.at)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, SerializeFrom } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { formatDay, formatMoment } from "#app/format.ts";
import { describePage } from "#app/meta.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => ({
    ...(await services.breakGlass.list(viewer)),
    address: new URL(request.url).searchParams.get("address") ?? "",
  }));
}

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const id = textOf(form, "request");
  return answerForm(form, async () => {
    switch (textOf(form, "do")) {
      case "ask":
        await services.breakGlass.ask(viewer, {
          address: textOf(form, "address"),
          reason: textOf(form, "reason"),
        });
        break;
      case "agree":
        await services.breakGlass.agree(viewer, id);
        break;
      case "refuse":
        await services.breakGlass.refuse(viewer, id);
        break;
      case "show":
        return {
          problems: [],
          typed: {} as Record<string, string>,
          shown: { id, author: await services.liftedCover.show(viewer, id) },
        };
    }
    return redirect("/admin/break-glass");
  });
}

export const meta = () => describePage({ title: "Break the glass", unlisted: true });

export default function BreakGlassPage() {
  const { requests, hasSecond, address } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const shown = answered && "shown" in answered ? answered.shown : null;
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/admin">Administration</a>
      </p>
      <h1>Break the glass</h1>
      <p>
        Administrators cannot read what schools keep to themselves. Where you must, say why: another
        administrator has to agree. Then you may read one write-up for four hours, or both of you
        may see for a day who wrote one post under the Chatham House rule. It ends by itself.
      </p>
      <p>
        Those concerned are told, with your reason: the authors of the write-up, the author of the
        post, and everyone who reads its thread.
      </p>
      {!hasSecond && (
        <p className="said">
          You are the only administrator. A second is needed: somebody else has to agree.{" "}
          <a href="/admin/administrators">Invite one</a>
        </p>
      )}
      <Problems problems={answered?.problems} />
      <form method="post">
        <Field
          name="address"
          label="The address of the write-up or post"
          hint="As it stands in the browser: /practice/… or /threads/…#post-1"
          problems={answered?.problems}
        >
          <input
            id="address"
            name="address"
            required
            defaultValue={answered?.typed.address ?? address}
            aria-describedby="address-hint"
          />
        </Field>
        <Field
          name="reason"
          label="Why?"
          hint="Those concerned will read this. Name nobody."
          problems={answered?.problems}
        >
          <textarea
            id="reason"
            name="reason"
            rows={3}
            maxLength={500}
            required
            defaultValue={answered?.typed.reason}
            aria-describedby="reason-hint"
          />
        </Field>
        <button className="act" type="submit" name="do" value="ask">
          Ask another administrator
        </button>
      </form>
      {requests.length > 0 && (
        <>
          <h2>What was asked</h2>
          <ul className="entries">
            {requests.map((request) => (
              <li key={request.id}>
                <Request
                  request={request}
                  author={shown?.id === request.id ? shown.author : undefined}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Request({
  request,
  author,
}: {
  request: SerializeFrom<typeof loader>["requests"][number];
  author: { name: string; handle: string } | null | undefined;
}) {
  return (
    <>
      <h3>
        {request.kind === "post" ? "Who wrote " : "To read "}
        {request.address ? <a href={request.address}>{request.address}</a> : "what is deleted now"}
      </h3>
      <p>
        {request.asker}, {formatDay(request.askedAt)}: “{request.reason}”
      </p>
      <p className="note">{stateOf(request)}</p>
      {author !== undefined && (
        <p className="said" role="status">
          {author ? (
            <>
              Written by <a href={`/people/${author.handle}`}>{author.name}</a>. That you looked is
              in the log.
            </>
          ) : (
            "Nobody can tell any more: its author has left, or the server’s key is another."
          )}
        </p>
      )}
      <form method="post">
        <input type="hidden" name="request" value={request.id} />
        {request.mayAgree && (
          <button className="act" type="submit" name="do" value="agree">
            Agree
          </button>
        )}
        {request.state === "waiting" && (
          <button className="act quiet" type="submit" name="do" value="refuse">
            {request.isOwn ? "Take it back" : "Refuse"}
          </button>
        )}
        {request.mayShow && author === undefined && (
          <button className="act quiet" type="submit" name="do" value="show">
            Show who wrote it
          </button>
        )}
      </form>
    </>
  );
}

function stateOf(request: SerializeFrom<typeof loader>["requests"][number]): string {
  switch (request.state) {
    case "waiting":
      return "Waits for another administrator.";
    case "refused":
      return request.refuser === request.asker
        ? "Taken back."
        : `${request.refuser} said no on ${request.refusedAt && formatDay(request.refusedAt)}.`;
    case "open":
      return `${request.agreer} agreed. Open until ${request.expiresAt && formatMoment(request.expiresAt)}.`;
    case "over":
      return `${request.agreer} agreed. It ended on ${request.expiresAt && formatMoment(request.expiresAt)}.`;
  }
}

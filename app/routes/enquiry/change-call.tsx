import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { CallFields } from "#app/components/call-fields.tsx";
import { Problems } from "#app/components/form.tsx";
import { Sure } from "#app/components/sure.tsx";
import { describePage } from "#app/meta.ts";
import { revisionOf } from "#app/written-form.ts";
import { invalid, notFound } from "#content/failure.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { call, mayAnswer, isOver } = await services.calls.get(viewer, params.id ?? "");
    if (!mayAnswer || isOver) throw notFound();
    const { id, revision, title, about, theme, phase, pupilGroup, opensOn, closesOn } = call;
    return {
      ...{ id, revision, title, about, theme, phase, pupilGroup: pupilGroup ?? "" },
      ...{ opens: opensOn, closes: closesOn },
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
  const text = (name: string) => textOf(form, name);
  return answerForm(form, async () => {
    if (text("do") === "end") {
      if (text("sure") !== "yes")
        throw invalid([{ field: "sure", message: "End it today? It is not opened again." }]);
      await services.changingCalls.end(viewer, id);
    } else
      await services.changingCalls.change(viewer, id, {
        ...{ title: text("title"), about: text("about"), theme: text("theme") },
        ...{ phase: text("phase"), pupilGroup: text("pupilGroup") },
        ...{ opens: text("opens"), closes: text("closes") },
        revision: revisionOf(form),
      });
    return redirect(`/enquiries/calls/${id}`);
  });
}

export const meta = () => describePage({ title: "Change the call", unlisted: true });

export default function ChangeCall() {
  const call = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const isEnding = answered?.typed.do === "end";
  return (
    <div className="column">
      <p className="crumbs">
        <a href={`/enquiries/calls/${call.id}`}>{call.title}</a>
      </p>
      <h1>Change the call</h1>
      <p className="standfirst">
        Who signed a school up gets a letter. How you will work, and who may sign up, stay as they
        are: that is what they said yes to.
      </p>
      <Problems problems={answered?.problems} />
      <form method="post">
        <input type="hidden" name="revision" value={call.revision} />
        <CallFields start={call} answered={isEnding ? undefined : answered} />
        <button className="act" type="submit">
          Keep the changes
        </button>
      </form>
      <form method="post">
        <h2>End it early</h2>
        <p>
          Nobody can sign up after that. Schools that have stay signed up, and are told by letter.
        </p>
        <Sure problems={isEnding ? answered?.problems : undefined} />
        <button className="act quiet" name="do" value="end" type="submit">
          End the call
        </button>
      </form>
    </div>
  );
}

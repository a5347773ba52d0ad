import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Problems } from "#app/components/form.tsx";
import { MarkingForm } from "#app/components/marking-form.tsx";
import { ModerationOutcome } from "#app/components/moderation-outcome.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(() => services.moderations.get(viewer, params.id ?? ""));
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
    if (textOf(form, "do") === "close") await services.moderations.close(viewer, id);
    else await services.moderations.mark(viewer, id, marksIn(form));
    return redirect(`/evidence/moderation/${id}`);
  });
}

/** The pieces for which a level was chosen. */
const marksIn = (form: FormData): Record<string, number> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith("piece-") && value !== ""
        ? [[name.slice("piece-".length), Number(value)]]
        : [],
    ),
  );

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? describePage({ title: data.moderation.title, unlisted: true }) : [];

export default function Moderation() {
  const found = useLoaderData<typeof loader>();
  const { moderation, assessors, pieces, own, mayMark, mayClose, outcome } = found;
  const { problems } = useActionData<typeof action>() ?? {};
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/evidence/moderation">Marking together</a>
      </p>
      <h1>{moderation.title}</h1>
      {moderation.measureName && (
        <p className="note">For the measure “{moderation.measureName}” of an enquiry</p>
      )}
      <Problems problems={problems} />
      <ul className="rows">
        {assessors.map(({ personId, name, school, finishedAt }) => (
          <li key={personId}>
            <span>
              {name}, {school}
            </span>
            <span className="count">
              {finishedAt ? `Marked all, ${formatDay(finishedAt)}` : "Has not marked all yet"}
            </span>
          </li>
        ))}
      </ul>
      {outcome ? (
        <ModerationOutcome found={{ ...found, outcome }} />
      ) : (
        <p className="said">
          Nobody sees another’s marks until all have marked every piece
          {mayClose && ", or you close it"}.
        </p>
      )}
      {mayMark && <MarkingForm levels={moderation.levels} pieces={pieces} own={own} />}
      {mayClose && (
        <details>
          <summary>Close it now</summary>
          <form method="post">
            <p>
              Then everybody sees the marks there are, nobody changes any, and only pieces that two
              have marked are compared.
            </p>
            <button className="act quiet" type="submit" name="do" value="close">
              Close and show the marks
            </button>
          </form>
        </details>
      )}
    </div>
  );
}

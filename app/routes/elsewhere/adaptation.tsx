import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { AdaptationTable } from "#app/components/adaptation.tsx";
import { FollowUpList } from "#app/components/follow-ups.tsx";
import { Problems } from "#app/components/form.tsx";
import { audienceIn } from "#app/components/readers.tsx";
import { TellAdaptation } from "#app/components/tell-adaptation.tsx";
import { presentAdaptation } from "#app/elsewhere-page.ts";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { can } from "#content/access/can.ts";
import { dayOf } from "#content/day.ts";
import { adaptationStatusWords } from "#content/enquiry/adaptation.ts";

export async function loader({ context: { services, viewer }, params }: LoaderFunctionArgs) {
  return answer(async () => {
    const { slug = "", id = "" } = params;
    const found = await services.adaptations.find(viewer, slug, id);
    const mayChange = can(viewer, "changeAdaptation", found);
    return {
      found: presentAdaptation(found),
      mayChange,
      mayAnswer: await services.followUps.mayAnswer(viewer, found),
      today: dayOf(services.clock()),
      tell:
        mayChange && found.status !== "told"
          ? await services.adaptations.reviewTelling(found)
          : null,
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
  const { slug = "", id = "" } = params;
  const revision = textOf(form, "revision");
  return answerForm(form, async () => {
    switch (textOf(form, "do")) {
      case "tell":
        await services.adaptations.tell(viewer, slug, id, {
          audience: audienceIn(form),
          looked: form.get("checked") === "yes" ? form.getAll("looked").map(String) : [],
          revision,
        });
        break;
      case "take-back":
        await services.adaptations.takeBack(viewer, slug, id, revision);
        break;
      case "follow-up":
        await services.followUps.answer(viewer, textOf(form, "followUp"), {
          stillUsed: textOf(form, "stillUsed"),
          usedBy: textOf(form, "usedBy"),
          direction: textOf(form, "direction"),
        });
        break;
    }
    return redirect(`/practice/${slug}/elsewhere/${id}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({
    title: data ? `${data.found.origin.title} at ${data.found.school}` : "Elsewhere",
    unlisted: true,
  });

export default function AdaptationPage() {
  const { found, mayChange, mayAnswer, tell, today } = useLoaderData<typeof loader>();
  const { problems, typed } = useActionData<typeof action>() ?? {};
  const { origin } = found;
  return (
    <div className="column">
      <p className="crumbs">
        <a href={origin.address}>{origin.title}</a> ·{" "}
        <a href={`${origin.address}/elsewhere`}>Elsewhere</a>
      </p>
      <h1>At {found.school}</h1>
      <p className="byline">
        <a href={`/people/${found.handle}`}>{found.person}</a>,{" "}
        <a href={`/schools/${found.schoolId}`}>{found.school}</a>
      </p>
      <p className="version">
        Tried: <a href={`${origin.address}/v/${found.version}`}>version {found.version}</a> ·{" "}
        {found.status === "told" && found.toldAt
          ? `Told on ${formatDay(found.toldAt)}`
          : `${adaptationStatusWords[found.status]}: your school reads it, and nobody else`}
        {found.isSample && " · Sample content: school, people and results are fictional"}
      </p>
      <Problems problems={problems} />
      <AdaptationTable adaptations={[found]} />
      {found.own && (
        <p>
          They wrote it up themselves: <a href={found.own.address}>{found.own.title}</a>.
        </p>
      )}
      {found.followUps.length > 0 && found.status === "told" && (
        <FollowUpList
          followUps={found.followUps}
          today={today}
          mayAnswer={mayAnswer}
          problems={problems}
          typed={typed}
        />
      )}
      {tell && <TellAdaptation found={found} tell={tell} typed={typed} />}
      {mayChange && found.status === "told" && (
        <form method="post">
          <input type="hidden" name="revision" value={found.revision} />
          <button className="act quiet" type="submit" name="do" value="take-back">
            Take it back to change it
          </button>
        </form>
      )}
    </div>
  );
}

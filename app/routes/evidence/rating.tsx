import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Problems } from "#app/components/form.tsx";
import { Differences, RatingHistory } from "#app/components/rating-history.tsx";
import { RatingTalk, SettleForm } from "#app/components/rating-talk.tsx";
import { Strength } from "#app/components/strength.tsx";
import { describePage } from "#app/meta.ts";
import { differencesBetween } from "#content/evidence/rating/differences.ts";
import { addressOf } from "#content/practice/address.ts";

export async function loader({ context: { services, viewer }, params }: LoaderFunctionArgs) {
  return answer(async () => {
    const say = await services.settling.getSay(viewer, params.slug ?? "");
    const { page, part, mayReply, mayDiscuss, maySettle } = say;
    await services.openings.note(viewer, page.writeUp);
    const shown = await services.ratingReading.showOn(viewer, page);
    const history = part.isBlind ? null : await services.ratingReading.listHistory(page.writeUp);
    const standing = shown.rating?.ratings ?? [];
    return {
      title: page.version.content.title,
      number: page.version.number,
      address: addressOf(page.writeUp),
      isPublic: page.writeUp.audience === "public",
      ...{ shown, history, mayDiscuss, maySettle },
      maySay: mayReply || mayDiscuss,
      raters: standing.map(({ rater }) => rater),
      differences: differencesBetween(standing.map(({ record }) => record)),
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
  const slug = params.slug ?? "";
  return answerForm(form, async () => {
    if (textOf(form, "do") === "settle")
      await services.settling.settle(viewer, slug, {
        level: textOf(form, "level"),
        reason: textOf(form, "reason"),
        review: textOf(form, "review"),
      });
    else await services.settling.remark(viewer, slug, textOf(form, "words"));
    return redirect(`/practice/${slug}/rating`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({
    title: data ? `How far one can rely on “${data.title}”` : "Rating",
    unlisted: !data?.isPublic,
  });

export default function RatingPage() {
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { shown, history, address, number } = page;
  return (
    <div className="column">
      <p className="crumbs">
        <a href={address}>{page.title}</a>
      </p>
      <h1>How far one can rely on it</h1>
      <Problems problems={answered?.problems} />
      <Strength shown={shown} address={address} number={number} />
      {page.differences.length > 0 && (
        <Differences raters={page.raters} differences={page.differences} />
      )}
      {history && (
        <RatingTalk
          remarks={history.remarks}
          maySay={page.maySay}
          typed={answered?.typed.words}
          problems={answered?.problems}
        />
      )}
      {page.maySettle && <SettleForm typed={answered?.typed} problems={answered?.problems} />}
      {history && <RatingHistory ratings={history.ratings} settlements={history.settlements} />}
      {shown.mayRate && shown.hasRated && (
        <p>
          <a className="act quiet" href={address.replace("/practice/", "/evidence/rate/")}>
            Rate it again
          </a>
        </p>
      )}
    </div>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { Problems } from "#app/components/form.tsx";
import { AttachWriteUp, KnownItems, takenFrom } from "#app/components/known-items.tsx";
import { LookOver, PasteReferences, referencesFrom } from "#app/components/references.tsx";
import { describePage } from "#app/meta.ts";
import { tokensOf } from "#content/access/tokens.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { enquiry, mayPlan } = await services.enquiries.get(viewer, params.slug ?? "");
    const text = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, 300);
    const found = text
      ? await services.search.search({
          ...{ text, tokens: tokensOf(viewer), page: 1, pageSize: 12 },
          filters: { kind: ["practice", "resource"] },
        })
      : null;
    const strengths = found && (await services.strengths.ofHits(viewer, found.hits));
    return {
      slug: slugOf(enquiry),
      title: enquiry.title,
      items: await services.known.list(viewer, enquiry.id),
      text,
      hits:
        found?.hits.map(({ id, address, title, byline }) => ({
          ...{ address, title, byline },
          strength: strengths?.get(id) ?? null,
        })) ?? null,
      mayPlan,
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
  const { known } = services;
  return answerForm(form, async () => {
    switch (textOf(form, "do")) {
      case "read": {
        const parsed = await known.readPasted(viewer, slug, textOf(form, "reference"));
        const typed: Record<string, string> = {};
        return { problems: [], typed, parsed };
      }
      case "keep":
        await known.keep(viewer, slug, referencesFrom(form));
        break;
      case "attach":
        await known.attach(viewer, slug, {
          writeUp: textOf(form, "writeUp"),
          ...takenFrom(form),
        });
        break;
      case "change":
        await known.change(viewer, slug, {
          id: textOf(form, "id"),
          revision: Number(textOf(form, "revision")),
          ...takenFrom(form),
        });
        break;
      case "remove":
        await known.remove(viewer, slug, textOf(form, "id"));
        break;
    }
    return redirect(`/enquiries/${slug}/known`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Known already: ${data.title}` : "Known already", unlisted: true });

export default function KnownAlready() {
  const { slug, title, items, text, hits, mayPlan } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const parsed = answered && "parsed" in answered ? answered.parsed : undefined;
  const keeping = answered?.typed.do === "keep";
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="known" />
      <h1>What is known already</h1>
      <p className="standfirst">
        Somebody may have tried it. Say what you took from each source, and how well it fits your
        schools. Groups only, no pupil’s name.
      </p>
      <Problems problems={answered?.problems} />
      {parsed || keeping ? (
        <LookOver slug={slug} parsed={parsed} answered={answered} />
      ) : (
        <>
          <KnownItems items={items} mayPlan={mayPlan} answered={answered} />
          {mayPlan && <AttachWriteUp text={text} hits={hits} answered={answered} />}
          {mayPlan && <PasteReferences answered={answered} />}
        </>
      )}
    </div>
  );
}

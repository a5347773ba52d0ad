import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { EnquiryPage } from "#app/components/enquiry-page.tsx";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { Problems } from "#app/components/form.tsx";
import { HeldBack } from "#app/components/held-back.tsx";
import { LookedThrough } from "#app/components/looked-through.tsx";
import { audienceIn } from "#app/components/readers.tsx";
import { Unspoken } from "#app/components/unspoken.tsx";
import { describeEnquiryPage } from "#app/enquiry-page.ts";
import { describePage } from "#app/meta.ts";
import { describeAudience, stepOf } from "#content/access/audience.ts";
import { visitor } from "#content/access/tokens.ts";
import { toLookAt } from "#content/practice/identifiers/looked-at.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { services, viewer } = context;
  requirePerson(viewer, request);
  const slug = params.slug ?? "";
  const { searchParams } = new URL(request.url);
  const audience = audienceIn(searchParams);
  if (audience === "") throw redirect(`/enquiries/${slug}/share?${searchParams}&choose`);
  return answer(async () => {
    const review = await services.showing.review(viewer, slug, audience);
    const { content, telling, elsewhere, unspoken, finds, choices, seen, enquiry } = review;
    const shownAt = services.clock();
    const named = [...choices.schools, ...choices.heads, ...choices.shared];
    const nameOf = (id: string) => named.find(({ token }) => token.endsWith(`:${id}`))?.name ?? "";
    return {
      page: await describeEnquiryPage(context, review, { content, shownAt }),
      writeUp: await services.concluding.findWriteUp(visitor, enquiry.writeUpId),
      audience,
      asked: String(searchParams),
      isTaken: stepOf(audience) === "team",
      who: describeAudience(audience, nameOf),
      elsewhere: elsewhere.map(({ sentence }) => sentence),
      unspoken: unspoken.map(({ name }) => name),
      keptBack: telling.keptBack.map(({ name }) => name),
      held: telling.held,
      finds: finds.map(toLookAt),
      seen,
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
    await services.showing.show(viewer, slug, {
      audience: textOf(form, "audience"),
      looked: textOf(form, "checked") === "yes" ? form.getAll("looked").map(String) : [],
      seen: textOf(form, "seen"),
    });
    return redirect(`/enquiries/${slug}?shown`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({
    title: data ? `What others will read of ${data.page.content.title}` : "What others will read",
    unlisted: true,
  });

export default function Preview() {
  const { page, writeUp, isTaken, audience, asked, seen, ...review } =
    useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { slug, content } = page;
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={content.title} current="share" />
      <Problems problems={answered?.problems} />
      <form method="post" aria-label="Before it is shown">
        {isTaken ? (
          <p className="said">Only its team will read it. What others read now is taken back.</p>
        ) : (
          <BeforeShown slug={slug} {...review} />
        )}
        <input type="hidden" name="audience" value={audience} />
        <input type="hidden" name="seen" value={seen} />
        <p>
          <button className="act" type="submit">
            {isTaken ? "Take it back" : "Show it"}
          </button>{" "}
          <a className="act quiet" href={`/enquiries/${slug}/share?${asked}`}>
            Back
          </a>
        </p>
      </form>
      {!isTaken && (
        <article aria-label="What they will read">
          <EnquiryPage page={page} writeUp={writeUp} isTeam={false} />
        </article>
      )}
    </div>
  );
}

type Review = Pick<
  ReturnType<typeof useLoaderData<typeof loader>>,
  "who" | "elsewhere" | "unspoken" | "keptBack" | "held" | "finds"
>;

function BeforeShown({
  slug,
  who,
  elsewhere,
  unspoken,
  keptBack,
  held,
  finds,
}: { slug: string } & Review) {
  return (
    <>
      <p className="said">Not shown yet: this is what they will read. Who will see it: {who}</p>
      {elsewhere.length > 0 && (
        <div>
          <p>Once it is shown, numbers are read outside the schools they are from:</p>
          <ul>
            {elsewhere.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p className="note">
            Those who plan for these schools and those who run them get a letter. Each school can
            keep its numbers out.
          </p>
        </div>
      )}
      <Unspoken schools={unspoken} />
      {keptBack.length > 0 && (
        <p className="note">
          Left out, since the school keeps its numbers back: {keptBack.join(", ")}. Numbers of
          several schools together are left out too: less those of the others, they would be that
          school’s.
        </p>
      )}
      <HeldBack held={held} />
      <LookedThrough finds={finds} placeOf={({ field }) => `/enquiries/${slug}/${field}`} />
    </>
  );
}

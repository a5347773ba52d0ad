import type {
  ActionFunctionArgs,
  LoaderFunctionArgs,
  MetaFunction,
  SerializeFrom,
} from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { Problems } from "#app/components/form.tsx";
import { HeldBack } from "#app/components/held-back.tsx";
import { FindList } from "#app/components/identifiers.tsx";
import { audienceIn, ChooseReaders } from "#app/components/readers.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { describeAudience, stepOf, tokensIn } from "#content/access/audience.ts";
import { slugOf } from "#content/practice/address.ts";
import { lookedAt, needsSecondLook } from "#content/practice/identifiers/looked-at.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { services, viewer } = context;
  requirePerson(viewer, request);
  const asked = params.slug ?? "";
  return answer(async () => {
    const { mayLead } = await services.enquiries.get(viewer, asked);
    if (!mayLead) return { told: await tellReaders(context, asked), review: null };
    const { enquiry, choices, finds, shown, telling } = await services.showing.review(
      viewer,
      asked,
    );
    const seenBy = ({ token, name }: { token: string; name: string }) => ({
      token,
      name,
      seenBy: describeAudience(token, () => name),
    });
    const review = {
      slug: slugOf(enquiry),
      title: enquiry.title,
      shownAt: shown?.at ?? null,
      held: telling.held,
      finds: finds.map((find) => ({
        ...find,
        looked: lookedAt(find),
        mustGo: needsSecondLook(find),
      })),
      audience: enquiry.audience,
      step: stepOf(enquiry.audience),
      chosen: tokensIn(enquiry.audience),
      schools: choices.schools.map(seenBy),
      heads: choices.heads.map(seenBy),
      shared: choices.shared.map(seenBy),
    };
    return { told: null, review };
  });
}

/** For those of the team who do not lead it: who reads it, and since when. */
async function tellReaders({ services, viewer }: LoaderFunctionArgs["context"], asked: string) {
  const { enquiry } = await services.enquiries.get(viewer, asked);
  const [choices, shown] = await Promise.all([
    services.choices.list(viewer, enquiry),
    services.showing.findShown(enquiry.id),
  ]);
  const named = [...choices.schools, ...choices.heads, ...choices.shared];
  return {
    slug: slugOf(enquiry),
    title: enquiry.title,
    shownAt: shown?.at ?? null,
    who: describeAudience(
      enquiry.audience,
      (id) => named.find(({ token }) => token.endsWith(`:${id}`))?.name ?? "a school or alliance",
    ),
  };
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
      audience: audienceIn(form),
      looked: textOf(form, "checked") === "yes" ? form.getAll("looked").map(String) : [],
    });
    return redirect(`/enquiries/${slug}?shown`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({
    title: data ? `Who reads ${(data.review ?? data.told)?.title}` : "Who reads it",
    unlisted: true,
  });

export default function ShareEnquiry() {
  const { told, review } = useLoaderData<typeof loader>();
  if (review) return <Share review={review} />;
  return (
    <div className="column">
      <EnquiryParts slug={told.slug} title={told.title} current="share" />
      <h1>Who may read it</h1>
      <p>{told.who}</p>
      {told.shownAt && <p>What they read is from {formatDay(told.shownAt)}.</p>}
      <p className="note">Those who lead the enquiry choose who reads it.</p>
    </div>
  );
}

type Review = NonNullable<SerializeFrom<typeof loader>["review"]>;

function Share({ review }: { review: Review }) {
  const answered = useActionData<typeof action>();
  const { slug, title, shownAt, held, finds } = review;
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="share" />
      <h1>Who may read it</h1>
      <p>
        Others read a copy of today: the question, where it is, what you plan, how the practice
        changed, what you measured and found, and of lessons what was seen of pupils A to C. Never
        observers’ notes, how case pupils are described, or who said what.
      </p>
      {shownAt && (
        <p className="said">
          What they read is from {formatDay(shownAt)}. Share it again to show them what is here now.
        </p>
      )}
      <Problems problems={answered?.problems} />
      <form method="post">
        {finds.length > 0 && (
          <div className="field" id="identifiers">
            <span className="label">Does any of this identify a pupil or a private person?</span>
            <FindList finds={finds}>
              {(find) => (
                <>
                  <a className="count" href={`/enquiries/${slug}/${find.field}`}>
                    {find.mustGo ? "Take it out there" : "Where it stands"}
                  </a>
                  <input type="hidden" name="looked" value={find.looked} />
                </>
              )}
            </FindList>
            <label className="choice">
              <input type="checkbox" name="checked" value="yes" />
              <span>I have looked at each: none identifies a pupil or a private person.</span>
            </label>
          </div>
        )}
        <p className="note">
          We look for names, initials, addresses, numbers, exact dates, and words that fit one pupil
          only. We cannot see every name: read it through.
        </p>
        <HeldBack held={held} />
        <ChooseReaders choices={review} isRevision={false} typed={answered?.typed.audience} />
        <button className="act" type="submit">
          Share it as it is now
        </button>
      </form>
    </div>
  );
}

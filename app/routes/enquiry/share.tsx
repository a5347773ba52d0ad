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
import { ChooseReaders } from "#app/components/readers.tsx";
import { Unspoken } from "#app/components/unspoken.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { describeAudience, stepOf, tokensIn } from "#content/access/audience.ts";
import { can } from "#content/access/can.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  const { searchParams: asked } = new URL(request.url);
  return answer(async () => {
    const found = await services.enquiries.get(viewer, params.slug ?? "");
    const { enquiry, schools, members, mayLead } = found;
    const [choices, shown, showings, unspoken] = await Promise.all([
      services.choices.list(viewer, enquiry),
      services.showing.findShown(enquiry.id),
      services.partnersNumbers.listShowings(enquiry.id),
      mayLead ? services.partnersNumbers.listUnspoken(enquiry.id) : [],
    ]);
    const seenBy = (token: string, name: (id: string) => string) => describeAudience(token, name);
    const named = [...choices.schools, ...choices.heads, ...choices.shared];
    const nameOf = (id: string) =>
      named.find(({ token }) => token.endsWith(`:${id}`))?.name ?? "a school or alliance";
    const offered = (of: typeof named) =>
      of.map(({ token, name }) => ({ token, name, seenBy: seenBy(token, () => name) }));
    return {
      slug: slugOf(enquiry),
      title: enquiry.title,
      shownAt: shown?.at ?? null,
      who: seenBy(enquiry.audience, nameOf),
      showings: showings.map((showing) => ({ ...showing, who: seenBy(showing.audience, nameOf) })),
      kept: schools.flatMap(({ name, numbersKeptAt }) => (numbersKeptAt ? [name] : [])),
      unspoken: unspoken.map(({ name }) => name),
      own: schools
        .filter(({ standing }) => standing === "in" || standing === "left")
        .filter(({ schoolId }) => can(viewer, "keepNumbersBack", { members, schoolId }))
        .map(({ schoolId, name, numbersKeptAt }) => ({ schoolId, name, kept: !!numbersKeptAt })),
      choices: mayLead
        ? {
            audience: enquiry.audience,
            step: stepOf(enquiry.audience),
            chosen: asked.has("audience") ? asked.getAll("shared") : tokensIn(enquiry.audience),
            schools: offered(choices.schools),
            heads: offered(choices.heads),
            shared: offered(choices.shared),
          }
        : null,
      typed: asked.get("audience") ?? undefined,
      problems: asked.has("choose")
        ? [{ field: "audience", message: "Choose who may read it, and tick the alliances." }]
        : [],
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
    await services.keepingNumbers.keepBack(viewer, slug, {
      schoolId: textOf(form, "school"),
      kept: textOf(form, "do") === "keep",
    });
    return redirect(`/enquiries/${slug}/share#numbers`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Who reads ${data.title}` : "Who reads it", unlisted: true });

type Loaded = SerializeFrom<typeof loader>;

export default function ShareEnquiry() {
  const { slug, title, who, shownAt, choices, typed, problems, ...shared } =
    useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="share" />
      <h1>Who may read it</h1>
      {shownAt && <p className="said">What others read is from {formatDay(shownAt)}.</p>}
      <Problems problems={answered?.problems ?? problems} />
      {choices ? (
        <Choose slug={slug} choices={choices} typed={typed} />
      ) : (
        <>
          <p>{who}</p>
          <p className="note">Those who lead the enquiry choose who reads it.</p>
        </>
      )}
      <Numbers {...shared} />
      <Showings showings={shared.showings} />
    </div>
  );
}

function Choose({
  slug,
  choices,
  typed,
}: {
  slug: string;
  choices: NonNullable<Loaded["choices"]>;
  typed: string | undefined;
}) {
  return (
    <>
      <p>
        Others read a copy of today: the question, where it is, what you plan, how the practice
        changed, what you measured and found, and of lessons what was seen of pupils A to C. Never
        observers’ notes, how case pupils are described, or who said what. You see it before they
        do.
      </p>
      <form method="get" action={`/enquiries/${slug}/share/preview`}>
        <ChooseReaders choices={choices} isRevision={false} typed={typed} />
        <button className="act" type="submit">
          See what they would read
        </button>
      </form>
    </>
  );
}

function Numbers({ own, kept, unspoken }: Pick<Loaded, "own" | "kept" | "unspoken">) {
  if (own.length === 0 && kept.length === 0 && unspoken.length === 0) return null;
  return (
    <section id="numbers" aria-labelledby="numbers-title">
      <h2 id="numbers-title">Numbers of each school</h2>
      <p>
        A school can keep its results, series, surveys and pupils’ words out of what others are
        shown. Its team goes on seeing them. A write-up that was begun before keeps what it has.
      </p>
      {kept.length > 0 && <p>Kept out of what is shown: {kept.join(", ")}.</p>}
      <Unspoken schools={unspoken} />
      {own.map(({ schoolId, name, kept: isKept }) => (
        <form method="post" key={schoolId}>
          <input type="hidden" name="school" value={schoolId} />
          <p className="note">
            {isKept
              ? `Numbers of ${name} are shown again the next time that the enquiry is shown.`
              : `Numbers of ${name} go out of what is shown at once.`}
          </p>
          <button className="act quiet" name="do" value={isKept ? "give" : "keep"} type="submit">
            {isKept
              ? `Let numbers of ${name} be shown again`
              : `Keep numbers of ${name} out of what is shown`}
          </button>
        </form>
      ))}
    </section>
  );
}

function Showings({ showings }: Pick<Loaded, "showings">) {
  if (showings.length === 0) return null;
  return (
    <section aria-labelledby="showings-title">
      <h2 id="showings-title">When it was shown</h2>
      <ul className="rows">
        {showings.map(({ id, by, at, who, readElsewhere }) => (
          <li key={id}>
            <span>
              {who}
              {readElsewhere.map((sentence) => (
                <span className="note" key={sentence}>
                  {" "}
                  {sentence}
                </span>
              ))}
            </span>
            <span className="note">
              {by}, {formatDay(at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { DraftSteps } from "#app/components/draft-steps.tsx";
import { Field, Problems, uniqueIn } from "#app/components/form.tsx";
import { HeldNumbers } from "#app/components/held-numbers.tsx";
import { Identifiers } from "#app/components/identifiers.tsx";
import { audienceIn, ChooseIdentity, ChooseReaders, identityIn } from "#app/components/readers.tsx";
import { formatCount } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { describeAudience, stepOf, tokensIn } from "#content/access/audience.ts";
import { can } from "#content/access/can.ts";
import { describeWithheld } from "#content/access/identity.ts";
import { heldBackByReaders } from "#content/evidence/items/held-back.ts";
import { getTemplate } from "#content/packs/templates.ts";
import { slugOf } from "#content/practice/address.ts";
import { lookedAt } from "#content/practice/identifiers/looked-at.ts";
import { fieldNames } from "#content/practice/texts.ts";
import { licences } from "#content/practice/write-up.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const review = await services.publishing.review(viewer, params.slug ?? "");
    const { writeUp, content, problems, identifiers } = review;
    const [choices, reach] = await Promise.all([
      services.choices.list(viewer, writeUp),
      writeUp.version > 0 && can(viewer, "seeReach", review) ? services.reach.of(writeUp.id) : null,
    ]);
    const titles = new Map<string, string>(
      getTemplate(writeUp.template).sections.map((section) => [section.id, section.title]),
    );
    return {
      title: content.title || writeUp.title,
      slug: slugOf(writeUp),
      status: writeUp.status,
      version: writeUp.version,
      audience: writeUp.audience,
      allianceId: writeUp.allianceId,
      licence: writeUp.licence,
      problems,
      identifiers: identifiers.map((find) => ({
        ...find,
        where: titles.get(find.field) ?? fieldNames[find.field] ?? find.field,
        looked: lookedAt(find),
      })),
      looks: review.looks,
      held: heldBackByReaders(content),
      partners: await services.partnersNumbers.listBehind(viewer, writeUp.id),
      seen: review.seen,
      colleagues: identifiers.length > 0 ? await services.network.listPeople(viewer) : [],
      step: stepOf(writeUp.audience),
      chosen: tokensIn(writeUp.audience),
      embargoUntil: writeUp.embargoUntil,
      mayEmbargo: writeUp.version === 0 || writeUp.embargoUntil !== null,
      schools: choices.schools.map(seenBy),
      heads: choices.heads.map(seenBy),
      shared: choices.shared.map(seenBy),
      reach,
      alliances: choices.alliances,
      identity: writeUp.identity,
      withheld: describeWithheld(review.withheld),
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
  const seen = form.has("seen") ? { seen: textOf(form, "seen") } : {};
  return answerForm(form, async () => {
    if (textOf(form, "do") === "second-look") {
      await services.secondLook.ask(viewer, slug, textOf(form, "looker"));
      return redirect(`/practice/${slug}/publish#identifiers`);
    }
    if (textOf(form, "do") === "audience") {
      await services.publishing.setAudience(viewer, slug, {
        audience: audienceIn(form),
        embargoUntil: textOf(form, "embargoUntil"),
        ...identityIn(form),
        ...seen,
      });
      return redirect(`/practice/${slug}?audience`);
    }
    const { writeUp } = await services.publishing.publish(viewer, slug, {
      whatChanged: textOf(form, "whatChanged"),
      identifiersChecked:
        form.get("identifiersChecked") === "yes" ? form.getAll("looked").map(String) : [],
      audience: audienceIn(form),
      embargoUntil: textOf(form, "embargoUntil"),
      ...(form.has("alliance") ? { allianceId: textOf(form, "alliance") || null } : {}),
      ...(form.has("licence") ? { licence: textOf(form, "licence") } : {}),
      ...identityIn(form),
      ...seen,
    });
    return redirect(`/practice/${slugOf(writeUp)}?published`);
  });
}

const seenBy = ({ token, name }: { token: string; name: string }) => ({
  token,
  name,
  seenBy: describeAudience(token, () => name),
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Publish ${data.title}` : "Publish", unlisted: true });

export default function Publish() {
  const review = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const next = review.version + 1;
  const problems = answered?.problems ?? [];
  return (
    <div className="column">
      <DraftSteps
        slug={review.slug}
        title={review.title}
        current="publish"
        version={review.version}
        right="write"
      />
      <h1>{review.version > 0 ? `Publish version ${next}` : "Publish it"}</h1>
      <Problems problems={problems} />
      {review.problems.length > 0 && problems.length === 0 && (
        <div className="problems">
          <h2>Before it can be published</h2>
          <ul>
            {uniqueIn(review.problems).map((problem) => (
              <li key={problem.message}>
                <a href={`/practice/${review.slug}/edit#${problem.field}`}>{problem.message}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <form method="post">
        <input type="hidden" name="seen" value={review.seen} />
        {review.identifiers.length > 0 && (
          <Identifiers
            slug={review.slug}
            finds={review.identifiers}
            looks={review.looks}
            colleagues={review.colleagues}
            typed={answered?.typed.looker}
            problems={problems}
          />
        )}
        <p className="note">
          We look for names, initials, addresses, numbers, exact dates, and words that fit one pupil
          only. We cannot see every name, nor a pupil whom colleagues would know from the story:
          read it through for both.
        </p>
        <HeldNumbers held={review.held} />
        {review.partners.length > 0 && (
          <p className="said">
            It was made of an enquiry in which{" "}
            {new Intl.ListFormat("en-GB").format(review.partners.map(({ name }) => name))}{" "}
            {review.partners.length === 1 ? "was" : "were"} measured too. What stands in it of their
            pupils goes to everybody whom you choose below: ask them first.
          </p>
        )}
        <ChooseReaders
          choices={review}
          isRevision={review.version > 0}
          typed={answered?.typed.audience}
        />
        {review.mayEmbargo && (
          <Field
            name="embargoUntil"
            label="Not before"
            hint="A day on which it opens to them. Until then only its authors read it. Left empty: at once."
            problems={problems}
          >
            <input
              id="embargoUntil"
              name="embargoUntil"
              type="date"
              defaultValue={answered?.typed.embargoUntil ?? review.embargoUntil ?? ""}
              aria-describedby="embargoUntil-hint"
            />
          </Field>
        )}
        <ChooseIdentity
          identity={answered?.typed.identity ?? review.identity}
          withheld={review.withheld}
        />
        {review.alliances.length > 0 && (
          <Field
            name="alliance"
            label="Published with"
            hint="The alliance whose page lists it, if any."
            problems={problems}
          >
            <select
              id="alliance"
              name="alliance"
              defaultValue={answered?.typed.alliance ?? review.allianceId ?? ""}
            >
              <option value="">No alliance</option>
              {review.alliances.map((alliance) => (
                <option key={alliance.id} value={alliance.id}>
                  {alliance.name}
                </option>
              ))}
            </select>
          </Field>
        )}
        {review.version > 0 && (
          <Field
            name="whatChanged"
            label={`What changed since version ${review.version}?`}
            hint="One or two sentences. Readers see them beside the version."
            problems={problems}
          >
            <textarea
              id="whatChanged"
              name="whatChanged"
              rows={3}
              maxLength={1000}
              defaultValue={answered?.typed.whatChanged}
              aria-describedby="whatChanged-hint"
            />
          </Field>
        )}
        <Field name="licence" label="Terms" hint="What others may do with it.">
          <select
            id="licence"
            name="licence"
            defaultValue={answered?.typed.licence ?? review.licence}
            aria-describedby="licence-hint"
          >
            {[...new Set([review.licence, ...Object.keys(licences)])].map((licence) => (
              <option key={licence} value={licence}>
                {licence}
                {licence === "CC BY 4.0" && ": anyone may use it who names you (recommended)"}
              </option>
            ))}
          </select>
        </Field>
        <p className="note" style={{ marginTop: "1.4rem" }}>
          You cannot change a version once it is published. You can publish a new one, or withdraw
          them all.
        </p>
        <button
          className="act"
          type="submit"
          name="do"
          value="publish"
          disabled={review.problems.length > 0}
        >
          Publish version {next}
        </button>
        {review.status === "published" && (
          <button className="act quiet" type="submit" name="do" value="audience">
            Only change who may read it
          </button>
        )}
      </form>
      {review.reach && (
        <section>
          <h2>How far it has travelled</h2>
          <p>
            Read {formatCount(review.reach.reads, "time")}.{" "}
            {review.reach.schools === null
              ? "We show how many other schools once there are three or more."
              : `People of ${formatCount(review.reach.schools, "other school")} read it`}
            {review.reach.schools !== null &&
              (review.reach.alliances === null
                ? "."
                : `, in ${formatCount(review.reach.alliances, "alliance")}.`)}
          </p>
        </section>
      )}
      {review.version === 0 && (
        <p className="pages">
          <a href={`/practice/${review.slug}/delete`}>Delete this draft</a>
        </p>
      )}
      {review.status === "published" && (
        <p className="pages">
          <a href={`/practice/${review.slug}/withdraw`}>Withdraw it</a>
        </p>
      )}
    </div>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer, requirePerson } from "#app/answers.ts";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { ShownInTime } from "#app/components/shown-in-time.tsx";
import { ShownMeasures } from "#app/components/shown-measures.tsx";
import { describePage } from "#app/meta.ts";
import { can } from "#content/access/can.ts";
import { sayNotAsDrawn } from "#content/enquiry/shown-design.ts";
import { startsOf } from "#content/measuring/cycle-starts.ts";
import { findDesign, stateOf } from "#content/measuring/protocol.ts";
import { measureKindWords, measureRoleWords } from "#content/packs/plan-lists.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const found = await services.enquiries.get(viewer, params.slug ?? "");
    const [plan, design, reliability, numbers] = await Promise.all([
      services.enquiries.readNow(found.enquiry),
      services.designing.find(found.enquiry.id),
      services.moderations.listReliability(found.enquiry.id),
      services.describingTries
        .describeCycles(found.enquiry.id)
        .then((cycles) => services.numbers.showTeam(viewer, found, startsOf(cycles))),
    ]);
    return {
      slug: slugOf(found.enquiry),
      title: found.enquiry.title,
      planned: plan.measures.filter(({ name }) => name),
      design: design && { id: design.design, state: stateOf(design), main: design.primary?.name },
      numbers,
      notAsDrawn: sayNotAsDrawn(design?.allocation ?? null, numbers.measures),
      // Those that have results say it there.
      reliability: reliability.filter(
        ({ measureId }) => !numbers.measures.some(({ measure }) => measure.id === measureId),
      ),
      mayPlan: found.mayPlan,
      maySeeAll: can(viewer, "seeSmallNumbers", found),
      takenOut: can(viewer, "seeSmallNumbers", found)
        ? await services.results.listTakenOut(found.enquiry.id)
        : [],
      alsoOut: found.mayPlan ? await services.takingOut.list(found.enquiry.id) : [],
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Measures of ${data.title}` : "Measures", unlisted: true });

const states = { open: "", locked: ", locked", drawn: ", locked and drawn" } as const;

export default function Measures() {
  const { slug, title, planned, design, numbers, reliability, ...rest } =
    useLoaderData<typeof loader>();
  const { mayPlan, maySeeAll, takenOut, alsoOut, notAsDrawn } = rest;
  const address = `/enquiries/${slug}/measures`;
  const chosen = design && findDesign(design.id);
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="measures" />
      <h1>Measures</h1>
      {numbers.notice && <p className="said">{numbers.notice}</p>}
      {!maySeeAll && (
        <p className="said">As a research mentor you see these numbers as the alliance may.</p>
      )}
      <section aria-labelledby="design-title">
        <h2 id="design-title">
          Design: {chosen ? `${chosen.name}${states[design.state]}` : "not chosen yet"}
        </h2>
        {notAsDrawn.map((sentence) => (
          <p key={sentence} className="said">
            {sentence}
          </p>
        ))}
        {chosen && (
          <>
            <p>It can show: {chosen.canShow}</p>
            <p>It cannot show: {chosen.cannotShow}</p>
            {design.main && <p>The main outcome is “{design.main}”.</p>}
          </>
        )}
        <p>
          <a href={`${address}/design`}>
            {chosen || !mayPlan ? "See the design" : "Choose a design"}
          </a>
        </p>
      </section>
      <section aria-labelledby="planned-title">
        <h2 id="planned-title">What you planned to measure</h2>
        {planned.length > 0 ? (
          <ul className="rows">
            {planned.map((measure) => (
              <li key={measure.id}>
                <span>
                  {measure.name}
                  <span className="note"> {measureRoleWords[measure.role]}</span>
                  {reliability
                    .filter(({ measureId }) => measureId === measure.id)
                    .map(({ title, said }) => (
                      <span key={`${title} ${said}`} className="note">
                        <br />
                        How reliable the marks are: {said}
                      </span>
                    ))}
                </span>
                <span className="note">
                  {[measureKindWords[measure.kind], measure.scale, measure.when]
                    .filter(Boolean)
                    .join(" · ")}
                  {mayPlan && (
                    <>
                      {" · "}
                      <a href={`${address}/results/new?measure=${measure.id}`}>
                        Enter a result<span className="unseen"> of {measure.name}</span>
                      </a>
                      {" · "}
                      <a href={`/evidence/moderation/new?enquiry=${slug}&measure=${measure.id}`}>
                        Mark together<span className="unseen"> for {measure.name}</span>
                      </a>
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p>
            Nothing yet. <a href={`/enquiries/${slug}/plan`}>Add a measure to the plan</a>.
          </p>
        )}
      </section>
      <ShownMeasures
        measures={numbers.measures}
        main={design?.main ?? ""}
        address={maySeeAll ? address : null}
      />
      {takenOut.length > 0 && (
        <details>
          <summary>Results that were taken out ({takenOut.length})</summary>
          <ul>
            {takenOut.map(({ line, measure, label, school }) => (
              <li key={line}>
                <a href={`${address}/results/${line}`}>
                  {[`${measure}: ${label}`, school].filter(Boolean).join(", ")}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <ShownInTime {...numbers} slug={slug} measures={planned} address={mayPlan ? address : null} />
      {alsoOut.length > 0 && (
        <details>
          <summary>Series and surveys that were taken out ({alsoOut.length})</summary>
          <ul>
            {alsoOut.map(({ kind, id, name }) => (
              <li key={id}>
                <a href={`${address}/${kind === "series" ? "series" : "surveys"}/${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayPlan && (
        <p className="acts">
          <a className="act quiet" href={`${address}/series/new`}>
            Add a series in time
          </a>
          <a className="act quiet" href={`${address}/surveys/new`}>
            Add a survey
          </a>
          <a className="act quiet" href={`${address}/voices/new`}>
            Add what pupils said
          </a>
        </p>
      )}
    </div>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { DesignForm } from "#app/components/design-form.tsx";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { Problems } from "#app/components/form.tsx";
import { formatMoment } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { sayWhatShows } from "#content/measuring/detecting.ts";
import { findDesign, formatBlocks } from "#content/measuring/protocol.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const found = await services.enquiries.get(viewer, params.slug ?? "");
    const [plan, design] = await Promise.all([
      services.enquiries.readNow(found.enquiry),
      services.designing.describe(found.enquiry.id),
    ]);
    const said = found.schools.reduce((sum, { pupils }) => sum + (pupils ?? 0), 0);
    const [pupils, classes] = [design?.pupils ?? (said || null), design?.classes ?? null];
    return {
      slug: slugOf(found.enquiry),
      title: found.enquiry.title,
      design: design && { ...design, units: formatBlocks(design.blocks) },
      measures: plan.measures.filter(({ name }) => name).map(({ id, name }) => ({ id, name })),
      said,
      shows: design ? sayWhatShows({ design: design.design, pupils, classes }) : [],
      mayPlan: found.mayPlan,
      mayLead: found.mayLead,
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
    const revision = textOf(form, "revision");
    if (textOf(form, "do") === "lock") await services.designing.lock(viewer, slug, revision);
    else if (textOf(form, "do") === "draw") await services.designing.draw(viewer, slug);
    else
      await services.designing.write(viewer, slug, {
        revision,
        design: textOf(form, "design"),
        primary: textOf(form, "primary"),
        why: textOf(form, "why"),
        protocol: textOf(form, "protocol"),
        pupils: textOf(form, "pupils"),
        classes: textOf(form, "classes"),
        units: textOf(form, "units"),
      });
    return redirect(`/enquiries/${slug}/measures/design`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Design of ${data.title}` : "Design", unlisted: true });

export default function Design() {
  const { slug, title, design, measures, said, shows, mayPlan, mayLead } =
    useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const isDrawn = design ? findDesign(design.design)?.isDrawn : false;
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="measures" />
      <h1>Design</h1>
      <p className="standfirst">How you will know whether it helped, said before you measure.</p>
      <Problems problems={answered?.problems} />
      {shows.length > 0 && (
        <section aria-labelledby="shows-title">
          <h2 id="shows-title">What your numbers could show</h2>
          {shows.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      )}
      {design?.lockedAt ? (
        <Locked design={design} />
      ) : (
        mayPlan && (
          <DesignForm
            typed={answered?.typed ?? typedOf(design)}
            {...{ measures, said, problems: answered?.problems }}
          />
        )
      )}
      {mayLead && design && isDrawn && !design.drawnAt && (
        <form method="post" id="lock">
          <input type="hidden" name="revision" value={design.revision} />
          <h2>{design.lockedAt ? "Draw" : "Lock it, then draw"}</h2>
          <p>
            {design.lockedAt
              ? "The server draws once, from a seed that it makes and keeps. Nobody can draw again."
              : "Once it is locked, nobody changes design, protocol, main outcome or who is drawn. Save your changes first."}
          </p>
          {design.lockedAt ? (
            <button className="act" name="do" value="draw" type="submit">
              Draw now
            </button>
          ) : (
            <button className="act quiet" name="do" value="lock" type="submit">
              Lock the protocol
            </button>
          )}
        </form>
      )}
    </div>
  );
}

type SavedDesign = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["design"]>;

const typedOf = (design: SavedDesign | null): Record<string, string> => ({
  design: design?.design ?? "",
  primary: design?.primary?.id ?? "",
  why: design?.why ?? "",
  protocol: design?.protocol ?? "",
  pupils: String(design?.pupils ?? ""),
  classes: String(design?.classes ?? ""),
  units: design?.units ?? "",
  revision: String(design?.revision ?? 0),
});

/** What nobody changes any more. */
function Locked({ design }: { design: SavedDesign }) {
  const { primary, allocation, lockedAt, drawnAt } = design;
  return (
    <section aria-labelledby="locked-title">
      <h2 id="locked-title">{findDesign(design.design)?.name}, locked</h2>
      <p className="said">
        Locked by {design.lockedByName || "somebody who has left"} on{" "}
        {lockedAt && formatMoment(lockedAt)}. It is not changed any more.
      </p>
      <p>
        Main outcome: {primary?.name}
        {primary?.scale && `, ${primary.scale}`}
      </p>
      {design.why && <p>Why this design: {design.why}</p>}
      <p>{design.protocol}</p>
      {allocation && drawnAt ? (
        <>
          <h3>Drawn on {formatMoment(drawnAt)}</h3>
          <ul className="rows">
            {allocation.placed.map(({ unit, arm }) => (
              <li key={unit}>
                <span>{unit}</span>
                <span>{arm}</span>
              </li>
            ))}
          </ul>
          <p className="note">
            Seed {allocation.seed}, method {allocation.method}: with these and the names anyone can
            repeat the draw.
          </p>
        </>
      ) : (
        <p>To be drawn: {design.blocks.flat().join(", ")}</p>
      )}
    </section>
  );
}

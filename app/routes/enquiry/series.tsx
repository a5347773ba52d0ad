import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { SeriesPictures } from "#app/components/shown-series.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { can } from "#content/access/can.ts";
import { draw, withLimits } from "#content/charts/drawing.ts";
import { betterWords } from "#content/measuring/result.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({ context: { services, viewer }, params }: LoaderFunctionArgs) {
  return answer(async () => {
    const found = await services.enquiries.find(viewer, params.slug ?? "");
    const { title, shownAt, ...shown } = await services.showingSeries.get(
      viewer,
      found,
      params.id ?? "",
    );
    const { name, drawing } = shown.series;
    return {
      ...shown,
      run: drawing && draw(drawing),
      limits: drawing && draw(withLimits(name, drawing)),
      slug: slugOf({ key: found.enquiry.key, title }),
      title,
      shownAt,
      isTeam: found.isTeam,
      mayPlan: can(viewer, "planEnquiry", found),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `${data.series.name}: ${data.title}` : "A series", unlisted: true });

export default function ShownSeriesPage() {
  const { slug, title, series, run, limits, notice, shownAt, isTeam, mayPlan } =
    useLoaderData<typeof loader>();
  return (
    <div className="column">
      {isTeam ? (
        <EnquiryParts slug={slug} title={title} current="measures" />
      ) : (
        <p className="crumbs">
          <a href={`/enquiries/${slug}`}>{title}</a>
        </p>
      )}
      <h1>{[series.name, series.school].filter(Boolean).join(", ")}</h1>
      <p className="note">
        {series.unit}. {betterWords[series.better]}.
        {shownAt && ` As it was on ${formatDay(shownAt)}.`}
      </p>
      {notice && <p className="said">{notice}</p>}
      <SeriesPictures {...{ series, run, limits }} />
      {mayPlan && (
        <p>
          <a href={`/enquiries/${slug}/measures/series/${series.id}`}>
            Change it, or keep its baseline
          </a>
        </p>
      )}
    </div>
  );
}

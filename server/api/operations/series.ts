/** Series in time, and the baselines that are kept of them. */
import { z } from "zod";
import { type Asked, operation } from "#server/api/operation.ts";
import { requireCounted } from "#server/api/revision.ts";
import { EnquiryKey } from "#server/api/shapes/enquiry.ts";
import { presentSeries, SeriesEntry, SeriesRead, typedSeries } from "#server/api/shapes/series.ts";
import { Day } from "#server/api/shapes/write-up.ts";

const params = z.object({ key: EnquiryKey });
const one = params.extend({ id: z.string().max(40) });

async function answerWith(
  { services, viewer }: Pick<Asked<never, never, never>, "services" | "viewer">,
  key: string,
  id: string,
) {
  const opened = await services.seriesInTime.open(viewer, key, id);
  return { body: presentSeries(opened), revision: String(opened.series.revision) };
}

export const seriesOperations = [
  operation({
    id: "addSeries",
    method: "post",
    path: "/enquiries/{key}/series",
    summary: "Add numbers of a class or school in time",
    scope: "write",
    params,
    body: SeriesEntry,
    gives: SeriesRead,
    status: 201,
    async handle(asked) {
      const { services, viewer, params, body, origin } = asked;
      const typed = typedSeries(body, 0);
      const id = await services.seriesInTime.write(viewer, params.key, null, typed);
      return {
        ...(await answerWith(asked, params.key, id)),
        location: `${origin}/api/v1/enquiries/${params.key}/series/${id}`,
      };
    },
  }),
  operation({
    id: "getSeries",
    method: "get",
    path: "/enquiries/{key}/series/{id}",
    summary: "A series as it was entered, for those who plan",
    scope: "read",
    params: one,
    gives: SeriesRead,
    handle: (asked) => answerWith(asked, asked.params.key, asked.params.id),
  }),
  operation({
    id: "changeSeries",
    method: "put",
    path: "/enquiries/{key}/series/{id}",
    summary: "Enter all of a series anew, with the points that have come",
    scope: "write",
    ifMatch: true,
    params: one,
    body: SeriesEntry,
    gives: SeriesRead,
    async handle(asked) {
      const { services, viewer, params, body, revisions } = asked;
      const { series } = await services.seriesInTime.open(viewer, params.key, params.id);
      const typed = typedSeries(body, requireCounted(revisions, series.revision));
      await services.seriesInTime.write(viewer, params.key, params.id, typed);
      return answerWith(asked, params.key, params.id);
    },
  }),
  operation({
    id: "keepBaseline",
    method: "post",
    path: "/enquiries/{key}/series/{id}/baselines",
    summary: "Keep centre and limits as a stretch of it makes them",
    scope: "write",
    params: one,
    body: z.strictObject({ from: Day, to: Day }),
    gives: SeriesRead,
    async handle(asked) {
      const { services, viewer, params, body } = asked;
      await services.seriesInTime.freeze(viewer, params.key, params.id, body);
      return answerWith(asked, params.key, params.id);
    },
  }),
  operation({
    id: "endBaseline",
    method: "post",
    path: "/enquiries/{key}/series/{id}/baselines/end",
    summary: "Work them out from all points again, and say why",
    scope: "write",
    params: one,
    body: z.strictObject({ because: z.string().max(300) }),
    gives: SeriesRead,
    async handle(asked) {
      const { services, viewer, params, body } = asked;
      await services.seriesInTime.unfreeze(viewer, params.key, params.id, body.because);
      return answerWith(asked, params.key, params.id);
    },
  }),
  operation({
    id: "takeOutSeries",
    method: "delete",
    path: "/enquiries/{key}/series/{id}",
    summary: "Take out what was added by mistake; who plans can put it back",
    scope: "write",
    ifMatch: true,
    params: one,
    async handle({ services, viewer, params: { key, id }, revisions }) {
      const { series } = await services.seriesInTime.open(viewer, key, id);
      const revision = String(requireCounted(revisions, series.revision));
      await services.takingOut.takeOut(viewer, key, { kind: "series", id, revision });
      return {};
    },
  }),
  operation({
    id: "putSeriesBack",
    method: "put",
    path: "/enquiries/{key}/series/{id}/back",
    summary: "Put back what was taken out",
    scope: "write",
    ifMatch: true,
    params: one,
    async handle({ services, viewer, params: { key, id }, revisions }) {
      const { series } = await services.seriesInTime.open(viewer, key, id);
      const revision = String(requireCounted(revisions, series.revision));
      await services.takingOut.putBack(viewer, key, { kind: "series", id, revision });
      return {};
    },
  }),
];

/** Moving an enquiry from stage to stage, ending it early, and going on with it. */
import { z } from "zod";
import { cutPage, pageOf, pageQuery } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { EnquiryKey, Park } from "#server/api/shapes/enquiry.ts";
import { FollowUp, presentFollowUp } from "#server/api/shapes/follow-up.ts";
import { Moment } from "#server/api/shapes/write-up.ts";

const params = z.object({ key: EnquiryKey });

const Stages = z
  .object({
    current: z.string(),
    stages: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        asks: z.string(),
        musts: z.array(z.string()).meta({ description: "What is in the way of moving there." }),
        notices: z.array(z.string()).meta({ description: "What may be gone past, knowingly." }),
      }),
    ),
    stopped: z.object({ at: Moment, why: z.string(), learnt: z.string() }).nullable(),
    followUps: z.array(FollowUp),
  })
  .meta({ id: "EnquiryStages" });

const StageMove = z
  .object({
    id: z.string(),
    from: z.string(),
    to: z.string(),
    notices: z.string(),
    by: z.string(),
    at: Moment,
  })
  .meta({ id: "StageMove" });

export const stageOperations = [
  operation({
    id: "getStages",
    method: "get",
    path: "/enquiries/{key}/stages",
    summary: "Where an enquiry is, and what stands between it and each other stage",
    scope: "read",
    params,
    gives: Stages,
    async handle({ services, viewer, params: { key } }) {
      const found = await services.enquiries.get(viewer, key);
      const { stage, stoppedAt, stoppedWhy, learnt } = found.enquiry;
      const [stages, followUps] = await Promise.all([
        services.stages.weighAll(found),
        services.followUps.listOfEnquiry(found.enquiry.id),
      ]);
      return {
        body: {
          current: stage,
          stages: stages.map(({ id, name, asks, musts, notices }) => ({
            ...{ id, name, asks, musts, notices },
          })),
          stopped: stoppedAt && { at: stoppedAt.toISOString(), why: stoppedWhy, learnt },
          followUps: followUps.map(presentFollowUp),
        },
      };
    },
  }),
  operation({
    id: "listStageMoves",
    method: "get",
    path: "/enquiries/{key}/moves",
    summary: "How it came to where it is, the newest move first",
    scope: "read",
    params,
    query: z.strictObject(pageQuery),
    gives: pageOf(StageMove),
    async handle({ services, viewer, params: { key }, query }) {
      const { enquiry } = await services.enquiries.get(viewer, key);
      const { items, next } = cutPage(await services.stages.listMoves(enquiry.id), query);
      const moves = items.map(({ at, ...move }) => ({ ...move, at: at.toISOString() }));
      return { body: { items: moves, next }, next };
    },
  }),
  operation({
    id: "moveEnquiry",
    method: "post",
    path: "/enquiries/{key}/moves",
    summary: "Move it to another stage",
    scope: "write",
    params,
    body: z.strictObject({
      to: z.string().max(60),
      sure: z.boolean().default(false).meta({ description: "Go past what is only noticed." }),
      park: Park,
    }),
    async handle({ services, viewer, params: { key }, body }) {
      await services.stages.move(viewer, key, body);
      return {};
    },
  }),
  operation({
    id: "stopEnquiry",
    method: "post",
    path: "/enquiries/{key}/stop",
    summary: "End it early: why, and what was learnt all the same",
    scope: "write",
    params,
    body: z.strictObject({ why: z.string().max(600), learnt: z.string().max(2000) }),
    async handle({ services, viewer, params: { key }, body }) {
      await services.stages.stop(viewer, key, body);
      return {};
    },
  }),
  operation({
    id: "resumeEnquiry",
    method: "post",
    path: "/enquiries/{key}/resume",
    summary: "Take up again what was ended",
    scope: "write",
    params,
    body: z.strictObject({ park: Park }),
    async handle({ services, viewer, params: { key }, body }) {
      await services.stages.resume(viewer, key, body.park);
      return {};
    },
  }),
];

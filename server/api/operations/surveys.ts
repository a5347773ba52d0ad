/** Surveys in dated waves: answers as counts, and nobody's own. */
import { z } from "zod";
import { type Asked, operation } from "#server/api/operation.ts";
import { requireCounted } from "#server/api/revision.ts";
import { EnquiryKey } from "#server/api/shapes/enquiry.ts";
import {
  presentSurvey,
  SurveyEntry,
  SurveyRead,
  typedCounts,
  typedSurvey,
  WaveEntry,
} from "#server/api/shapes/survey.ts";
import { Day } from "#server/api/shapes/write-up.ts";

const params = z.object({ key: EnquiryKey });
const one = params.extend({ id: z.string().max(40) });

async function answerWith(
  { services, viewer }: Pick<Asked<never, never, never>, "services" | "viewer">,
  key: string,
  id: string,
) {
  const opened = await services.surveys.open(viewer, key, id);
  const revision = String(opened.survey.revision);
  return { body: presentSurvey(opened, viewer.person?.id), revision };
}

export const surveyOperations = [
  operation({
    id: "addSurvey",
    method: "post",
    path: "/enquiries/{key}/surveys",
    summary: "Add a survey of pupils or staff",
    scope: "write",
    params,
    body: SurveyEntry,
    gives: SurveyRead,
    status: 201,
    async handle(asked) {
      const { services, viewer, params, body, origin } = asked;
      const id = await services.surveys.write(viewer, params.key, null, typedSurvey(body, 0));
      return {
        ...(await answerWith(asked, params.key, id)),
        location: `${origin}/api/v1/enquiries/${params.key}/surveys/${id}`,
      };
    },
  }),
  operation({
    id: "getSurvey",
    method: "get",
    path: "/enquiries/{key}/surveys/{id}",
    summary: "A survey with its items and waves, for those who plan",
    scope: "read",
    params: one,
    gives: SurveyRead,
    handle: (asked) => answerWith(asked, asked.params.key, asked.params.id),
  }),
  operation({
    id: "changeSurvey",
    method: "put",
    path: "/enquiries/{key}/surveys/{id}",
    summary: "Change a survey that nobody has answered yet",
    scope: "write",
    ifMatch: true,
    params: one,
    body: SurveyEntry,
    gives: SurveyRead,
    async handle(asked) {
      const { services, viewer, params, body, revisions } = asked;
      const { survey } = await services.surveys.open(viewer, params.key, params.id);
      const typed = typedSurvey(body, requireCounted(revisions, survey.revision));
      await services.surveys.write(viewer, params.key, params.id, typed);
      return answerWith(asked, params.key, params.id);
    },
  }),
  operation({
    id: "enterWave",
    method: "put",
    path: "/enquiries/{key}/surveys/{id}/waves/{day}",
    summary: "Enter how many chose each point by a day, or put that right",
    description:
      'If-Match takes the `revision` of the wave; `"0"` while there is none of that day.',
    scope: "write",
    ifMatch: true,
    params: one.extend({ day: Day }),
    body: WaveEntry,
    gives: SurveyRead,
    async handle(asked) {
      const { services, viewer, params, body, revisions } = asked;
      const { waves } = await services.surveys.open(viewer, params.key, params.id);
      const now = waves.find(({ day }) => day === params.day)?.revision ?? 0;
      await services.surveys.enterWave(viewer, params.key, params.id, {
        day: params.day,
        revision: String(requireCounted(revisions, now)),
        counts: typedCounts(body),
      });
      return answerWith(asked, params.key, params.id);
    },
  }),
  operation({
    id: "takeOutSurvey",
    method: "delete",
    path: "/enquiries/{key}/surveys/{id}",
    summary: "Take out what was added by mistake; who plans can put it back",
    scope: "write",
    ifMatch: true,
    params: one,
    async handle({ services, viewer, params: { key, id }, revisions }) {
      const { survey } = await services.surveys.open(viewer, key, id);
      const revision = String(requireCounted(revisions, survey.revision));
      await services.takingOut.takeOut(viewer, key, { kind: "survey", id, revision });
      return {};
    },
  }),
  operation({
    id: "putSurveyBack",
    method: "put",
    path: "/enquiries/{key}/surveys/{id}/back",
    summary: "Put back what was taken out",
    scope: "write",
    ifMatch: true,
    params: one,
    async handle({ services, viewer, params: { key, id }, revisions }) {
      const { survey } = await services.surveys.open(viewer, key, id);
      const revision = String(requireCounted(revisions, survey.revision));
      await services.takingOut.putBack(viewer, key, { kind: "survey", id, revision });
      return {};
    },
  }),
  operation({
    id: "takeOutWave",
    method: "delete",
    path: "/enquiries/{key}/surveys/{id}/waves/{day}",
    summary: "Take out the answers of a day; entering that day anew puts them right",
    scope: "write",
    ifMatch: true,
    params: one.extend({ day: Day }),
    async handle({ services, viewer, params: { key, id, day }, revisions }) {
      const { waves } = await services.surveys.open(viewer, key, id);
      const now = waves.find((wave) => wave.day === day)?.revision ?? 0;
      const revision = String(requireCounted(revisions, now));
      await services.takingOut.takeOutWave(viewer, key, { surveyId: id, day, revision });
      return {};
    },
  }),
];

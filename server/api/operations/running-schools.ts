/** Running a school. */
import { z } from "zod";
import { operation } from "#server/api/operation.ts";
import { runningOperations } from "#server/api/operations/running.ts";
import { DayAsked, dayIn } from "#server/api/shapes/day-asked.ts";

const params = z.object({ id: z.string().max(100) });
const ofOne = params.extend({ one: z.string().max(40) });
const placeOf = (schoolId: string) => ({ schoolId, allianceId: null });

export const schoolRunningOperations = [
  ...runningOperations({
    name: "School",
    path: "/schools",
    words: "a school",
    async find({ network }, id) {
      const { school } = await network.getSchool(id);
      return placeOf(school.id);
    },
  }),
  operation({
    id: "answerRequest",
    method: "post",
    path: "/schools/{id}/running/requests/{one}",
    summary: "Let somebody in who asks to join, or not",
    scope: "run",
    params: ofOne,
    body: z.strictObject({ approve: z.boolean() }),
    async handle({ services, viewer, params: { one }, body: { approve } }) {
      await services.inviting.decide(viewer, one, approve);
      return {};
    },
  }),
  operation({
    id: "endAffiliation",
    method: "post",
    path: "/schools/{id}/running/staff/{one}/end",
    summary: "Somebody leaves the school on a day, and their roles there end",
    scope: "run",
    params: ofOne,
    body: z.strictObject({ on: DayAsked }),
    async handle({ services, viewer, params: { id, one }, body: { on } }) {
      await services.running.endAffiliation(viewer, placeOf(id), {
        affiliationId: one,
        on: dayIn(on),
      });
      return {};
    },
  }),
  operation({
    id: "describeSchool",
    method: "put",
    path: "/schools/{id}/running/description",
    summary: "What the school says of itself",
    scope: "run",
    params,
    body: z.strictObject({ about: z.string().max(400), website: z.string().max(200) }),
    async handle({ services, viewer, params: { id }, body }) {
      await services.keeping.describeSchool(viewer, id, body);
      return {};
    },
  }),
];

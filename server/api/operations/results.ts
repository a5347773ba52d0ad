/** Results of groups: entered, corrected and taken out. Every earlier value stays for the team. */
import { z } from "zod";
import { pageOf } from "#server/api/cursor.ts";
import { type Asked, operation } from "#server/api/operation.ts";
import { renaming } from "#server/api/renaming.ts";
import { requireCounted } from "#server/api/revision.ts";
import { EnquiryKey } from "#server/api/shapes/enquiry.ts";
import { Made } from "#server/api/shapes/made.ts";
import {
  presentResult,
  ResultEntry,
  ResultValue,
  resultNames,
  typedResult,
} from "#server/api/shapes/results.ts";

const params = z.object({ key: EnquiryKey });
const one = params.extend({ line: z.string().max(40) });

type Here = Pick<Asked<z.infer<typeof one>, never, never>, "services" | "viewer" | "params">;

const historyOf = ({ services, viewer, params: { key, line } }: Here) =>
  services.results.history(viewer, key, line);

async function answerWith(asked: Here) {
  const { values } = await historyOf(asked);
  return {
    body: { items: values.map(presentResult), next: null },
    revision: String(values[0]?.revision),
  };
}

export const resultOperations = [
  operation({
    id: "enterResult",
    method: "post",
    path: "/enquiries/{key}/results",
    summary: "Enter how a group did on a measure of the plan",
    scope: "write",
    params,
    body: ResultEntry.extend({ measure: z.string().max(40) }),
    gives: Made,
    status: 201,
    async handle({ services, viewer, params: { key }, body, origin }) {
      const { measure, ...entry } = body;
      const typed = typedResult(entry, measure);
      const id = await renaming(resultNames, () => services.results.enter(viewer, key, typed));
      return { body: { id }, location: `${origin}/api/v1/enquiries/${key}/results/${id}` };
    },
  }),
  operation({
    id: "getResult",
    method: "get",
    path: "/enquiries/{key}/results/{line}",
    summary: "Every value that a result has had, the newest first",
    scope: "read",
    params: one,
    gives: pageOf(ResultValue),
    handle: answerWith,
  }),
  operation({
    id: "correctResult",
    method: "put",
    path: "/enquiries/{key}/results/{line}",
    summary:
      "Put a result right, or back where it was taken out; what it was stays readable to the team",
    scope: "write",
    ifMatch: true,
    params: one,
    body: ResultEntry,
    gives: pageOf(ResultValue),
    async handle(asked) {
      const { services, viewer, params, body, revisions } = asked;
      const [current] = (await historyOf(asked)).values;
      const revision = String(requireCounted(revisions, current?.revision ?? 0));
      const typed = { ...typedResult(body, current?.measure.id ?? ""), revision };
      await renaming(resultNames, () =>
        services.results.correct(viewer, params.key, params.line, typed),
      );
      return answerWith(asked);
    },
  }),
  operation({
    id: "takeOutResult",
    method: "delete",
    path: "/enquiries/{key}/results/{line}",
    summary: "Take out what was entered by mistake; the team can still read what it was",
    scope: "write",
    ifMatch: true,
    params: one,
    async handle(asked) {
      const { services, viewer, params, revisions } = asked;
      const [current] = (await historyOf(asked)).values;
      const revision = String(requireCounted(revisions, current?.revision ?? 0));
      await services.results.takeOut(viewer, params.key, params.line, revision);
      return {};
    },
  }),
];

/** Who writes a draft, and who was asked to read it. */
import { z } from "zod";
import { notFound } from "#content/failure.ts";
import { operation } from "#server/api/operation.ts";
import { DraftTeam, presentTeam } from "#server/api/shapes/draft.ts";
import { Key } from "#server/api/shapes/write-up.ts";
import type { Services } from "#server/services.ts";

const params = z.object({ key: Key });

async function describeTeam(services: Services, writeUpId: string) {
  const [team, readings] = await Promise.all([
    services.drafts.listTeam(writeUpId),
    services.team.listReadings(writeUpId),
  ]);
  return { body: presentTeam(team, readings) };
}

export const teamOperations = [
  operation({
    id: "getTeam",
    method: "get",
    path: "/drafts/{key}/team",
    summary: "The team of a draft, and what colleagues were asked and answered",
    scope: "read",
    params,
    gives: DraftTeam,
    async handle({ services, viewer, params: { key } }) {
      const { writeUp } = await services.drafts.get(viewer, key);
      return describeTeam(services, writeUp.id);
    },
  }),
  operation({
    id: "joinTeam",
    method: "post",
    path: "/drafts/{key}/team",
    summary: "Add an author, or ask a colleague to read the draft",
    scope: "write",
    params,
    body: z.strictObject({
      person: z.string().max(100).meta({ description: "A handle, or a whole name." }),
      role: z.enum(["author", "reader"]),
      question: z.string().max(300).default("").meta({ description: "What a reader is asked." }),
    }),
    gives: DraftTeam,
    async handle({ services, viewer, params: { key }, body: { person, role, question } }) {
      if (role === "author") await services.team.addAuthor(viewer, key, person);
      else await services.team.askReading(viewer, key, { name: person, question });
      const { writeUp } = await services.drafts.get(viewer, key);
      return describeTeam(services, writeUp.id);
    },
  }),
  operation({
    id: "leaveTeam",
    method: "delete",
    path: "/drafts/{key}/team/{handle}",
    summary: "Take somebody off the team",
    scope: "write",
    params: z.object({ key: Key, handle: z.string().max(100) }),
    async handle({ services, viewer, params: { key, handle } }) {
      const { team } = await services.drafts.requireRight(viewer, key, "write");
      const member = team.find((one) => one.handle === handle);
      if (!member) throw notFound("Nobody by that handle is on the team.");
      await services.team.remove(viewer, key, member.personId);
      return {};
    },
  }),
  operation({
    id: "answerReading",
    method: "post",
    path: "/readings/{id}/answer",
    summary: "Answer a colleague who asked you to read a draft",
    scope: "write",
    params: z.object({ id: z.string().max(40) }),
    body: z.strictObject({ answer: z.string().max(500) }),
    async handle({ services, viewer, params: { id }, body: { answer } }) {
      await services.team.answerReading(viewer, id, answer);
      return {};
    },
  }),
];

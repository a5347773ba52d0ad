/** Who the token speaks for. */
import { z } from "zod";
import { TokenScope } from "#content/access/api-token.ts";
import { operation } from "#server/api/operation.ts";
import { refusal } from "#server/api/problem.ts";
import { Moment } from "#server/api/shapes/write-up.ts";

const Me = z
  .object({
    handle: z.string(),
    name: z.string(),
    isMember: z.boolean().meta({ description: "Works at a school or organisation here today." }),
    schools: z.array(z.string()).meta({ description: "Ids of the schools of today." }),
    alliances: z.array(z.string()).meta({ description: "Ids of the alliances of today." }),
    roles: z.array(
      z.object({
        role: z.string(),
        schoolId: z.string().nullable(),
        allianceId: z.string().nullable(),
      }),
    ),
    token: z.object({ name: z.string(), scopes: z.array(TokenScope), expiresAt: Moment }),
  })
  .meta({ id: "Me" });

export const meOperations = [
  operation({
    id: "getMe",
    method: "get",
    path: "/me",
    summary: "Who you are here today, and what the token may do",
    scope: "read",
    gives: Me,
    async handle({ viewer: { person, isMember, schoolIds, allianceIds, roles }, bearer }) {
      if (!person || !bearer) throw refusal(401, "Send a token.");
      const { name, scopes, expiresAt } = bearer;
      return {
        body: {
          handle: person.handle,
          name: person.name,
          isMember,
          schools: schoolIds,
          alliances: allianceIds,
          roles,
          token: { name, scopes, expiresAt: expiresAt.toISOString() },
        },
      };
    },
  }),
];

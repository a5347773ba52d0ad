/** What running a school and running an alliance have in common; each gets the same operations. */

import { z } from "zod";
import { type Asked, operation } from "#server/api/operation.ts";
import { renaming } from "#server/api/renaming.ts";
import { DayAsked, dayIn } from "#server/api/shapes/day-asked.ts";
import { Made } from "#server/api/shapes/made.ts";
import { presentRunPlace, RunPlace, UsualSharing } from "#server/api/shapes/running.ts";
import type { Place } from "#server/people/places.ts";
import type { Services } from "#server/services.ts";

/** Which places, and how one is found by what its address says. */
export type Places = {
  /** `School`, for the operations' ids. */
  name: string;
  /** `/schools` */
  path: string;
  /** `a school` */
  words: string;
  find: (services: Services, id: string) => Promise<Place>;
};

const id = z.string().max(100);
const params = z.object({ id });
const ofOne = z.object({ id, one: z.string().max(40) });
const OnDay = z.strictObject({ on: DayAsked });

export const runningOperations = ({ name, path, words, find }: Places) => {
  const at = `${path}/{id}/running`;
  const placeOf = ({
    services,
    params,
  }: Pick<Asked<{ id: string }, never, never>, "services" | "params">) => find(services, params.id);
  return [
    operation({
      id: `run${name}`,
      method: "get",
      path: at,
      summary: `Who belongs to ${words}, who holds what there, who waits, and what was done`,
      scope: "run",
      params,
      gives: RunPlace,
      async handle(asked) {
        const { services, viewer } = asked;
        const place = await placeOf(asked);
        const seen = await services.running.look(viewer, place);
        const waiting = await services.inviting.listWaiting(viewer, place);
        return { body: presentRunPlace(seen, waiting, await services.sharing.get(place)) };
      },
    }),
    operation({
      id: `inviteTo${name}`,
      method: "post",
      path: `${at}/invitations`,
      summary: `Invite somebody to ${words}`,
      scope: "run",
      params,
      body: z.strictObject({
        email: z.string().max(200),
        role: z.string().max(60).default("").meta({ description: "A role that comes with it." }),
      }),
      gives: z.object({
        link: z.url().nullable().meta({
          description: "To hand over, where no letters are sent here; else null.",
        }),
      }),
      status: 201,
      async handle(asked) {
        const { services, viewer, body, origin, address } = asked;
        await services.limits.count("invite by address", address);
        const link = await services.inviting.invite(viewer, await placeOf(asked), body);
        return { body: { link: services.waysIn.mailWorks ? null : origin + link } };
      },
    }),
    operation({
      id: `revokeInvitationTo${name}`,
      method: "delete",
      path: `${at}/invitations/{one}`,
      summary: "Take an invitation back",
      scope: "run",
      params: ofOne,
      async handle({ services, viewer, params: { one } }) {
        await services.inviting.revoke(viewer, one);
        return {};
      },
    }),
    operation({
      id: `giveRoleIn${name}`,
      method: "post",
      path: `${at}/roles`,
      summary: `Give somebody a role in ${words}`,
      scope: "run",
      params,
      body: z.strictObject({
        person: z.string().max(100).meta({ description: "A handle." }),
        role: z.string().min(1).max(60),
        from: DayAsked,
        to: DayAsked,
        sure: z
          .boolean()
          .default(false)
          .meta({ description: "Needed for somebody who neither works nor holds a role there." }),
      }),
      gives: Made,
      status: 201,
      async handle(asked) {
        const { services, viewer, body } = asked;
        const id = await services.running.giveRole(viewer, await placeOf(asked), {
          who: body.person,
          isSure: body.sure,
          role: body.role,
          from: dayIn(body.from),
          to: dayIn(body.to),
        });
        return { body: { id } };
      },
    }),
    operation({
      id: `endRoleIn${name}`,
      method: "post",
      path: `${at}/roles/{one}/end`,
      summary: "End a role on a day",
      scope: "run",
      params: ofOne,
      body: OnDay,
      async handle(asked) {
        const { services, viewer, params, body } = asked;
        const ended = { roleId: params.one, on: dayIn(body.on) };
        await services.running.takeRole(viewer, await placeOf(asked), ended);
        return {};
      },
    }),
    operation({
      id: `setSharingOf${name}`,
      method: "put",
      path: `${at}/sharing`,
      summary: `Set how far what is started in ${words} is usually shared, and on what terms`,
      scope: "run",
      params,
      body: UsualSharing,
      async handle(asked) {
        const { services, viewer, body } = asked;
        const place = await placeOf(asked);
        await renaming({ "usual-audience": "audience" }, () =>
          services.sharing.set(viewer, place, body),
        );
        return {};
      },
    }),
  ];
};

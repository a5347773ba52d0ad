/** What one says of oneself, and whom one lets publish for one. */

import { z } from "zod";
import { pageOf } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { requireRevision } from "#server/api/revision.ts";
import { DayAsked, dayIn } from "#server/api/shapes/day-asked.ts";
import { Made } from "#server/api/shapes/made.ts";
import { Profile, presentProfile } from "#server/api/shapes/people.ts";
import { Day } from "#server/api/shapes/write-up.ts";

const Delegate = z
  .object({
    id: z.string(),
    handle: z.string(),
    name: z.string(),
    from: Day,
    to: Day.nullable(),
  })
  .meta({ id: "Delegate" });

export const profileOperations = [
  operation({
    id: "getProfile",
    method: "get",
    path: "/me/profile",
    summary: "What you say of yourself, and who reads which part of it",
    scope: "read",
    isRevised: true,
    gives: Profile,
    async handle({ services, viewer }) {
      return { body: presentProfile(await services.profiles.getOwn(viewer.person?.id ?? "")) };
    },
  }),
  operation({
    id: "putProfile",
    method: "put",
    path: "/me/profile",
    summary: "Say all of it anew",
    scope: "write",
    ifMatch: true,
    isRevised: true,
    body: Profile,
    gives: Profile,
    async handle({ services, viewer, revisions, body: { name, post, about, ...profile } }) {
      const { profiles } = services;
      await profiles.save(viewer, { name, post, about, profile }, (now) =>
        requireRevision(revisions, presentProfile(now)),
      );
      return { body: presentProfile(await profiles.getOwn(viewer.person?.id ?? "")) };
    },
  }),
  operation({
    id: "listDelegates",
    method: "get",
    path: "/me/delegates",
    summary: "Whom you, as a specialist leader of education, let publish for you",
    scope: "read",
    gives: pageOf(Delegate),
    async handle({ services, viewer }) {
      const items = await services.delegating.list(viewer.person?.id ?? "");
      return { body: { items, next: null } };
    },
  }),
  operation({
    id: "nameDelegate",
    method: "post",
    path: "/me/delegates",
    summary: "Let somebody publish for you, where you are both authors",
    scope: "publish",
    body: z.strictObject({
      delegate: z.string().max(100).meta({ description: "Their handle." }),
      from: DayAsked,
      to: DayAsked,
    }),
    gives: Made,
    status: 201,
    async handle({ services, viewer, body: { delegate, from, to } }) {
      const asked = { who: delegate, from: dayIn(from), to: dayIn(to) };
      return { body: { id: await services.delegating.name(viewer, asked) } };
    },
  }),
  operation({
    id: "endDelegate",
    method: "delete",
    path: "/me/delegates/{id}",
    summary: "Let them publish for you no more, from today",
    scope: "publish",
    params: z.object({ id: z.string().max(40) }),
    async handle({ services, viewer, params: { id } }) {
      await services.delegating.end(viewer, id);
      return {};
    },
  }),
];

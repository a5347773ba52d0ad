/** Showing an enquiry to others: what would go out is looked through first. */
import { z } from "zod";
import { audienceOf, tokensIn } from "#content/access/audience.ts";
import { pageOf } from "#server/api/cursor.ts";
import { operation } from "#server/api/operation.ts";
import { EnquiryKey } from "#server/api/shapes/enquiry.ts";
import { FindToLookAt, presentFind } from "#server/api/shapes/find.ts";
import { Audience, Moment } from "#server/api/shapes/write-up.ts";

const params = z.object({ key: EnquiryKey });

const Showing = z
  .object({
    audience: Audience,
    shownAt: Moment.nullable().meta({ description: "From when the copy is that they read." }),
    identifiers: z.array(
      FindToLookAt.extend({
        field: z.string().meta({ description: "The part of the enquiry that it stands in." }),
      }),
    ),
    held: z.array(z.string()).meta({
      description:
        "Numbers that these readers are not shown, each in a sentence: beside what was told earlier they would tell of a few pupils.",
    }),
    readElsewhere: z.array(z.string()).meta({
      description: "Whose numbers would be read outside their school and its alliances, and where.",
    }),
    keptBack: z.array(z.string()).meta({
      description:
        "Schools that keep their numbers out of what is shown, by name. Where there is one, numbers of several schools together are left out too.",
    }),
    unspoken: z.array(z.string()).meta({
      description:
        "Schools whose numbers are among them and for which nobody can be asked, by name: nobody plans for them any more, and nobody runs them here.",
    }),
    seen: z.string().meta({
      description: "Send it with the showing, so that nothing is shown that was not reviewed.",
    }),
    audiences: z.array(z.string()).meta({ description: "What `audience` may hold." }),
  })
  .meta({ id: "EnquiryShowing" });

const PastShowing = z
  .object({
    id: z.string(),
    audience: Audience,
    readElsewhere: z.array(z.string()).meta({
      description: "Whose numbers were then read outside their school and its alliances.",
    }),
    by: z.string(),
    at: Moment,
  })
  .meta({ id: "EnquiryPastShowing" });

export const showingOperations = [
  operation({
    id: "reviewEnquiry",
    method: "get",
    path: "/enquiries/{key}/showing",
    summary: "Who reads it, and what to look at before it is shown, for those who lead it",
    scope: "read",
    params,
    query: z.strictObject({
      audience: z.string().max(500).default("public").meta({
        description: "For whom: one of the audiences, or alliances with a space between.",
      }),
    }),
    gives: Showing,
    async handle({ services, viewer, params: { key }, query }) {
      const review = await services.showing.review(viewer, key, query.audience);
      const { enquiry, finds, choices, shown, telling, elsewhere, unspoken, seen } = review;
      return {
        body: {
          audience: tokensIn(enquiry.audience),
          shownAt: shown?.at.toISOString() ?? null,
          identifiers: finds.map(presentFind),
          held: telling.held,
          readElsewhere: elsewhere.map(({ sentence }) => sentence),
          keptBack: telling.keptBack.map(({ name }) => name),
          unspoken: unspoken.map(({ name }) => name),
          seen,
          audiences: [...choices.heads, ...choices.schools, ...choices.shared]
            .map(({ token }) => token)
            .concat("member", "public"),
        },
      };
    },
  }),
  operation({
    id: "showEnquiry",
    method: "put",
    path: "/enquiries/{key}/showing",
    summary: "Show others a copy of it as it is now; an empty audience takes it back",
    scope: "publish",
    params,
    body: z.strictObject({
      audience: Audience,
      identifiersChecked: z.array(z.string().max(300)).max(500).default([]).meta({
        description: "What might identify somebody and was looked at: `looked` of the review.",
      }),
      seen: z.string().max(100).optional().meta({
        description: "`seen` of the review: the answer is 409 where something changed since.",
      }),
    }),
    async handle({ services, viewer, params: { key }, body }) {
      await services.showing.show(viewer, key, {
        audience: audienceOf(body.audience),
        looked: body.identifiersChecked,
        seen: body.seen,
      });
      return {};
    },
  }),
  operation({
    id: "listShowings",
    method: "get",
    path: "/enquiries/{key}/showings",
    summary: "When it was shown and to whom, for its team, the newest first",
    description: "Fifty at most.",
    scope: "read",
    params,
    gives: pageOf(PastShowing),
    async handle({ services, viewer, params: { key } }) {
      const { enquiry } = await services.enquiries.get(viewer, key);
      const showings = await services.partnersNumbers.listShowings(enquiry.id);
      const items = showings.map(({ id, audience, readElsewhere, by, at }) => ({
        ...{ id, audience: tokensIn(audience), readElsewhere, by, at: at.toISOString() },
      }));
      return { body: { items, next: null } };
    },
  }),
];

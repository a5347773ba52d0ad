/** Showing an enquiry to others: what would go out is looked through first. */
import { z } from "zod";
import { audienceOf, tokensIn } from "#content/access/audience.ts";
import { lookedAt, needsSecondLook } from "#content/practice/identifiers/looked-at.ts";
import { operation } from "#server/api/operation.ts";
import { EnquiryKey } from "#server/api/shapes/enquiry.ts";
import { Audience, Moment } from "#server/api/shapes/write-up.ts";

const params = z.object({ key: EnquiryKey });

const Showing = z
  .object({
    audience: Audience,
    shownAt: Moment.nullable().meta({ description: "From when the copy is that they read." }),
    identifiers: z.array(
      z.object({
        found: z.string(),
        field: z.string().meta({ description: "The part of the enquiry that it stands in." }),
        sentence: z.string(),
        why: z.string(),
        suggestion: z.string(),
        mustGo: z.boolean().meta({ description: "It looks like a pupil’s: take it out first." }),
        looked: z
          .string()
          .meta({ description: "Send it in `identifiersChecked`, once looked at." }),
      }),
    ),
    held: z.array(z.string()).meta({
      description:
        "Numbers that the public is not shown, each in a sentence: beside what was told earlier they would tell of a few pupils.",
    }),
    audiences: z.array(z.string()).meta({ description: "What `audience` may hold." }),
  })
  .meta({ id: "EnquiryShowing" });

export const showingOperations = [
  operation({
    id: "reviewEnquiry",
    method: "get",
    path: "/enquiries/{key}/showing",
    summary: "Who reads it, and what to look at before it is shown, for those who lead it",
    scope: "read",
    params,
    gives: Showing,
    async handle({ services, viewer, params: { key } }) {
      const { enquiry, finds, choices, shown, telling } = await services.showing.review(
        viewer,
        key,
      );
      return {
        body: {
          audience: tokensIn(enquiry.audience),
          shownAt: shown?.at.toISOString() ?? null,
          identifiers: finds.map((find) => ({
            found: find.found,
            field: find.field,
            sentence: find.sentence,
            why: find.why,
            suggestion: find.suggestion,
            mustGo: needsSecondLook(find),
            looked: lookedAt(find),
          })),
          held: telling.held,
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
    }),
    async handle({ services, viewer, params: { key }, body }) {
      await services.showing.show(viewer, key, {
        audience: audienceOf(body.audience),
        looked: body.identifiersChecked,
      });
      return {};
    },
  }),
];

/** Telling the administrators that something is the matter with a page. */
import { z } from "zod";
import { reportReasons } from "#content/access/report-reasons.ts";
import { operation } from "#server/api/operation.ts";

export const reportOperations = [
  operation({
    id: "reportPage",
    method: "post",
    path: "/reports",
    summary: "Report a page",
    description: "Never a concern about a child: tell the school's safeguarding lead.",
    scope: "write",
    isOpen: true,
    body: z.strictObject({
      path: z.string().max(300).meta({ description: "Its address here: /practice/…" }),
      reason: z.enum(Object.keys(reportReasons)),
      note: z.string().max(1000).default(""),
    }),
    async handle({ services, viewer, body, address }) {
      await services.reports.file(viewer, body, address);
      return {};
    },
  }),
];

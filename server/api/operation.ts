/**
 * What the API can do, one operation at a time. The router and openapi.json are both made from these,
 * so they cannot disagree.
 */
import type { Request } from "express";
import type { z } from "zod";
import type { TokenScope } from "#content/access/api-token.ts";
import type { Viewer } from "#content/access/tokens.ts";
import type { Bearer } from "#server/people/api-tokens.ts";
import type { Services } from "#server/services.ts";

export type Asked<Params, Query, Body> = {
  services: Services;
  /** The token's person; the visitor where there is no token. */
  viewer: Viewer;
  bearer: Bearer | null;
  params: Params;
  query: Query;
  body: Body;
  /** The revisions that If-Match names: given where the operation asks for it. */
  revisions: string[];
  /** The address people type, for links. */
  origin: string;
  address: string;
  request: Request;
};

export type Answer<Body> = {
  body?: Body;
  /** The revision, where the thing has one of its own; else a tag is made of the body. */
  revision?: string;
  location?: string;
  /** The cursor of the page that follows. */
  next?: string | null;
  /** Bytes in place of a body. */
  file?: { path: string; name: string; mediaType: string; size: number; hash: string };
};

export type Definition<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Gives extends z.ZodType = z.ZodType,
> = {
  /** `listPractice`: what client generators call it. */
  id: string;
  method: "get" | "post" | "put" | "patch" | "delete";
  /** `/drafts/{key}` */
  path: string;
  summary: string;
  description?: string;
  /** What a token must hold. */
  scope: TokenScope;
  /** Also without a token, for what a visitor may read. */
  isOpen?: true;
  /**
   * Of talk, some of which is under the Chatham House rule: the day is not kept as the token's last, or
   * it would tell who was about when something was written.
   */
  isUnnoted?: true;
  /** Takes If-Match with the revision that was read, and nothing without. */
  ifMatch?: true;
  /** Gives a strong ETag, made of the body, for the If-Match of what changes it. */
  isRevised?: true;
  /** Takes a file, as a form with the one field `file`. */
  takesFile?: true;
  /** Gives the bytes of a file. */
  givesFile?: true;
  params?: Params;
  query?: Query;
  body?: Body;
  /** What comes back, with 200 unless said otherwise; without one, 204. */
  gives?: Gives;
  status?: 201;
  handle(
    asked: Asked<z.infer<Params>, z.infer<Query>, z.infer<Body>>,
  ): Promise<Answer<z.infer<Gives>>>;
};

export type Operation = Definition;

/** Lets each operation's handler be typed by its own schemas. */
export const operation = <
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Gives extends z.ZodType,
>(
  definition: Definition<Params, Query, Body, Gives>,
): Operation => definition;

export const successOf = ({ status, gives, givesFile }: Operation): 200 | 201 | 204 =>
  status ?? (gives || givesFile ? 200 : 204);

/** What every loader and action is handed: the services, and who is asking. */
import type { AppLoadContext } from "@remix-run/node";
import type { Logger } from "pino";
import type { Viewer } from "#content/access/tokens.ts";
import type { Caller } from "#server/auth/sign-in.ts";
import type { Services } from "#server/services.ts";

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext {
    services: Services;
    viewer: Viewer;
    sessionToken: string | undefined;
    /** The browser and the address that ask. */
    caller: Caller;
    /** `https://commons.example.org`, without a slash at the end. */
    origin: string;
    nonce: string;
    log: Logger;
  }
}

export type Context = AppLoadContext;

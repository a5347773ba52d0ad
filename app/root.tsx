import newsreader from "@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2?url";
import publicSans from "@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2?url";
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { Foot, Masthead } from "#app/components/frame.tsx";
import { isLive } from "#app/live-routes.ts";
import styles from "#app/styles/index.css?url";
import { can } from "#content/access/can.ts";

export const links: LinksFunction = () => [
  ...[newsreader, publicSans].map((href) => ({
    rel: "preload",
    href,
    as: "font" as const,
    type: "font/woff2",
    crossOrigin: "anonymous" as const,
  })),
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  {
    rel: "alternate",
    type: "application/atom+xml",
    title: "New in Practice Commons",
    href: "/feeds/practice.atom",
  },
];

export const meta: MetaFunction = ({ error }) => [
  { title: error ? `${wordsFor(statusOf(error)).title} · Practice Commons` : "Practice Commons" },
];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { viewer, services } = context;
  const url = new URL(request.url);
  return {
    person: viewer.person && { name: viewer.person.name, handle: viewer.person.handle },
    administers: can(viewer, "administer", null),
    demo: services.demo,
    path: url.pathname,
    query: url.pathname === "/search" ? (url.searchParams.get("q") ?? "") : "",
    nonce: context.nonce,
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const live = isLive(useMatches().map((match) => match.handle));
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the text
        </a>
        <Masthead
          person={root?.person ?? null}
          administers={root?.administers ?? false}
          query={root?.query ?? ""}
        />
        <main id="main">{children}</main>
        <Foot path={root?.path ?? "/"} demo={root?.demo ?? false} />
        {live && root && (
          <>
            <ScrollRestoration nonce={root.nonce} />
            <Scripts nonce={root.nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { title, text } = wordsFor(statusOf(error));
  const told = isRouteErrorResponse(error) ? error.data : null;
  return (
    <div className="column">
      <h1>{typeof told?.title === "string" ? told.title : title}</h1>
      <p className="standfirst">{typeof told?.message === "string" ? told.message : text}</p>
      <p>
        <a href="/search">Search the commons</a>, look through <a href="/themes">the themes</a>, or
        go to <a href="/">the front page</a>.
      </p>
    </div>
  );
}

const statusOf = (error: unknown) => (isRouteErrorResponse(error) ? error.status : 500);

function wordsFor(status: number): { title: string; text: string } {
  switch (status) {
    case 404:
      return {
        title: "There is no such page",
        text: "The address may be mistyped, or the page is for people who are signed in.",
      };
    case 400:
      return { title: "That could not be done", text: "Go back and look at what was asked for." };
    case 403:
      return { title: "That is not yours to do", text: "Ask one of its authors." };
    case 429:
      return { title: "A little slower, please", text: "Wait a minute, then try again." };
    case 409:
      return { title: "Somebody was there before you", text: "Look at the page again." };
    default:
      return {
        title: "Something went wrong on our side",
        text: "Nothing you had saved is lost. Try again in a minute.",
      };
  }
}

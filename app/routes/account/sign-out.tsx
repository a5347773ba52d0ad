import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { requirePerson, withCookies } from "#app/answers.ts";
import { clearDevice, listUnsent, type Unsent } from "#app/editor/device.ts";
import { liveHandle } from "#app/live-routes.ts";
import { describePage } from "#app/meta.ts";

/** With script, so that what is on this device can be looked at before it goes. */
export const handle = liveHandle;

export async function loader({ context: { viewer }, request }: LoaderFunctionArgs) {
  return { personId: requirePerson(viewer, request).id };
}

/** The header empties the device also where the page's script did not run. */
export async function action({ context: { services, sessionToken } }: ActionFunctionArgs) {
  const headers = withCookies(await services.signOut(sessionToken));
  headers.set("Clear-Site-Data", '"storage"');
  return redirect("/", { headers });
}

export const meta = () => describePage({ title: "Sign out", unlisted: true });

/** Asks only where something has not been sent; otherwise signs out at once. */
export default function SignOut() {
  const { personId } = useLoaderData<typeof loader>();
  const [unsent, setUnsent] = useState<Unsent[] | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const left = listUnsent(personId);
    setUnsent(left);
    if (left.length === 0) void leave(form.current);
  }, [personId]);
  return (
    <div className="column">
      <h1>Sign out</h1>
      {unsent && unsent.length > 0 ? (
        <>
          <p className="standfirst">
            This device holds words that have not been sent. Signing out deletes them.
          </p>
          <ul className="rows">
            {unsent.map((text) => (
              <li key={text.address}>
                <a href={`${text.address}/edit`}>{text.title || "Untitled"}</a>
                <span className="count">Open it to send them</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="standfirst">Everything you wrote is saved.</p>
      )}
      <form
        method="post"
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void leave(form.current);
        }}
      >
        <button className="act" type="submit">
          {unsent && unsent.length > 0 ? "Sign out and delete them" : "Sign out"}
        </button>
      </form>
    </div>
  );
}

async function leave(form: HTMLFormElement | null): Promise<void> {
  await clearDevice();
  form?.submit();
}

import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { answerForm, withCookies } from "#app/answers.ts";
import { Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";

/** A button, since mail programs follow links by themselves and would use them up. */
export async function action({
  context: { services, sessionToken, caller },
  params,
  request,
}: ActionFunctionArgs) {
  return answerForm(await request.formData(), async () => {
    const cookies = await services.signIn.byLink(params.token ?? "", caller);
    await services.signOut(sessionToken);
    return redirect("/sign-in/second-step", { headers: withCookies(cookies) });
  });
}

export const meta = () => describePage({ title: "Sign in", unlisted: true });

export default function Link() {
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <h1>Sign in</h1>
      <Problems problems={answered?.problems} />
      {answered ? (
        <p>
          <a href="/sign-in">Ask for another link</a>
        </p>
      ) : (
        <form method="post">
          <p className="standfirst">The link is good. One press, and you are in.</p>
          <button className="act" type="submit">
            Sign in
          </button>
        </form>
      )}
    </div>
  );
}

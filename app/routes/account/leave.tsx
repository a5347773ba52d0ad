import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf, withCookies } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";
import { invalid } from "#content/failure.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  const person = requirePerson(viewer, request);
  return answer(async () => ({
    name: person.name,
    obstacles: await services.leaving.listObstacles(person.id),
  }));
}

export async function action({
  context: { services, viewer, sessionToken },
  request,
}: ActionFunctionArgs) {
  const person = requirePerson(viewer, request);
  const form = await request.formData();
  return answerForm(form, async () => {
    if (textOf(form, "name").trim() !== person.name)
      throw invalid([{ field: "name", message: "Write your name as it stands above." }]);
    await services.leaving.leave(viewer);
    const headers = withCookies(await services.signOut(sessionToken));
    headers.set("Clear-Site-Data", '"storage"');
    return redirect("/", { headers });
  });
}

export const meta = () => describePage({ title: "Leave", unlisted: true });

export default function Leave() {
  const { name, obstacles } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/settings">Settings</a>
      </p>
      <h1>Leave the commons</h1>
      <p className="standfirst">
        Your account, your name and your profile go. What you published stays, as the work of a
        former member, so that others can still read and cite it. There is no way back.
      </p>
      <p>
        <a href="/settings/take-along">Take your things along first</a>: everything you wrote, as
        one file.
      </p>
      {obstacles.length > 0 ? (
        <div className="problems">
          <h2>Before you can leave</h2>
          <ul>
            {obstacles.map((obstacle) => (
              <li key={obstacle}>{obstacle}</li>
            ))}
          </ul>
        </div>
      ) : (
        <form method="post">
          <Problems problems={answered?.problems} />
          <Field
            name="name"
            label="Your name"
            hint={`To be sure, write: ${name}`}
            problems={answered?.problems}
          >
            <input id="name" name="name" required autoComplete="off" aria-describedby="name-hint" />
          </Field>
          <button className="act" type="submit">
            Leave for good
          </button>
        </form>
      )}
    </div>
  );
}

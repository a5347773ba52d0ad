import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { describePage } from "#app/meta.ts";

export async function loader({ context: { services }, request }: LoaderFunctionArgs) {
  const then = new URL(request.url).searchParams.get("then") ?? "";
  return {
    then,
    people: services.demo ? await services.network.listSamplePeople() : null,
  };
}

export const meta = () => describePage({ title: "Sign in", unlisted: true });

export default function SignIn() {
  const { then, people } = useLoaderData<typeof loader>();
  if (!people)
    return (
      <div className="column">
        <h1>Sign in</h1>
        <p className="standfirst">
          Accounts are not built yet: this installation can be read, and nobody can sign in to it.
        </p>
      </div>
    );
  return (
    <div className="column">
      <h1>Sign in to the demo</h1>
      <p className="standfirst">
        Choose a person. They are all fictional, and so are their schools. There is no password: the
        demo answers on this machine only.
      </p>
      <form method="post" action="/demo/sign-in">
        <input type="hidden" name="then" value={then} />
        <ul className="rows">
          {people.map((person) => (
            <li key={person.handle}>
              <button className="link" type="submit" name="person" value={person.handle}>
                {person.name}
              </button>
              <span className="count">
                {person.post}, {person.school ?? person.organisation ?? "no school"}
                {person.role && " · Runs this commons"}
              </span>
            </li>
          ))}
        </ul>
      </form>
    </div>
  );
}

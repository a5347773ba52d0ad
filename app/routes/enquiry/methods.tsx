import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";
import { methods as everybodys } from "#content/packs/methods/index.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(() => services.allianceMethods.list(viewer, params.slug ?? ""));
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const slug = params.slug ?? "";
  return answerForm(form, async () => {
    const id = textOf(form, "id");
    if (textOf(form, "do") === "retire") await services.allianceMethods.retire(viewer, slug, id);
    else await services.allianceMethods.bringBack(viewer, slug, id);
    return redirect(`/alliances/${slug}/methods`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Methods of ${data.alliance.name}` : "Methods", unlisted: true });

export default function AllianceMethods() {
  const { alliance, methods } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const path = `/alliances/${alliance.slug}/methods`;
  return (
    <div className="column">
      <p className="crumbs">
        <a href={`/alliances/${alliance.slug}`}>{alliance.name}</a>
        {" · "}
        <a href={`/alliances/${alliance.slug}/enquiries`}>Its enquiries</a>
      </p>
      <h1>Methods of {alliance.name}</h1>
      <p className="standfirst">
        Ways of working that you wrote yourselves. They are offered beside the five that everybody
        has, to people of your schools.
      </p>
      <Problems problems={answered?.problems} />
      {methods.map((method) => (
        <section key={method.id} aria-labelledby={`method-${method.id}`}>
          <h2 id={`method-${method.id}`}>{method.name}</h2>
          <p>{method.about}</p>
          <p className="note">
            Version {method.version}
            {method.isRetired && " · No longer offered: enquiries that follow it go on"}
            {" · "}
            {method.stages.join(", ")}
          </p>
          {alliance.maySteer && (
            <form method="post">
              <input type="hidden" name="id" value={method.id} />
              <a className="act quiet" href={`${path}/${method.id}`}>
                Change it
              </a>{" "}
              <button
                className="act quiet"
                name="do"
                value={method.isRetired ? "bring-back" : "retire"}
                type="submit"
              >
                {method.isRetired ? "Offer it again" : "No longer offer it"}
              </button>
            </form>
          )}
        </section>
      ))}
      {methods.length === 0 && <p>There is none yet.</p>}
      {alliance.maySteer && (
        <section aria-labelledby="new-title">
          <h2 id="new-title">Write one</h2>
          <form method="get" action={`${path}/new`}>
            <Field name="from" label="Begin with" hint="You then change whatever you like in it.">
              <select id="from" name="from" aria-describedby="from-hint">
                <option value="">Nothing</option>
                {everybodys.map(({ id, name }) => (
                  <option key={id} value={id}>
                    A copy of: {name}
                  </option>
                ))}
              </select>
            </Field>
            <button className="act" type="submit">
              Go on
            </button>
          </form>
        </section>
      )}
    </div>
  );
}

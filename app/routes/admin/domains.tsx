import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Choose } from "#app/components/choose.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => ({ domains: await services.administration.listDomains(viewer) }));
}

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  return answerForm(form, async () => {
    if (textOf(form, "do") === "remove")
      await services.administration.removeDomain(viewer, textOf(form, "id"));
    else
      await services.administration.addDomain(viewer, {
        domain: textOf(form, "domain"),
        school: textOf(form, "school"),
      });
    return redirect("/admin/domains");
  });
}

export const meta = () => describePage({ title: "Domains", unlisted: true });

export default function Domains() {
  const { domains } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/admin">Administration</a>
      </p>
      <h1>Schools’ mail domains</h1>
      <p className="standfirst">
        Whoever has an address of a school’s domain joins that school without asking. Add a domain
        only when you know that the school gives out its addresses.
      </p>
      <Problems problems={answered?.problems} />
      {domains.length === 0 && <p>None yet.</p>}
      <ul className="rows">
        {domains.map((domain) => (
          <li key={domain.id}>
            <span>
              {domain.domain}, <a href={`/schools/${domain.schoolId}`}>{domain.school}</a>
              <span className="count">
                {" "}
                since {formatDay(domain.verifiedAt)}
                {domain.verifiedBy && ` by ${domain.verifiedBy}`}
              </span>
            </span>
            <form method="post">
              <input type="hidden" name="id" value={domain.id} />
              <button className="link" type="submit" name="do" value="remove">
                Remove {domain.domain}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <h2>Add one</h2>
      <form method="post">
        <Field
          name="domain"
          label="Domain"
          hint="The part after the @: moss.sch.uk"
          problems={answered?.problems}
        >
          <input
            id="domain"
            name="domain"
            required
            defaultValue={answered?.typed.domain}
            aria-describedby="domain-hint"
          />
        </Field>
        <Choose
          name="school"
          label="School"
          hint="Its name or part of it, or its URN."
          typed={answered?.typed.school}
          problems={answered?.problems}
        />
        <button className="act" type="submit" name="do" value="add">
          Add it
        </button>
      </form>
    </div>
  );
}

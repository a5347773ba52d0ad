import type { ActionFunctionArgs, LoaderFunctionArgs, SerializeFrom } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { NameFields } from "#app/components/name-fields.tsx";
import { describePage } from "#app/meta.ts";
import { RoleScope } from "#content/packs/roles.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => ({
    designations: await services.packs.list(viewer, "designation"),
    roles: await services.packs.list(viewer, "role"),
    saved: new URL(request.url).searchParams.has("saved"),
  }));
}

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const pack = textOf(form, "pack") === "role" ? "role" : "designation";
  return answerForm(form, async () => {
    await services.packs.add(viewer, pack, {
      label: textOf(form, "label"),
      short: textOf(form, "short"),
      about: textOf(form, "about"),
      from: textOf(form, "from"),
      scopes: pack === "role" ? RoleScope.array().catch([]).parse(form.getAll("scopes")) : [],
    });
    return redirect("/admin/names?saved");
  });
}

export const meta = () => describePage({ title: "Names", unlisted: true });

export default function NamesPage() {
  const { designations, roles, saved } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/admin">Administration</a>
      </p>
      <h1>Designations and roles</h1>
      {saved && (
        <p className="said" role="status">
          Saved.
        </p>
      )}
      <p>
        Names change: what was national until 2021 is an alliance’s own now. Say what each is called
        from which day on. What somebody held until then keeps the name that it had.
      </p>
      <Problems problems={answered?.problems} />
      <h2>Designations</h2>
      <Names pack="designation" names={designations} />
      <h2>Roles</h2>
      <p>
        Roles that give rights keep them under any name, and cannot be closed. A role that you add
        gives no right: it says who somebody is.
      </p>
      <Names pack="role" names={roles} />
      <h2>Add a name</h2>
      <form method="post">
        <Field name="pack" label="For">
          <select id="pack" name="pack" defaultValue={answered?.typed.pack}>
            <option value="designation">A designation</option>
            <option value="role">A role</option>
          </select>
        </Field>
        <NameFields name={answered?.typed} problems={answered?.problems} />
        <fieldset className="field" id="scopes">
          <legend>A role is held over</legend>
          {(
            [
              ["school", "A school"],
              ["alliance", "An alliance"],
              ["commons", "The whole commons"],
            ] as const
          ).map(([value, words]) => (
            <label className="choice" key={value}>
              <input type="checkbox" name="scopes" value={value} />
              <span>{words}</span>
            </label>
          ))}
        </fieldset>
        <button className="act" type="submit">
          Add it
        </button>
      </form>
    </div>
  );
}

type Listed = SerializeFrom<typeof loader>["roles"];

function Names({ pack, names }: { pack: string; names: Listed }) {
  return (
    <ul className="rows">
      {names.map((name) => (
        <li key={name.id}>
          <a href={`/admin/names/${pack}/${name.id}`}>{name.label}</a>
          <span className="count">
            {[name.isClosed && "closed", name.givesRights && "gives rights"]
              .filter(Boolean)
              .join(", ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

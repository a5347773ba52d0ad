import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { NameFields } from "#app/components/name-fields.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { notFound } from "#content/failure.ts";
import type { PackId } from "#content/packs/naming.ts";

const packOf = (text: string | undefined): PackId => (text === "role" ? "role" : "designation");

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const names = await services.packs.list(viewer, packOf(params.pack));
    const name = names.find(({ id }) => id === params.id);
    if (!name) throw notFound();
    return { name };
  });
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const pack = packOf(params.pack);
  const id = params.id ?? "";
  return answerForm(form, async () => {
    if (textOf(form, "do") === "close")
      await services.packs.close(viewer, pack, id, textOf(form, "on"));
    else
      await services.packs.rename(viewer, pack, id, {
        label: textOf(form, "label"),
        short: textOf(form, "short"),
        about: textOf(form, "about"),
        from: textOf(form, "from"),
      });
    return redirect("/admin/names?saved");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data?.name.label ?? "Names", unlisted: true });

export default function NamePage() {
  const { name } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { label, short, about } = name;
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/admin">Administration</a> › <a href="/admin/names">Designations and roles</a>
      </p>
      <h1>{label}</h1>
      {name.isClosed && <p className="said">It is closed: nobody is given it any more.</p>}
      {name.changes.length > 0 && (
        <ul className="rows">
          {name.changes.map((change) => (
            <li key={change.from}>
              <span>{change.isClosed ? "Closed" : change.label}</span>
              <span className="count">from {formatDay(change.from)}</span>
            </li>
          ))}
        </ul>
      )}
      <Problems problems={answered?.problems} />
      <h2>{name.isClosed ? "Give it again" : "Call it otherwise"}</h2>
      <form method="post">
        <NameFields
          name={answered?.typed ?? { label, short: short === label ? "" : short, about }}
          problems={answered?.problems}
        />
        <button className="act" type="submit">
          Save it
        </button>
      </form>
      {name.givesRights ? (
        <p>This role gives rights that the commons needs, so it cannot be closed.</p>
      ) : (
        !name.isClosed && (
          <>
            <h2>Close it</h2>
            <p>From that day on nobody is given it. Those who hold it keep it.</p>
            <form method="post">
              <Field name="on" label="On" hint="Left empty: today." problems={answered?.problems}>
                <input id="on" name="on" type="date" aria-describedby="on-hint" />
              </Field>
              <button className="act quiet" type="submit" name="do" value="close">
                Close it
              </button>
            </form>
          </>
        )
      )}
    </div>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { AdaptationFields } from "#app/components/adaptation-fields.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";
import { addressOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { searchParams } = new URL(request.url);
    const [slug, id] = [params.slug ?? "", searchParams.get("adaptation")];
    const version = versionIn(searchParams.get("version"));
    const page = await services.adaptations.requireTrying(viewer, slug, version);
    const [changed, own, names] = await Promise.all([
      id ? services.adaptations.requireRight(viewer, slug, id) : null,
      services.adaptations.listOwn(viewer, page.writeUp.id),
      services.network.namesOf(viewer.schoolIds, []),
    ]);
    return {
      title: page.writeUp.title,
      address: addressOf(page.writeUp),
      version: changed?.version ?? page.version.number,
      isUnnamed: page.unnamed !== null,
      changed,
      own,
      schools: viewer.schoolIds.map((id) => ({ id, name: names.get(`school:${id}`) ?? id })),
    };
  });
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const slug = params.slug ?? "";
  const given = (field: string) => textOf(form, field);
  return answerForm(form, async () => {
    const id = given("adaptation");
    if (id) await services.adaptations.change(viewer, slug, id, given);
    const made =
      id || (await services.adaptations.start(viewer, slug, Number(given("version")), given));
    return redirect(`/practice/${slug}/elsewhere/${made}`);
  });
}

const versionIn = (asked: string | null): number | undefined =>
  asked && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : undefined;

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `We tried ${data.title}` : "We tried this", unlisted: true });

export default function Tried() {
  const { title, address, version, isUnnamed, changed, own, schools } =
    useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { problems, typed } = answered ?? {};
  return (
    <div className="column">
      <p className="crumbs">
        <a href={address}>{title}</a>, version {version}
      </p>
      <h1>{changed ? "Change what you say" : "We tried this"}</h1>
      <p>
        Say what you kept, what you changed and what happened. Your school reads it from now on, and
        nobody else until you tell it.
      </p>
      {isUnnamed && (
        <p className="note">
          This practice was published without names. Do not write whose you think it is.
        </p>
      )}
      <Problems problems={problems} />
      <form method="post">
        <input type="hidden" name="adaptation" value={changed?.id ?? ""} />
        <input type="hidden" name="revision" value={changed?.revision ?? ""} />
        <input type="hidden" name="version" value={version} />
        {!changed && schools.length > 1 && (
          <Field name="school" label="At which school?" problems={problems}>
            <select id="school" name="school" defaultValue={typed?.school}>
              {schools.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
        )}
        <AdaptationFields words={changed} typed={typed} problems={problems} />
        {(own.length > 0 || changed?.own) && (
          <Field
            name="own"
            label="Your own write-up about it"
            hint="One that you published with your name: others find the one from the other."
            problems={problems}
          >
            <select
              id="own"
              name="own"
              defaultValue={typed?.own ?? changed?.own?.id ?? ""}
              aria-describedby="own-hint"
            >
              <option value="">None</option>
              {[
                ...(changed?.own && !own.some(({ id }) => id === changed.own?.id)
                  ? [changed.own]
                  : []),
                ...own,
              ].map((writeUp) => (
                <option key={writeUp.id} value={writeUp.id}>
                  {writeUp.title}
                </option>
              ))}
            </select>
          </Field>
        )}
        <button className="act" type="submit">
          Save it
        </button>
      </form>
    </div>
  );
}

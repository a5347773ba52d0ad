import type { ActionFunctionArgs, LoaderFunctionArgs, SerializeFrom } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf, typedIn } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { purgeReasons } from "#content/access/purge.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  const { searchParams } = new URL(request.url);
  return answer(async () => ({
    purges: await services.purging.list(viewer),
    done: searchParams.has("done"),
    address: searchParams.get("address") ?? "",
  }));
}

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const asked = {
    address: textOf(form, "address"),
    passage: textOf(form, "passage"),
    everywhere: textOf(form, "where") === "everywhere",
  };
  return answerForm(form, async () => {
    if (textOf(form, "do") === "look") {
      const places = await services.purging.look(viewer, asked);
      return { problems: [], typed: typedIn(form), places };
    }
    await services.purging.purge(viewer, {
      ...asked,
      reason: textOf(form, "reason"),
      isSure: form.get("sure") === "yes",
    });
    return redirect("/admin/purge?done");
  });
}

export const meta = () => describePage({ title: "Remove by law", unlisted: true });

export default function Purge() {
  const { purges, done, address } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const places = answered && "places" in answered ? answered.places : null;
  const isEverywhere = answered?.typed.where === "everywhere";
  const isLookedAt = places !== null || (answered?.typed.do ?? "") === "purge";
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/admin">Administration</a>
      </p>
      <h1>Remove by law</h1>
      <p>
        What is published stays. The exception is what the law does not allow to stay: most often a
        passage by which a pupil could be known. It is removed from versions, drafts, the search and
        all that was said around them, and from backups made from now on. A notice stays in its
        place.
      </p>
      {done && (
        <p className="said" role="status">
          It is removed. Older backups still hold it: delete them, or say when they will be deleted.
        </p>
      )}
      <Problems problems={answered?.problems} />
      <form method="post">
        <fieldset className="field">
          <legend>Where must it go from?</legend>
          <label className="choice">
            <input type="radio" name="where" value="one" defaultChecked={!isEverywhere} />
            <span>One write-up, with all that was said around it; or a picture or file</span>
          </label>
          <label className="choice">
            <input type="radio" name="where" value="everywhere" defaultChecked={isEverywhere} />
            <span>Wherever people write</span>
            <small>
              Every write-up and draft, threads, messages, profiles, questions and answers, reports,
              the log. You are not told who wrote it.
            </small>
          </label>
        </fieldset>
        <Field
          name="address"
          label="The address of the write-up, picture or file"
          hint="As it stands in the browser: /practice/… or /files/… Leave it empty where it must go from everywhere."
          problems={answered?.problems}
        >
          <input
            id="address"
            name="address"
            defaultValue={answered?.typed.address ?? address}
            aria-describedby="address-hint"
          />
        </Field>
        <Field
          name="passage"
          label="The passage, exactly as it stands"
          hint="Within one paragraph, as whole words. Several are removed one after another. Leave it empty for a picture or file."
          problems={answered?.problems}
        >
          <textarea
            id="passage"
            name="passage"
            rows={3}
            maxLength={2000}
            autoComplete="off"
            defaultValue={answered?.typed.passage}
            aria-describedby="passage-hint"
          />
        </Field>
        <button className="act quiet" type="submit" name="do" value="look" formNoValidate>
          See where it stands
        </button>
        {places && (
          <div className="field">
            <Places places={places} />
          </div>
        )}
        {isLookedAt && (
          <>
            <Field name="reason" label="Why must it go?" problems={answered?.problems}>
              <select id="reason" name="reason" defaultValue={answered?.typed.reason}>
                {Object.entries(purgeReasons).map(([reason, words]) => (
                  <option key={reason} value={reason}>
                    {words}
                  </option>
                ))}
              </select>
            </Field>
            <label className="choice" id="sure">
              <input type="checkbox" name="sure" value="yes" />
              <span>
                I have told its authors, or have a reason not to. I know that this cannot be undone.
              </span>
            </label>
            <button className="act" type="submit" name="do" value="purge">
              Remove it for good
            </button>
          </>
        )}
      </form>
      {purges.length > 0 && (
        <>
          <h2>What was removed</h2>
          <ul className="entries">
            {purges.map((purge) => (
              <li key={purge.id}>
                <Removed purge={purge} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

type Found = { place: string; times: number; address: string | null };

function Places({ places }: { places: Found[] }) {
  if (places.length === 0)
    return (
      <p className="said" role="status">
        It stands nowhere. If it was written and deleted again, the draft may still keep it for a
        while: removing it clears that too. Otherwise look at how it is spelt.
      </p>
    );
  return (
    <div className="said" role="status">
      <p>It stands in</p>
      <ul>
        {places.map(({ place, times, address }) => (
          <li key={`${place} ${address}`}>
            {place}
            {address && (
              <>
                {" of "}
                <a href={address}>{address}</a>
              </>
            )}
            {times > 1 && `, ${times} times`}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Removed({ purge }: { purge: SerializeFrom<typeof loader>["purges"][number] }) {
  return (
    <>
      <p>
        {purge.what === "file" ? "A picture or file" : "A passage"} from{" "}
        {purge.key ? (
          <a href={`/practice/x-${purge.key}`}>/practice/x-{purge.key}</a>
        ) : (
          "wherever it stood"
        )}
        : {purgeReasons[purge.reason]}
      </p>
      <p className="note">
        {formatDay(purge.at)}
        {purge.by && `, by ${purge.by}`}
        {purge.places.length > 0 && `. It stood in ${purge.places.join(", ")}.`}
      </p>
    </>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Delegates } from "#app/components/delegates.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { describePage } from "#app/meta.ts";
import { dayOf } from "#content/day.ts";
import type { Problem } from "#content/failure.ts";
import { SeenBy, seenByNames } from "#content/people/profile.ts";
import { phases, subjects } from "#content/practice/facets.ts";
import { allThemes } from "#content/vocabulary/vocabulary.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  const person = requirePerson(viewer, request);
  return answer(async () => {
    const [own, isSle, delegates] = await Promise.all([
      services.profiles.getOwn(person.id),
      services.delegating.isSle(person.id),
      services.delegating.list(person.id),
    ]);
    return {
      ...own,
      handle: person.handle,
      isSle,
      delegates,
      today: dayOf(services.clock()),
      said: new URL(request.url).searchParams.get("said"),
    };
  });
}

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  return answerForm(form, async () => {
    switch (textOf(form, "do")) {
      case "name-delegate":
        await services.delegating.name(viewer, {
          who: textOf(form, "delegate"),
          from: textOf(form, "from"),
          to: textOf(form, "to"),
        });
        return redirect("/settings/profile?said=named");
      case "end-delegate":
        await services.delegating.end(viewer, textOf(form, "id"));
        return redirect("/settings/profile?said=ended");
    }
    await services.profiles.save(viewer, {
      name: textOf(form, "name"),
      post: textOf(form, "post"),
      about: textOf(form, "about"),
      profile: profileIn(form),
    });
    return redirect("/settings/profile?said=saved");
  });
}

const profileIn = (form: FormData) => ({
  subjects: form.getAll("subjects"),
  phases: form.getAll("phases"),
  specialisms: [...new Set(form.getAll("specialisms").filter(Boolean))],
  offers: textOf(form, "offers"),
  asks: textOf(form, "asks"),
  unhappy: textOf(form, "unhappy"),
  seenBy: {
    page: textOf(form, "seenBy-page"),
    offers: textOf(form, "seenBy-offers"),
    asks: textOf(form, "seenBy-asks"),
    unhappy: textOf(form, "seenBy-unhappy"),
  },
  takesMessages: form.has("takesMessages"),
});

export const meta = () => describePage({ title: "Your profile", unlisted: true });

const said: Record<string, string> = {
  saved: "Saved. Others see it from now on.",
  named: "They may publish as SLE for you, where you are both authors.",
  ended: "They publish for you no more.",
};

/** The JPD audit's questions, after Hargreaves and IRIS Connect. */
const questions = [
  ["offers", "What could you offer someone?"],
  ["asks", "What would you like to learn from someone else?"],
  ["unhappy", "What about your teaching are you not happy with?"],
] as const;

const placesForSpecialisms = [0, 1, 2, 3, 4];

export default function ProfileForm() {
  const page = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const problems = answered?.problems;
  const { profile } = page;
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/settings">Settings</a> · <a href={`/people/${page.handle}`}>Your page</a>
      </p>
      <h1>Your profile</h1>
      <p className="standfirst">What colleagues find you by, and who reads which part of it.</p>
      {page.said && (
        <p className="said" role="status">
          {said[page.said]}
        </p>
      )}
      <Problems problems={problems} />
      <form method="post">
        <Line name="name" label="Name" value={page.name} max={100} problems={problems} />
        <Line name="post" label="Post" value={page.post} max={120} problems={problems} />
        <Field name="about" label="About you" hint="Two or three sentences." problems={problems}>
          <textarea id="about" name="about" rows={3} maxLength={1000} defaultValue={page.about} />
        </Field>
        <Ticks legend="Subjects" name="subjects" values={subjects} ticked={profile.subjects} />
        <Ticks legend="Phases" name="phases" values={phases} ticked={profile.phases} />
        <fieldset className="field" id="specialisms">
          <legend>What do you know well?</legend>
          <span className="hint">Up to five themes: others find you by them.</span>
          {placesForSpecialisms.map((place) => (
            <select
              key={place}
              name="specialisms"
              aria-label={`Theme ${place + 1}`}
              defaultValue={profile.specialisms[place] ?? ""}
            >
              <option value="">None</option>
              {allThemes.map(({ slug, label }) => (
                <option key={slug} value={slug}>
                  {label}
                </option>
              ))}
            </select>
          ))}
        </fieldset>
        {questions.map(([name, label]) => (
          <div key={name}>
            <Field name={name} label={label} problems={problems}>
              <textarea
                id={name}
                name={name}
                rows={3}
                maxLength={600}
                defaultValue={profile[name]}
              />
            </Field>
            <Readers
              name={`seenBy-${name}`}
              value={profile.seenBy[name]}
              options={SeenBy.options}
            />
          </div>
        ))}
        <Field
          name="seenBy-page"
          label="Who sees your page?"
          hint="What you publish under your name is named to whoever may read it, whatever you choose here."
        >
          <select
            id="seenBy-page"
            name="seenBy-page"
            defaultValue={profile.seenBy.page}
            aria-describedby="seenBy-page-hint"
          >
            {(["member", "public"] as const).map((option) => (
              <option key={option} value={option}>
                {seenByNames[option]}
              </option>
            ))}
          </select>
        </Field>
        <label className="choice">
          <input type="checkbox" name="takesMessages" defaultChecked={profile.takesMessages} />
          <span>Members may write to me here. Nobody sees my e-mail address.</span>
        </label>
        <button className="act" type="submit" name="do" value="save">
          Save
        </button>
      </form>
      {page.isSle && (
        <Delegates
          delegates={page.delegates}
          today={page.today}
          typed={answered?.typed ?? {}}
          problems={problems}
        />
      )}
    </div>
  );
}

function Line(field: {
  name: string;
  label: string;
  value: string;
  max: number;
  problems: Problem[] | undefined;
}) {
  return (
    <Field name={field.name} label={field.label} problems={field.problems}>
      <input
        id={field.name}
        name={field.name}
        required
        maxLength={field.max}
        defaultValue={field.value}
      />
    </Field>
  );
}

function Ticks(choice: {
  legend: string;
  name: string;
  values: readonly string[];
  ticked: readonly string[];
}) {
  return (
    <fieldset className="field ticks">
      <legend>{choice.legend}</legend>
      {choice.values.map((value) => (
        <label className="choice" key={value}>
          <input
            type="checkbox"
            name={choice.name}
            value={value}
            defaultChecked={choice.ticked.includes(value)}
          />
          <span>{value}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Beside a question: who reads the answer. */
function Readers({
  name,
  value,
  options,
}: {
  name: string;
  value: SeenBy;
  options: readonly SeenBy[];
}) {
  return (
    <label className="note">
      Read by{" "}
      <select name={name} defaultValue={value}>
        {options.map((option) => (
          <option key={option} value={option}>
            {seenByNames[option]}
          </option>
        ))}
      </select>
    </label>
  );
}

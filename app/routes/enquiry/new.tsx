import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerForm, requirePerson, textOf } from "#app/answers.ts";
import { Field, Problems } from "#app/components/form.tsx";
import { Park } from "#app/components/park.tsx";
import { Suggestions } from "#app/components/suggestions.tsx";
import { describePage } from "#app/meta.ts";
import { themeQuestionIn } from "#app/theme-question.ts";
import type { QuestionForm } from "#content/enquiry/question.ts";
import { blankLimit, blanks, blankWords, questionForms } from "#content/enquiry/question.ts";
import { slugOf } from "#content/practice/address.ts";
import { findTheme } from "#content/vocabulary/vocabulary.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  const names = await services.network.namesOf(viewer.schoolIds, []);
  return {
    schools: viewer.schoolIds.map((id) => ({ id, name: names.get(`school:${id}`) ?? id })),
    methods: await services.allianceMethods.listOffered(viewer),
    alliances: await services.alliances.listOwn(viewer),
    suggestions: await services.suggesting.forPerson(viewer),
    asked: new URL(request.url).searchParams.get("alliance") ?? "",
    about: aboutIn(request),
  };
}

/** The gap in the evidence at which it is begun. */
function aboutIn(request: Request) {
  const theme = findTheme(new URL(request.url).searchParams.get("theme") ?? "");
  const { phase, pupilGroup } = themeQuestionIn(request);
  return { theme: theme && { slug: theme.slug, label: theme.label }, phase, pupilGroup };
}

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const { theme, phase } = aboutIn(request);
  return answerForm(form, async () => {
    const enquiry = await services.enquiries.start(viewer, {
      title: textOf(form, "title"),
      method: textOf(form, "method"),
      question: {
        form: textOf(form, "form") as QuestionForm,
        intervention: textOf(form, "intervention"),
        outcome: textOf(form, "outcome"),
        cohort: textOf(form, "cohort"),
      },
      allianceId: textOf(form, "alliance") || null,
      schoolId: textOf(form, "school") || null,
      park: textOf(form, "park") || null,
      about: { themes: theme ? [theme.slug] : [], phases: phase ? [phase] : [] },
    });
    return redirect(`/enquiries/${slugOf(enquiry)}/plan`);
  });
}

export const meta = () => describePage({ title: "Start an enquiry", unlisted: true });

export default function NewEnquiry() {
  const { schools, methods, alliances, suggestions, asked, about } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const typed = answered?.typed;
  return (
    <div className="column">
      <h1>Start an enquiry</h1>
      <p className="standfirst">
        Only you see it until you add colleagues, ask other schools, or share it.
      </p>
      {about.theme && (
        <p className="note">
          It is about {[about.theme.label, about.phase].filter(Boolean).join(", ")}. You can change
          that in its plan.
        </p>
      )}
      <Problems problems={answered?.problems} />
      <form method="post">
        <Field
          name="title"
          label="Title"
          hint="As you would tell a colleague. You can change it later."
          problems={answered?.problems}
        >
          <input
            id="title"
            name="title"
            required
            minLength={3}
            maxLength={150}
            defaultValue={typed?.title}
            aria-describedby="title-hint"
          />
        </Field>
        <fieldset className="field" id="method">
          <legend>How will you work?</legend>
          {methods.map((method, index) => (
            <label className="choice" key={method.id}>
              <input
                type="radio"
                name="method"
                value={method.id}
                defaultChecked={typed ? typed.method === method.id : index === 0}
              />
              <span>{method.name}</span>
              <small>
                {method.of && `Of ${method.of}. `}
                {method.about}
              </small>
            </label>
          ))}
        </fieldset>
        <fieldset className="field" id="form">
          <legend>What do you ask?</legend>
          {Object.entries(questionForms).map(([form, { name, goodFor }], index) => (
            <label className="choice" key={form}>
              <input
                type="radio"
                name="form"
                value={form}
                defaultChecked={typed ? typed.form === form : index === 0}
              />
              <span>{name}</span>
              <small>{goodFor}</small>
            </label>
          ))}
        </fieldset>
        {blanks.map((blank) => (
          <Field
            key={blank}
            name={blank}
            label={blankWords[blank].label}
            hint={`${blankWords[blank].hint} Such as: ${blankWords[blank].example}. You can fill it in later.`}
            problems={answered?.problems}
          >
            <input
              id={blank}
              name={blank}
              maxLength={blankLimit}
              defaultValue={typed?.[blank] ?? (blank === "cohort" ? about.pupilGroup : undefined)}
              aria-describedby={`${blank}-hint`}
            />
          </Field>
        ))}
        {schools.length > 1 && (
          <Field name="school" label="At which of your schools?" problems={answered?.problems}>
            <select id="school" name="school" defaultValue={typed?.school}>
              {schools.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
        )}
        {alliances.length > 0 && (
          <Field
            name="alliance"
            label="In an alliance?"
            hint="It then stands on the alliance’s board, once you share it."
            problems={answered?.problems}
          >
            <select
              id="alliance"
              name="alliance"
              defaultValue={
                typed?.alliance ?? alliances.find(({ slug }) => slug === asked)?.id ?? ""
              }
              aria-describedby="alliance-hint"
            >
              <option value="">No, between schools</option>
              {alliances.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
        )}
        <Park problems={answered?.problems} />
        <button className="act" type="submit">
          Start it
        </button>
      </form>
      <Suggestions suggestions={suggestions} by="By what you ask for in your profile." />
    </div>
  );
}

import type {
  ActionFunctionArgs,
  LoaderFunctionArgs,
  MetaFunction,
  SerializeFrom,
} from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { Problems } from "#app/components/form.tsx";
import { ImplementationFields } from "#app/components/implementation-fields.tsx";
import { ImplementationTable } from "#app/components/implementation-table.tsx";
import { describePage } from "#app/meta.ts";
import { writtenOutcomes } from "#content/enquiry/implementation.ts";
import { slugOf } from "#content/practice/address.ts";
import { findingWords } from "#content/practice/write-up.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { services, viewer } = context;
  const me = requirePerson(viewer, request);
  return answer(async () => {
    const found = await services.enquiries.get(viewer, params.slug ?? "");
    const { enquiry, members, mayPlan } = found;
    const schools = found.schools.filter(({ standing }) => standing === "in");
    const mine = members.find(({ personId }) => personId === me.id)?.schoolId;
    const asked = new URL(request.url).searchParams.get("school") ?? mine;
    const [written, elsewhere] = await Promise.all([
      services.implementing.list(enquiry.id),
      listElsewhere(context, enquiry.writeUpId),
    ]);
    const school = mayPlan ? (schools.find(({ schoolId }) => schoolId === asked) ?? null) : null;
    return {
      slug: slugOf(enquiry),
      title: enquiry.title,
      schools: schools.map(({ schoolId, name }) => ({ id: schoolId, name })),
      columns: [
        ...written.map(({ schoolId, school: name, implementation }) => ({
          ...{ id: schoolId, name, implementation },
        })),
        ...elsewhere,
      ],
      school: school && {
        ...{ id: school.schoolId, name: school.name },
        written: written.find(({ schoolId }) => schoolId === school.schoolId) ?? null,
      },
      mayPlan,
    };
  });
}

/** What schools elsewhere told of trying what came of it, each with its outcome beside its name. */
async function listElsewhere(
  { services, viewer }: LoaderFunctionArgs["context"],
  writeUpId: string | null,
) {
  const told = writeUpId ? await services.adaptations.listTold(viewer, writeUpId) : [];
  return told.map(({ id, school, direction, implementation, origin }) => ({
    ...{ id, implementation, address: `${origin.address}/elsewhere/${id}` },
    name: `${school}, elsewhere${direction ? `: ${findingWords[direction].toLowerCase()}` : ""}`,
  }));
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
    const schoolId = textOf(form, "school");
    await services.implementing.write(viewer, slug, {
      schoolId,
      revision: Number(textOf(form, "revision")) || 0,
      given: (field) => textOf(form, field),
    });
    return redirect(`/enquiries/${slug}/implementation?school=${encodeURIComponent(schoolId)}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `How ${data.title} was done` : "How it was done", unlisted: true });

export default function EnquiryImplementation() {
  const { slug, title, schools, columns, school, mayPlan } = useLoaderData<typeof loader>();
  const problems = useActionData<typeof action>()?.problems;
  const isAnything = writtenOutcomes(columns.map((one) => one.implementation)).length > 0;
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="implementation" />
      <h1>How it was done</h1>
      <p>
        Write early what you plan, and later what you saw. Without it, “it did not work” and “it was
        not done” read the same. Groups only: no pupil’s name.
      </p>
      <Problems problems={problems} />
      {isAnything ? (
        <section aria-labelledby="beside-title">
          <h2 id="beside-title">Side by side</h2>
          <ImplementationTable caption="How it was done at each school" columns={columns} />
        </section>
      ) : (
        <p className="count">Nothing is written yet.</p>
      )}
      {school && <SchoolForm school={school} />}
      {mayPlan && schools.length > 1 && (
        <nav aria-label="Schools">
          <p className="note">Write for another school:</p>
          <ul className="rows">
            {schools
              .filter(({ id }) => id !== school?.id)
              .map(({ id, name }) => (
                <li key={id}>
                  <a href={`/enquiries/${slug}/implementation?school=${encodeURIComponent(id)}`}>
                    {name}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
      )}
    </div>
  );
}

type School = NonNullable<SerializeFrom<typeof loader>["school"]>;

function SchoolForm({ school: { id, name, written } }: { school: School }) {
  const answered = useActionData<typeof action>();
  const { problems, typed } = answered?.typed.school === id ? answered : {};
  return (
    <form method="post">
      <h2>At {name}</h2>
      <input type="hidden" name="school" value={id} />
      <input type="hidden" name="revision" value={written?.revision ?? 0} />
      <ImplementationFields
        key={written?.revision}
        said={written?.implementation ?? null}
        typed={typed}
        problems={problems}
      />
      <button className="act" type="submit">
        Save for {name}
      </button>
    </form>
  );
}

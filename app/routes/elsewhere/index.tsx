import type { AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { AdaptationList, AdaptationTable, type Compared } from "#app/components/adaptation.tsx";
import { ChartFigure } from "#app/components/chart-figure.tsx";
import { Field } from "#app/components/form.tsx";
import { presentAdaptation } from "#app/elsewhere-page.ts";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { can } from "#content/access/can.ts";
import { drawFamilyTree } from "#content/charts/family-tree.ts";
import { adaptationStatusWords } from "#content/enquiry/adaptation.ts";
import { addressOf } from "#content/practice/address.ts";
import { findingWords } from "#content/practice/write-up.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  return answer(async () => {
    const page = await services.adaptations.getOrigin(viewer, params.slug ?? "");
    const { writeUp, version, authors, unnamed } = page;
    const schools = new Set(authors.flatMap(({ schoolName }) => schoolName ?? []));
    const origin = {
      id: writeUp.id,
      title: writeUp.title,
      school: unnamed ?? [...schools].join(", "),
      findings: version.content.findings,
    };
    const [found, trying, relatives] = await Promise.all([
      services.adaptations.listTold(viewer, writeUp.id),
      services.adaptations.listTrying(viewer, writeUp.id),
      services.familyTree.grow(viewer, origin),
    ]);
    const told = found.map(presentAdaptation);
    const comparable = [...(await listOrigins(services, viewer, page)), ...told];
    const chosen = new URL(request.url).searchParams;
    return {
      title: writeUp.title,
      address: addressOf(writeUp),
      told,
      trying: trying.map(presentAdaptation),
      comparable,
      compared: ["a", "b"].flatMap(
        (side) => comparable.find(({ id }) => id === chosen.get(side)) ?? [],
      ),
      tree:
        relatives.length > 1 ? drawFamilyTree(`What became of ${writeUp.title}`, relatives) : null,
      mayTry: can(viewer, "tryPractice", null),
    };
  });
}

type Origin = Awaited<ReturnType<AppLoadContext["services"]["adaptations"]["getOrigin"]>>;

/** The schools of the enquiry that it comes from, as that was shown to its readers: each as it put it to work. */
async function listOrigins(
  { concluding, showing }: AppLoadContext["services"],
  viewer: AppLoadContext["viewer"],
  { writeUp, version }: Origin,
): Promise<Compared[]> {
  const enquiry = await concluding.findEnquiry(viewer, writeUp.id);
  const shown = enquiry && (await showing.findShown(enquiry.id));
  if (!shown) return [];
  const directions = new Set(version.content.findings.map(({ direction }) => direction));
  const [only] = directions;
  return shown.content.implementation.map(({ schoolId, school, implementation }) => ({
    ...{ id: `origin-${schoolId}`, school: `${school}, where it comes from`, implementation },
    direction: directions.size > 1 ? "mixed" : (only ?? null),
    ...{ kept: "It comes from here.", changed: "–", why: "–" },
    forWhom: shown.content.schools.find(({ id }) => id === schoolId)?.cohort ?? "",
    happened: version.content.findings
      .map(({ direction, outcome }) => `${findingWords[direction]}: ${outcome.replace(/\.$/, "")}.`)
      .join(" "),
  }));
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `${data.title} elsewhere` : "Elsewhere", unlisted: true });

export default function ElsewherePage() {
  const { title, address, told, trying, comparable, compared, tree, mayTry } =
    useLoaderData<typeof loader>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href={address}>{title}</a>
      </p>
      <h1>What happened elsewhere</h1>
      {told.length === 0 ? (
        <p>Nobody has told yet what became of it at their school.</p>
      ) : (
        <AdaptationList told={told} address={address} />
      )}
      {mayTry && (
        <a className="act quiet" href={`${address}/tried`}>
          We tried this
        </a>
      )}
      {trying.length > 0 && (
        <>
          <h2>At your school, not told</h2>
          <ul className="rows">
            {trying.map((adaptation) => (
              <li key={adaptation.id}>
                <a href={`${address}/elsewhere/${adaptation.id}`}>
                  {adaptation.person}. For: {adaptation.forWhom}
                </a>
                <span className="count">
                  {adaptationStatusWords[adaptation.status]} · {formatDay(adaptation.startedAt)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {told.length > 0 && comparable.length > 1 && (
        <Compare comparable={comparable} compared={compared} />
      )}
      {tree && (
        <section>
          <h2>Its family tree</h2>
          <ChartFigure chart={tree} />
        </section>
      )}
    </div>
  );
}

/** Two of them side by side: the same effect may stand beside different fidelity (S09). */
function Compare({ comparable, compared }: { comparable: Compared[]; compared: Compared[] }) {
  return (
    <section>
      <h2 id="compare">Side by side</h2>
      <form action="#compare" className="filters">
        {(["a", "b"] as const).map((side, place) => (
          <Field key={side} name={side} label={place === 0 ? "This one" : "and this one"}>
            <select
              id={side}
              name={side}
              defaultValue={compared[place]?.id ?? comparable[place]?.id}
            >
              {comparable.map((adaptation) => (
                <option key={adaptation.id} value={adaptation.id}>
                  {adaptation.school}
                  {adaptation.direction && `: ${findingWords[adaptation.direction].toLowerCase()}`}
                </option>
              ))}
            </select>
          </Field>
        ))}
        <button className="act quiet" type="submit">
          Compare
        </button>
      </form>
      {compared.length > 0 && <AdaptationTable adaptations={compared} />}
    </section>
  );
}

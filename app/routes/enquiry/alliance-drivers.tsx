import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { ChartFigure } from "#app/components/chart-figure.tsx";
import { AimForm, DriverForm, IdeaForm } from "#app/components/driver-forms.tsx";
import { Pages } from "#app/components/entry-list.tsx";
import { Problems } from "#app/components/form.tsx";
import { pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { tickedIn } from "#app/ticked.ts";
import { byEnquiries, drawDriverDiagram } from "#content/charts/driver-diagram.ts";
import { aimOf, untestedDrivers } from "#content/enquiry/driver-diagram.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(() => services.allianceDrivers.get(viewer, params.slug ?? "", pageFrom(request)));
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const slug = params.slug ?? "";
  const { allianceDrivers } = services;
  const change = { slug, revision: Number(textOf(form, "revision")) };
  const id = textOf(form, "id") || null;
  return answerForm(form, async () => {
    switch (textOf(form, "do")) {
      case "aim":
        await allianceDrivers.setAim(viewer, change, {
          howMuch: textOf(form, "howMuch"),
          forWhom: textOf(form, "forWhom"),
          byWhen: textOf(form, "byWhen"),
        });
        break;
      case "driver":
        await allianceDrivers.putDriver(viewer, change, {
          ...{ id, text: textOf(form, "text"), parent: textOf(form, "parent") || null },
        });
        break;
      case "remove-driver":
        await allianceDrivers.removeDriver(viewer, change, id ?? "");
        break;
      case "idea":
        await allianceDrivers.putIdea(viewer, change, {
          ...{ id, text: textOf(form, "text") },
          drivers: tickedIn(form.keys(), "driver"),
          enquiries: tickedIn(form.keys(), "enquiry"),
        });
        break;
      case "remove-idea":
        await allianceDrivers.removeIdea(viewer, change, id ?? "");
        break;
    }
    return redirect(`/alliances/${slug}/drivers`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({
    title: data ? `Driver diagram of ${data.alliance.name}` : "Driver diagram",
    unlisted: true,
  });

export default function AllianceDriversPage() {
  const { alliance, diagram, choices, pages } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { maySteer } = alliance;
  const drawn = diagram && { ...diagram, aim: aimOf(diagram.aim) };
  return (
    <div className="column">
      <p className="crumbs">
        <a href={`/alliances/${alliance.slug}`}>{alliance.name}</a>
        {" · "}
        <a href={`/alliances/${alliance.slug}/enquiries`}>Its enquiries</a>
      </p>
      <h1>Driver diagram of {alliance.name}</h1>
      <p className="standfirst">
        What its aim depends on, what could be changed, and which enquiry tries that.
      </p>
      <Problems problems={answered?.problems} />
      {drawn && (
        <>
          <ChartFigure
            chart={drawDriverDiagram(`Driver diagram of ${alliance.name}`, drawn, byEnquiries)}
          />
          <Coverage
            drivers={untestedDrivers(drawn)}
            ideas={drawn.ideas.filter(({ tests }) => tests === 0)}
          />
        </>
      )}
      {!diagram && !maySteer && <p>There is none yet. The heads of its schools begin it.</p>}
      {maySteer && <AimForm diagram={diagram} answered={answered} />}
      {diagram && (
        <>
          <h2>Drivers</h2>
          {diagram.drivers.map((driver) => (
            <section key={driver.id} id={driver.id} aria-label={driver.text}>
              <h3>{driver.text}</h3>
              <p className="note">
                Acts on{" "}
                {diagram.drivers.find(({ id }) => id === driver.parent)?.text ?? "the aim itself"}
              </p>
              {maySteer && <DriverForm diagram={diagram} driver={driver} answered={answered} />}
            </section>
          ))}
          {maySteer && <DriverForm diagram={diagram} answered={answered} />}
          <h2>Change ideas</h2>
          {diagram.ideas.map((idea) => (
            <section key={idea.id} id={idea.id} aria-label={idea.text}>
              <h3>{idea.text}</h3>
              <TriedIn idea={idea} />
              {maySteer && (
                <IdeaForm diagram={diagram} idea={idea} choices={choices} answered={answered} />
              )}
            </section>
          ))}
          {maySteer && <IdeaForm diagram={diagram} choices={choices} answered={answered} />}
          {maySteer && pages.total > pages.pageSize && (
            <>
              <p className="note">
                {choices.length} of {pages.total} enquiries stand to choose from, the newest first.
                The others are on the other pages; what an idea is linked to stands on each.
              </p>
              <Pages {...pages} path={`/alliances/${alliance.slug}/drivers`} query={[]} />
            </>
          )}
        </>
      )}
    </div>
  );
}

/** What nobody tries yet stands out. */
function Coverage({ drivers, ideas }: Record<"drivers" | "ideas", { id: string; text: string }[]>) {
  if (drivers.length + ideas.length === 0) return null;
  return (
    <section className="said" aria-labelledby="coverage-title">
      <h2 id="coverage-title">No enquiry yet</h2>
      <ul>
        {[
          ...drivers.map((driver) => ({ ...driver, kind: "Driver" })),
          ...ideas.map((idea) => ({ ...idea, kind: "Change idea" })),
        ].map(({ id, text, kind }) => (
          <li key={id}>
            {kind}: <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function TriedIn({
  idea: { enquiries, hidden },
}: {
  idea: { enquiries: { slug: string; title: string }[]; hidden: number };
}) {
  if (enquiries.length + hidden === 0) return <p className="note">No enquiry tries it yet.</p>;
  return (
    <ul className="rows">
      {enquiries.map(({ slug, title }) => (
        <li key={slug}>
          <a href={`/enquiries/${slug}`}>{title}</a>
        </li>
      ))}
      {hidden > 0 && (
        <li>
          {hidden === 1
            ? "An enquiry that is not shown to you"
            : `${hidden} enquiries that are not shown to you`}
        </li>
      )}
    </ul>
  );
}

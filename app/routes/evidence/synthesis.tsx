import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { SynthesisOutcome } from "#app/components/synthesis-outcome.tsx";
import { describePage } from "#app/meta.ts";
import { forestOf, funnelOf } from "#content/synthesis/pictures.ts";
import { sayOutcome } from "#content/synthesis/words.ts";

export async function loader({
  context: { services, viewer, origin },
  params: { slug = "", number },
}: LoaderFunctionArgs) {
  return answer(async () => {
    const page = await services.syntheses.getPage(
      viewer,
      slug,
      number ? Number(number) : undefined,
    );
    const { content } = page.version;
    const { withdrawnReason, status } = page.synthesis;
    return {
      withdrawn: status === "withdrawn" ? withdrawnReason : null,
      mayEdit: page.mayEdit,
      slug,
      title: content.title,
      question: content.question,
      conclusion: content.conclusion,
      canonical: `${origin}/evidence/${slug}`,
      authors: page.authors,
      outcomes: content.analysis.outcomes.map((outcome) => ({
        name: outcome.outcome,
        words: sayOutcome(outcome),
        pictures: [forestOf(outcome), funnelOf(outcome)].filter((chart) => chart !== null),
      })),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({
    title: data?.title ?? "Synthesis",
    description: data?.question,
    canonical: data?.canonical,
  });

export default function SynthesisPage() {
  const { title, question, conclusion, outcomes, withdrawn, mayEdit, slug } =
    useLoaderData<typeof loader>();
  return (
    <article className="column">
      <h1>{title}</h1>
      <p className="standfirst">{question}</p>
      {withdrawn && <p className="said">It has been withdrawn by its editors: {withdrawn}</p>}
      {mayEdit && (
        <p className="pages">
          <a href={`/evidence/${slug}/edit`}>Work on it</a>
        </p>
      )}
      {conclusion && <p>{conclusion}</p>}
      {outcomes.map((outcome) => (
        <SynthesisOutcome key={outcome.name} {...outcome} />
      ))}
    </article>
  );
}

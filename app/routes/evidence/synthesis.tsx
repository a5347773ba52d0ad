import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { Synthesis } from "#app/components/synthesis.tsx";
import { describePage } from "#app/meta.ts";
import { loadSynthesisPage } from "#app/synthesis-page.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  return answer(async () => {
    const page = await loadSynthesisPage(context, params.slug ?? "");
    if (page.slug !== params.slug) throw redirect(page.address);
    const isPublished = page.mayEdit && new URL(request.url).searchParams.has("published");
    return { page, isPublished };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? describePage({
        title: data.page.title,
        description: data.page.question,
        canonical: data.page.canonical,
        unlisted: data.page.readers !== null || data.page.withdrawn !== null,
      })
    : [];

export default function SynthesisRoute() {
  const { page, isPublished } = useLoaderData<typeof loader>();
  return (
    <>
      {isPublished && (
        <p className="said" role="status">
          Version {page.number} is published.
        </p>
      )}
      <Synthesis page={page} />
    </>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { Synthesis } from "#app/components/synthesis.tsx";
import { describePage } from "#app/meta.ts";
import { loadSynthesisPage } from "#app/synthesis-page.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return answer(async () => {
    const page = await loadSynthesisPage(context, params.slug ?? "");
    if (page.slug !== params.slug) throw redirect(page.address);
    return { page };
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
  const { page } = useLoaderData<typeof loader>();
  return <Synthesis page={page} />;
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { Synthesis } from "#app/components/synthesis.tsx";
import { describePage } from "#app/meta.ts";
import { loadSynthesisPage } from "#app/synthesis-page.ts";
import { versionNumber } from "#app/version-number.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return answer(async () => ({
    page: await loadSynthesisPage(context, params.slug ?? "", versionNumber(params.number)),
  }));
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? describePage({
        title: `${data.page.title}, version ${data.page.number}`,
        description: data.page.question,
        canonical: data.page.canonical,
        unlisted: data.page.readers !== null || data.page.withdrawn !== null,
      })
    : [];

export default function SynthesisVersionRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <Synthesis page={page} />;
}

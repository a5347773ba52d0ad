import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "#app/answers.ts";
import { WriteUp } from "#app/components/write-up.tsx";
import { describePage } from "#app/meta.ts";
import { versionNumber } from "#app/version-number.ts";
import { loadWriteUpPage } from "#app/write-up-page.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return answer(async () => {
    const number = versionNumber(params.number);
    const page = await loadWriteUpPage(context, params.slug ?? "", number);
    return data({ page }, { headers: { "X-Read-Version": page.withdrawn ? "" : page.versionId } });
  });
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded
    ? describePage({
        title: `${loaded.page.title}, version ${loaded.page.number}`,
        description: loaded.page.content.summary,
        canonical: loaded.page.canonical,
        unlisted: loaded.page.audience !== null,
      })
    : [];

export default function VersionRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <WriteUp page={page} />;
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer, requirePerson } from "#app/answers.ts";
import { DraftSteps } from "#app/components/draft-steps.tsx";
import { WriteUp } from "#app/components/write-up.tsx";
import { describePage } from "#app/meta.ts";
import { loadPreview } from "#app/write-up-page.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requirePerson(context.viewer, request);
  return answer(() => loadPreview(context, params.slug ?? ""));
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Preview of ${data.page.title}` : "Preview", unlisted: true });

export default function Preview() {
  const { page, right } = useLoaderData<typeof loader>();
  return (
    <WriteUp
      page={page}
      before={
        <>
          <DraftSteps
            slug={page.slug}
            title={page.title}
            current="preview"
            version={page.number - 1}
            right={right}
          />
          <p className="said">
            This is how version {page.number} would look. Only its team can see this page.
          </p>
        </>
      }
    />
  );
}

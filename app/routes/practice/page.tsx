import type {
  ActionFunctionArgs,
  HeadersFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { WriteUp } from "#app/components/write-up.tsx";
import { describePage } from "#app/meta.ts";
import { loadWriteUpPage, structuredData } from "#app/write-up-page.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  return answer(async () => {
    const page = await loadWriteUpPage(context, params.slug ?? "");
    if (page.slug !== params.slug) throw redirect(page.address);
    return data(
      { page, structured: structuredData(page), done: page.mayWrite ? doneIn(request) : null },
      { headers: { "X-Read-Version": page.withdrawn ? "" : page.versionId } },
    );
  });
}

/** Puts it on the reader's own shelf. */
export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const slug = params.slug ?? "";
  return answerForm(form, async () => {
    await services.shelf.put(viewer, slug, textOf(form, "use"));
    return redirect(`/practice/${slug}`);
  });
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded
    ? [
        ...describePage({
          title: loaded.page.title,
          description: loaded.page.content.summary,
          canonical: loaded.page.canonical,
          unlisted: loaded.page.audience !== null || loaded.page.withdrawn !== null,
        }),
        ...(loaded.structured ? [{ "script:ld+json": loaded.structured }] : []),
      ]
    : [];

export default function WriteUpRoute() {
  const { page, done } = useLoaderData<typeof loader>();
  return (
    <WriteUp
      page={page}
      before={
        done && (
          <p className="said" role="status">
            {done === "published" && `Version ${page.number} is published. `}
            {page.audience ?? "Anyone may read it, signed in or not."}
          </p>
        )
      }
    />
  );
}

/** What its author did just before coming here. */
function doneIn(request: Request): "published" | "audience" | null {
  const { searchParams } = new URL(request.url);
  if (searchParams.has("published")) return "published";
  return searchParams.has("audience") ? "audience" : null;
}

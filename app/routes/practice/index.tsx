import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EntryList, Pages } from "#app/components/entry-list.tsx";
import { formatCount, pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { FindingDirection, findingWords } from "#content/practice/write-up.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  const page = pageFrom(request);
  const asked = FindingDirection.safeParse(new URL(request.url).searchParams.get("finding"));
  const finding = asked.success ? asked.data : null;
  const [list, counts] = await Promise.all([
    finding
      ? services.library.listTagged(viewer, "finding", finding, page)
      : services.library.listRecent(viewer, undefined, page),
    services.library.countTagged(viewer, "finding"),
  ]);
  return { list, finding, counts: Object.fromEntries(counts), signedIn: viewer.person !== null };
}

export const meta = () => describePage({ title: "Practice" });

export default function Practice() {
  const { list, finding, counts, signedIn } = useLoaderData<typeof loader>();
  return (
    <div className="beside">
      <div>
        <h1>Practice</h1>
        <p className="standfirst">
          {finding
            ? `Write-ups with a finding of “${findingWords[finding]}”.`
            : "Everything that schools have written up, newest first."}
        </p>
        <p className="count">{formatCount(list.total, "write-up")}</p>
        <EntryList entries={list.entries} />
        <Pages {...list} path="/practice" query={finding ? [["finding", finding]] : []} />
      </div>
      <aside className="aside" aria-label="Filter">
        <h2>With a finding of</h2>
        <ul className="rows">
          {FindingDirection.options.map((direction) => (
            <li key={direction}>
              <a
                href={`/practice?finding=${direction}`}
                aria-current={direction === finding ? "true" : undefined}
              >
                {findingWords[direction]}
              </a>
              <span className="count">{counts[direction] ?? 0}</span>
            </li>
          ))}
          {finding && (
            <li>
              <a href="/practice">All</a>
            </li>
          )}
        </ul>
        {signedIn && (
          <p>
            <a className="act" href="/practice/new">
              Start a write-up
            </a>
          </p>
        )}
      </aside>
    </div>
  );
}

import type { SerializeFrom } from "@remix-run/node";
import type { ReactNode } from "react";
import { EnquiryView } from "#app/components/enquiry-view.tsx";
import { FollowedUp } from "#app/components/followed-up.tsx";
import type { DescribedEnquiry } from "#app/enquiry-page.ts";
import { formatDay } from "#app/format.ts";
import type { FollowUp } from "#content/enquiry/follow-up.ts";

type Page = SerializeFrom<DescribedEnquiry>;
type WriteUp = { slug: string; isDraft: boolean } | null;

/** The page of an enquiry: the same for its team, its readers, and whoever looks before it is shown. */
export function EnquiryPage({
  page,
  writeUp,
  isTeam,
  followUps = [],
  children,
}: {
  page: Page;
  writeUp: WriteUp;
  isTeam: boolean;
  /** Those of today, also beside a copy of an earlier day. */
  followUps?: SerializeFrom<FollowUp>[];
  /** Between where it is and what there is to read. */
  children?: ReactNode;
}) {
  const { content, method } = page;
  return (
    <>
      <p className="crumbs">
        {method.name}
        {page.alliance && (
          <>
            {" · "}
            <a href={`/alliances/${page.alliance.slug}`}>{page.alliance.name}</a>
          </>
        )}
      </p>
      <h1>{content.title}</h1>
      <p className="standfirst">{content.question}</p>
      <p className="version">
        {page.shownAt && `As it was on ${formatDay(page.shownAt)}. `}
        {page.isSample && "Sample content: schools, people and results are fictional. "}
        {writeUp && (
          <a href={`/practice/${writeUp.slug}${writeUp.isDraft ? "/edit" : ""}`}>
            {writeUp.isDraft ? "Go on with the write-up" : "Read the write-up"}
          </a>
        )}
      </p>
      <WhereItIs page={page} isTeam={isTeam} />
      {children}
      <FollowedUp followUps={followUps} />
      <EnquiryView
        enquiry={content}
        slug={page.slug}
        people={page.people}
        mark={page.mark}
        isTeam={isTeam}
      />
      <p className="note">{[method.name, method.source].filter(Boolean).join(": ")}</p>
    </>
  );
}

function WhereItIs({ page, isTeam }: { page: Page; isTeam: boolean }) {
  const { content, stage, stopped } = page;
  if (stopped)
    return (
      <section className="said" aria-labelledby="stopped-title">
        <h2 id="stopped-title">Ended early on {formatDay(stopped.at)}</h2>
        {content.stoppedWhy && <p>{content.stoppedWhy}</p>}
        {content.learnt && (
          <>
            <h3>What was learnt</h3>
            <p>{content.learnt}</p>
          </>
        )}
      </section>
    );
  return (
    <section aria-labelledby="where-title">
      <h2 id="where-title">Where it is: {stage.name}</h2>
      <p>{stage.asks}</p>
      <p className="note">
        Stage {page.at} of {page.stages}
        {isTeam && (
          <>
            {" · "}
            <a href={`/enquiries/${page.slug}/stage`}>Move it on, or back</a>
          </>
        )}
      </p>
    </section>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/answers.ts";
import { DeskElsewhere } from "#app/components/desk-elsewhere.tsx";
import { Told } from "#app/components/told.tsx";
import { elsewhereForDesk } from "#app/elsewhere-page.ts";
import { formatCount, formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { findPurposeType } from "#content/packs/alliances.ts";
import { addressOf } from "#content/practice/address.ts";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { services, viewer } = context;
  const person = requirePerson(viewer, request);
  const [
    glass,
    opened,
    lifted,
    holders,
    looks,
    unread,
    alliances,
    mine,
    asked,
    answers,
    questions,
    hidden,
    reported,
    run,
    elsewhere,
    joinable,
    answered,
    enquiries,
    toRate,
    moderations,
    outOfDate,
  ] = await Promise.all([
    services.breakGlass.listWaiting(viewer),
    services.breakGlass.listOpenOn(viewer),
    services.liftedCover.listOwn(viewer),
    services.delegating.listHolders(viewer),
    services.secondLook.listAsked(viewer),
    services.messages.countUnread(viewer),
    services.alliances.listOwn(viewer),
    services.drafts.listMine(viewer),
    services.team.listAsked(viewer),
    services.team.listAnswers(viewer),
    services.questions.listToAnswer(viewer),
    services.hiding.listOwn(viewer),
    services.reports.countWaiting(viewer),
    services.inviting.listRun(viewer),
    elsewhereForDesk(context),
    services.takingPart.listAsked(viewer),
    services.takingPart.listAnswered(viewer),
    services.enquiries.listMine(viewer),
    services.ratingQueue.countWaiting(viewer),
    services.moderations.listOwn(viewer),
    services.syntheses.listOutOfDate(viewer),
  ]);
  return {
    name: person.name,
    unread,
    told: {
      glass,
      opened: opened.map((request) => ({ ...request, address: addressOf(request) })),
      lifted,
      holders,
      hidden: hidden.map((page) => ({ ...page, address: addressOf(page) })),
      reported,
    },
    run,
    elsewhere,
    joinable: joinable.length,
    answered,
    toRate,
    outOfDate,
    toMark: moderations.filter(({ isToMark }) => isToMark).map(({ id, title }) => ({ id, title })),
    enquiries,
    looks: looks.map((look) => ({ ...look, address: addressOf(look) })),
    alliances,
    deleted: new URL(request.url).searchParams.has("deleted"),
    mine: mine.map((writeUp) => ({ ...writeUp, address: addressOf(writeUp) })),
    answers: answers.map((reading) => ({ ...reading, address: addressOf(reading) })),
    asked: asked.map((reading) => ({ ...reading, address: addressOf(reading) })),
    questions: questions.map((question) => ({ ...question, address: addressOf(question) })),
  };
}

export const meta = () => describePage({ title: "Your desk", unlisted: true });

const answerWords = { in: "joined", declined: "did not join", left: "left" };

const states = { draft: "Draft", published: "Published", withdrawn: "Withdrawn" };

export default function Desk() {
  const {
    name,
    unread,
    told,
    joinable,
    answered,
    toRate,
    enquiries,
    looks,
    alliances,
    deleted,
    mine,
    asked,
    answers,
    questions,
    run,
    elsewhere,
    toMark,
    outOfDate,
  } = useLoaderData<typeof loader>();
  return (
    <div className="column">
      <p className="crumbs">{name}</p>
      <h1>Your desk</h1>
      {deleted && (
        <p className="said" role="status">
          The draft was deleted.
        </p>
      )}
      <p>
        <a href="/messages">Messages</a>
        {unread > 0 && `: ${unread} new`}
      </p>
      <Told {...told} />
      {toRate !== null && (
        <p>
          <a href="/evidence/queue">To be rated</a>
          {toRate > 0 && `: ${formatCount(toRate, "write-up")}`}
        </p>
      )}
      {outOfDate.length > 0 && (
        <>
          <h2>Syntheses with something new</h2>
          <ul className="rows">
            {outOfDate.map(({ address, title, since }) => (
              <li key={address}>
                <a href={`${address}/edit`}>{title}</a>
                {since && <span className="count">since {formatDay(since)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {looks.length > 0 && (
        <>
          <h2>You are asked for a second look</h2>
          <ul className="rows">
            {looks.map((look) => (
              <li key={look.id}>
                <a href={`${look.address}/second-look`}>{look.title}</a>
                <span className="count">asked by {look.askedBy}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {toMark.length > 0 && (
        <>
          <h2>Pieces wait for your marks</h2>
          <ul className="rows">
            {toMark.map(({ id, title }) => (
              <li key={id}>
                <a href={`/evidence/moderation/${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {joinable > 0 && (
        <p className="said">
          Your school is asked to join {formatCount(joinable, "enquiry", "enquiries")}.{" "}
          <a href="/enquiries">See and answer</a>
        </p>
      )}
      {asked.length > 0 && (
        <>
          <h2>You are asked to read</h2>
          <ul className="rows">
            {asked.map((reading) => (
              <li key={reading.id}>
                <span>
                  <a href={`${reading.address}/edit`}>{reading.title}</a>
                  <br />
                  {reading.askedBy}: “{reading.question}”
                </span>
                <a href={`${reading.address}/team`}>Reply to the authors</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {questions.length > 0 && (
        <>
          <h2>Questions to answer</h2>
          <ul className="rows">
            {questions.map((question) => (
              <li key={question.id}>
                <span>
                  <a href={`${question.address}/questions`}>{question.title}</a>
                  <br />
                  {question.asker}: “{question.question}”
                </span>
                <span className="count">by {formatDay(question.due)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {answers.length > 0 && (
        <>
          <h2>What colleagues answered</h2>
          <ul className="rows">
            {answers.map((reading) => (
              <li key={reading.id}>
                <span>
                  <a href={`${reading.address}/team`}>{reading.title}</a>
                  <br />
                  {reading.reader}: “{reading.answer}”
                </span>
                <span className="count">{reading.answeredAt && formatDay(reading.answeredAt)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {enquiries.length > 0 && (
        <>
          <h2>Your enquiries</h2>
          <ul className="rows">
            {enquiries.slice(0, 10).map((enquiry) => (
              <li key={enquiry.slug}>
                <a href={`/enquiries/${enquiry.slug}`}>{enquiry.title}</a>
                <span className="count">
                  {enquiry.stopped ? "Ended early" : enquiry.stageName},{" "}
                  {formatDay(enquiry.updatedAt)}
                </span>
              </li>
            ))}
          </ul>
          {answered.map(({ slug, title, school, said, on }) => (
            <p key={`${slug} ${school}`}>
              <a href={`/enquiries/${slug}/team`}>{school}</a> {answerWords[said]} “{title}”{" "}
              <span className="count">{formatDay(on)}</span>
            </p>
          ))}
          <p className="note">
            <a href="/enquiries">All enquiries</a>
          </p>
        </>
      )}
      <h2>Your write-ups</h2>
      {mine.length === 0 ? (
        <p>What you write will be listed here. It can be as short as half a page.</p>
      ) : (
        <ul className="rows">
          {mine.map((writeUp) => (
            <li key={writeUp.key}>
              <a href={`${writeUp.address}/edit`}>{writeUp.title}</a>
              <span className="count">
                {states[writeUp.status]}
                {writeUp.version > 0 && (
                  <>
                    {" · "}
                    <a href={writeUp.address}>version {writeUp.version}</a>
                  </>
                )}
                {" · "}
                {formatDay(writeUp.updatedAt)}
                {writeUp.isSample && " · Sample"}
              </span>
            </li>
          ))}
        </ul>
      )}
      <a className="act" href="/practice/new">
        Start a write-up
      </a>
      <DeskElsewhere elsewhere={elsewhere} />
      {run.length > 0 && (
        <>
          <h2>What you run</h2>
          <ul className="rows">
            {run.map((place) => (
              <li key={place.id}>
                <a href={place.address}>Manage {place.name}</a>
                {place.asking > 0 && (
                  <span className="count">
                    {formatCount(place.asking, "person asks", "people ask")} to join
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {alliances.length > 0 && (
        <>
          <h2>Your alliances</h2>
          <ul className="rows">
            {alliances.map((alliance) => (
              <li key={alliance.id}>
                <a href={`/alliances/${alliance.slug}/workspace`}>{alliance.name}</a>
                <span className="count">{findPurposeType(alliance.purposeType)?.label}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, answerForm, requirePerson, textOf } from "#app/answers.ts";
import { EnquiryParts } from "#app/components/enquiry-parts.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { dayOf } from "#content/day.ts";
import { slugOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { enquiry } = await services.enquiries.get(viewer, params.slug ?? "");
    const today = dayOf(services.clock());
    const days = await services.days.list(enquiry);
    return {
      days: days.filter(({ to }) => to >= today),
      slug: slugOf(enquiry),
      title: enquiry.title,
      has: await services.calendars.has(viewer, enquiry.id),
    };
  });
}

export async function action({
  context: { services, viewer },
  params,
  request,
}: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  const slug = params.slug ?? "";
  return answerForm(form, async () => {
    if (textOf(form, "do") === "make")
      return { problems: [], typed: {}, address: await services.calendars.make(viewer, slug) };
    await services.calendars.end(viewer, slug);
    return redirect(`/enquiries/${slug}/calendar`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Calendar of ${data.title}` : "Calendar", unlisted: true });

export default function EnquiryCalendar() {
  const { slug, title, has, days } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const address = answered && "address" in answered ? answered.address : null;
  return (
    <div className="column">
      <EnquiryParts slug={slug} title={title} current="calendar" />
      <h1>Days to come</h1>
      <p className="standfirst">
        Steps, cycles, lessons, placements and calls, and the question later whether it is still
        used.
      </p>
      <p className="note">
        A step of the plan stands here if its “when” names a day, such as 2 March 2026.
      </p>
      {days.length > 0 ? (
        <ul className="rows">
          {days.map(({ id, on, to, called, about }) => (
            <li key={id}>
              <span>
                {called}
                {about && <span className="note"> {about}</span>}
              </span>
              <span className="note">
                {formatDay(on)}
                {to !== on && ` to ${formatDay(to)}`}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="count">Nothing has a day from today on.</p>
      )}
      <h2>In your own calendar</h2>
      <p>
        Your calendar can follow these days, and those that have passed, by an address of your own.
      </p>
      {address && (
        <div className="said" role="status">
          <p>
            Your address. Give it to your calendar as a subscription, and to nobody else: whoever
            has it reads these days. It is shown once.
          </p>
          <p>
            <input
              type="text"
              readOnly
              value={address}
              aria-label="The address of your calendar"
              style={{ width: "100%" }}
            />
          </p>
        </div>
      )}
      {!address && has && <p>You have an address. A new one ends it.</p>}
      <form method="post">
        <p className="acts">
          <button className="act quiet" name="do" value="make" type="submit">
            {has ? "Make a new address" : "Make an address"}
          </button>
          {has && (
            <button className="link" name="do" value="end" type="submit">
              End it
            </button>
          )}
        </p>
      </form>
      <p className="note">It stops by itself when you leave the team.</p>
    </div>
  );
}

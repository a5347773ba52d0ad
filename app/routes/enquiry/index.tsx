import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EnquiryList } from "#app/components/enquiry-list.tsx";
import { NewestOf } from "#app/components/newest-of.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";

export async function loader({ context: { services, viewer } }: LoaderFunctionArgs) {
  const [mine, allMine, asked, shared, allShared] = await Promise.all([
    services.enquiries.listMine(viewer),
    services.enquiries.countMine(viewer),
    services.takingPart.listAsked(viewer),
    services.enquiries.listShared(viewer),
    services.enquiries.countShared(viewer),
  ]);
  return { mine, allMine, asked, shared, allShared, signedIn: viewer.person !== null };
}

export const meta = () => describePage({ title: "Enquiries" });

export default function Enquiries() {
  const { mine, allMine, asked, shared, allShared, signedIn } = useLoaderData<typeof loader>();
  return (
    <div className="column">
      <h1>Enquiries</h1>
      <p className="standfirst">
        Teachers of several schools ask one question together, try something in their own classes,
        and look at what happened.
      </p>
      {signedIn && (
        <p>
          <a className="act" href="/enquiries/new">
            Start an enquiry
          </a>{" "}
          <a className="act quiet" href="/enquiries/calls">
            Calls for partners
          </a>
        </p>
      )}
      {asked.length > 0 && (
        <section aria-labelledby="asked-title">
          <h2 id="asked-title">Your school is asked to join</h2>
          <ul className="entries">
            {asked.map((one) => (
              <li key={`${one.key}-${one.schoolId}`}>
                <h3>{one.title}</h3>
                <p>{one.question}</p>
                <p className="note">
                  {one.school} is asked
                  {one.askedBy && ` by ${one.askedBy}`} on {formatDay(one.askedAt)}
                </p>
                {one.message && <p>“{one.message}”</p>}
                <p>
                  <a className="act" href={`/enquiries/${one.key}/asked/${one.schoolId}`}>
                    Read what it means, and answer
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {signedIn && (
        <section aria-labelledby="mine-title">
          <h2 id="mine-title">Yours</h2>
          <NewestOf shown={mine.length} all={allMine} />
          {mine.length > 0 ? (
            <EnquiryList entries={mine} level={3} />
          ) : (
            <p>You are in none yet. Start one, or ask a colleague to add you to theirs.</p>
          )}
        </section>
      )}
      <section aria-labelledby="shared-title">
        <h2 id="shared-title">{signedIn ? "Shared with you" : "Open to everyone"}</h2>
        <NewestOf shown={shared.length} all={allShared} />
        {shared.length > 0 ? (
          <EnquiryList entries={shared} level={3} />
        ) : (
          <p>
            {signedIn
              ? "No other team shares its enquiry with you today."
              : "No team shares its enquiry with everyone today."}
          </p>
        )}
      </section>
    </div>
  );
}

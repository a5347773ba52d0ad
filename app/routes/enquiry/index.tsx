import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerForm, requirePerson, textOf } from "#app/answers.ts";
import { EnquiryList } from "#app/components/enquiry-list.tsx";
import { Problems } from "#app/components/form.tsx";
import { Park } from "#app/components/park.tsx";
import { formatDay } from "#app/format.ts";
import { describePage } from "#app/meta.ts";

export async function loader({ context: { services, viewer } }: LoaderFunctionArgs) {
  const [mine, asked, shared] = await Promise.all([
    services.enquiries.listMine(viewer),
    services.takingPart.listAsked(viewer),
    services.enquiries.listShared(viewer),
  ]);
  return { mine, asked, shared, signedIn: viewer.person !== null };
}

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  return answerForm(form, async () => {
    const yes = textOf(form, "answer") === "yes";
    const { slug } = await services.takingPart.answer(viewer, textOf(form, "enquiry"), {
      schoolId: textOf(form, "school"),
      yes,
      park: textOf(form, "park") || null,
    });
    return redirect(yes ? `/enquiries/${slug}` : "/enquiries");
  });
}

export const meta = () => describePage({ title: "Enquiries" });

export default function Enquiries() {
  const { mine, asked, shared, signedIn } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
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
          <Problems problems={answered?.problems} />
          <ul className="entries">
            {asked.map((one) => (
              <li key={`${one.key}-${one.schoolId}`}>
                <h3>{one.title}</h3>
                <p>{one.question}</p>
                <p className="note">
                  {one.school} is asked
                  {one.askedBy && ` by ${one.askedBy}`} on {formatDay(one.askedAt)}
                </p>
                <form method="post">
                  <input type="hidden" name="enquiry" value={one.key} />
                  <input type="hidden" name="school" value={one.schoolId} />
                  {answered?.typed.enquiry === one.key && <Park problems={answered.problems} />}
                  <p className="acts">
                    <button className="act" name="answer" value="yes" type="submit">
                      Yes, we join
                    </button>
                    <button className="act quiet" name="answer" value="no" type="submit">
                      Not this time
                    </button>
                  </p>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
      {signedIn && (
        <section aria-labelledby="mine-title">
          <h2 id="mine-title">Yours</h2>
          {mine.length > 0 ? (
            <EnquiryList entries={mine} level={3} />
          ) : (
            <p>You are in none yet. Start one, or ask a colleague to add you to theirs.</p>
          )}
        </section>
      )}
      <section aria-labelledby="shared-title">
        <h2 id="shared-title">{signedIn ? "Shared with you" : "Open to everyone"}</h2>
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

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer, requirePerson, textOf } from "#app/answers.ts";
import { formatMoment } from "#app/format.ts";
import { describePage } from "#app/meta.ts";

export async function loader({ context: { services, viewer }, request }: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => ({
    letters: await services.administration.listMail(viewer),
    works: services.mail.works,
  }));
}

export async function action({ context: { services, viewer }, request }: ActionFunctionArgs) {
  requirePerson(viewer, request);
  const form = await request.formData();
  return answer(async () => {
    const what = textOf(form, "do") === "drop" ? "drop" : "retry";
    await services.administration.decideMail(viewer, Number(textOf(form, "letter")), what);
    return redirect("/admin/mail");
  });
}

export const meta = () => describePage({ title: "Letters", unlisted: true });

export default function Letters() {
  const { letters, works } = useLoaderData<typeof loader>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href="/admin">Administration</a>
      </p>
      <h1>Letters that wait</h1>
      {!works && <p>No mail server is set (SMTP_URL): no letters are written.</p>}
      {works && letters.length === 0 && <p>None. Everything has been handed over.</p>}
      <ul className="rows">
        {letters.map((letter) => (
          <li key={letter.id}>
            <span>
              {letter.subject}, to {letter.to}
              <br />
              <span className="count">
                since {formatMoment(letter.createdAt)}
                {letter.attempts > 0 && ` · tried ${letter.attempts} times: ${letter.lastError}`}
                {letter.dueAt && letter.attempts > 0 && ` · next ${formatMoment(letter.dueAt)}`}
              </span>
            </span>
            <form method="post">
              <input type="hidden" name="letter" value={letter.id} />
              <button className="link" type="submit" name="do" value="retry">
                Try now
              </button>
              {" · "}
              <button className="link" type="submit" name="do" value="drop">
                Do not send
              </button>
            </form>
          </li>
        ))}
      </ul>
    </div>
  );
}

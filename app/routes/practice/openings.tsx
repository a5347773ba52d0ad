import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer, requirePerson } from "#app/answers.ts";
import { Pages } from "#app/components/entry-list.tsx";
import { formatDay, formatMoment, pageFrom } from "#app/format.ts";
import { describePage } from "#app/meta.ts";
import { addressOf } from "#content/practice/address.ts";

export async function loader({
  context: { services, viewer },
  params,
  request,
}: LoaderFunctionArgs) {
  requirePerson(viewer, request);
  return answer(async () => {
    const { writeUp, ...list } = await services.openings.list(
      viewer,
      params.slug ?? "",
      pageFrom(request),
    );
    return {
      list,
      title: writeUp.title,
      address: addressOf(writeUp),
      broken: await services.breakGlass.listFor(writeUp.id),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  describePage({ title: data ? `Who opened ${data.title}` : "Who opened it", unlisted: true });

export default function Openings() {
  const { list, title, address, broken } = useLoaderData<typeof loader>();
  return (
    <div className="column">
      <p className="crumbs">
        <a href={address}>{title}</a>
      </p>
      <h1>Who opened it</h1>
      <p>
        While it is shared with the heads of an alliance, each opening is noted: who, from where,
        and when, once in half an hour. Its authors see this page, and the heads of their schools.
        Of anything that is shared more widely, nobody’s reading is noted.
      </p>
      {list.openings.length === 0 ? (
        <p>Nobody has opened it yet, besides its authors.</p>
      ) : (
        <ul className="rows">
          {list.openings.map((opening) => (
            <li key={opening.id}>
              <span>
                <a href={`/people/${opening.handle}`}>{opening.name}</a>
                {opening.school && `, ${opening.school}`}
                {opening.by === "break-glass" && " · as an administrator, let in by another"}
              </span>
              <span className="count">{formatMoment(opening.at)}</span>
            </li>
          ))}
        </ul>
      )}
      <Pages {...list} path={`${address}/openings`} />
      {broken.length > 0 && (
        <>
          <h2>Administrators who were let in</h2>
          <ul className="entries">
            {broken.map((request) => (
              <li key={request.id}>
                <p>
                  {request.asker} asked on {formatDay(request.askedAt)}, and {request.agreer}{" "}
                  agreed: “{request.reason}”
                </p>
                <p className="note">
                  {request.state === "open" ? "It lasts" : "It lasted"} until{" "}
                  {request.expiresAt && formatMoment(request.expiresAt)}.
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

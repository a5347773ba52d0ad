/** The page on which a school, an alliance or the commons is run: who asks, who belongs, who may what. */
import type { SerializeFrom } from "@remix-run/node";
import type { ReactNode } from "react";
import { Choose } from "#app/components/choose.tsx";
import { Dated, EndOn } from "#app/components/dated.tsx";
import { Field, Problems } from "#app/components/form.tsx";
import { Said } from "#app/components/said.tsx";
import { Sure } from "#app/components/sure.tsx";
import { UsualSharing } from "#app/components/usual-sharing.tsx";
import { formatDay } from "#app/format.ts";
import type { loadPlace } from "#app/running-page.ts";
import type { Problem } from "#content/failure.ts";
import type { RoleScope } from "#content/packs/roles.ts";

type Page = SerializeFrom<Awaited<ReturnType<typeof loadPlace>>> & {
  name: string;
  address: string;
  /** What stands at the address, where that is not the name. */
  back?: string;
};
type Answered = { problems: Problem[]; typed: Record<string, string> } | undefined;

const said: Record<string, string> = {
  invited: "The invitation is made.",
  revoked: "The invitation is taken back.",
  decided: "Answered. They are told by letter.",
  given: "The role is given.",
  taken: "The role ends on the day you gave.",
  left: "It ends on the day you gave. What was written stays.",
  joined: "The school belongs to the alliance from the day you gave.",
  sharing: "Saved. New write-ups here start with these settings.",
  described: "It is changed.",
  designated: "The designation is given. What they publish from its first day on carries it.",
  lapsed: "It ends on the day you gave. What was published before keeps it.",
};

export function RunningPage({
  page,
  answered,
  scope,
  children,
}: {
  page: Page;
  answered: Answered;
  scope: RoleScope;
  children?: ReactNode;
}) {
  const problems = answered?.problems;
  return (
    <div className="column">
      <p className="crumbs">
        <a href={page.address}>{page.back ?? page.name}</a>
      </p>
      <h1>Manage {page.name}</h1>
      {page.said && (
        <p className="said" role="status">
          {said[page.said]}
          {page.said === "invited" && page.mailWorks && " A letter is on its way."}
          {page.link && (
            <>
              {" "}
              No mail is sent from here: give them this address. It is shown once.{" "}
              <code>{page.link}</code>
            </>
          )}
        </p>
      )}
      <Problems problems={problems} />
      <Waiting waiting={page.waiting} />
      {scope === "school" && <Staff staff={page.staff} today={page.today} />}
      {children}
      {scope !== "commons" && (
        <UsualSharing sharing={page.sharing} scope={scope} problems={problems} />
      )}
      <Roles page={page} scope={scope} answered={answered} />
      <h2>Invite somebody</h2>
      <form method="post">
        <Field name="email" label="E-mail address" problems={problems}>
          <input
            id="email"
            name="email"
            type="email"
            required
            defaultValue={answered?.typed.email}
          />
        </Field>
        <Field name="invited-role" label="Role" hint="More can be given later.">
          <RoleChoice
            id="invited-role"
            roles={page.roles}
            scope={scope}
            none={scope === "school"}
          />
        </Field>
        <button className="act" type="submit" name="do" value="invite">
          Invite them
        </button>
      </form>
      <h2>Who did what</h2>
      {page.done.length === 0 ? (
        <p>Nothing yet.</p>
      ) : (
        <ul className="rows">
          {page.done.map((entry) => (
            <li key={entry.id}>
              <span>
                <Said parts={entry.said} />
              </span>
              <span className="count">{formatDay(entry.at)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Waiting({ waiting }: { waiting: Page["waiting"] }) {
  return (
    <>
      {waiting.asked.length > 0 && (
        <>
          <h2>They ask to join</h2>
          <ul className="rows">
            {waiting.asked.map((asked) => (
              <li key={asked.id}>
                <span>
                  {asked.name}, {asked.post} ({asked.email})
                  {asked.note && (
                    <>
                      <br />“{asked.note}”
                    </>
                  )}
                </span>
                <form method="post">
                  <input type="hidden" name="request" value={asked.id} />
                  <button className="link" type="submit" name="do" value="approve">
                    They work here
                  </button>
                  {" · "}
                  <button className="link" type="submit" name="do" value="refuse">
                    They do not
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
      {waiting.invited.length > 0 && (
        <>
          <h2>Invited</h2>
          <ul className="rows">
            {waiting.invited.map((invited) => (
              <li key={invited.id}>
                <span>
                  {invited.email}
                  <span className="count">
                    {invited.called && ` ${invited.called} ·`} until {formatDay(invited.expiresAt)}
                  </span>
                </span>
                <form method="post">
                  <input type="hidden" name="invitation" value={invited.id} />
                  <button className="link" type="submit" name="do" value="revoke">
                    Take it back
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Staff({ staff, today }: { staff: Page["staff"]; today: string }) {
  return (
    <>
      <h2>People</h2>
      {staff.length === 0 && <p>Nobody of this school is here yet.</p>}
      <ul className="rows">
        {staff.map((member) => (
          <li key={member.id}>
            <span>
              <a href={`/people/${member.handle}`}>{member.name}</a>
              <span className="count"> {member.post}</span>
            </span>
            <Dated dated={member} today={today}>
              <input type="hidden" name="affiliation" value={member.id} />
              <EndOn name={`${member.name} leaves on`} value="end-affiliation" words="Has left" />
            </Dated>
          </li>
        ))}
      </ul>
    </>
  );
}

function Roles({ page, scope, answered }: { page: Page; scope: RoleScope; answered: Answered }) {
  const problems = answered?.problems;
  const people = new Map(
    [...page.staff, ...page.given].map((person) => [person.handle, person.name]),
  );
  return (
    <>
      <h2>Roles</h2>
      <ul className="rows">
        {page.given.map((held) => (
          <li key={held.id}>
            <span>
              <a href={`/people/${held.handle}`}>{held.name}</a>, {held.called}
            </span>
            <Dated dated={held} today={page.today}>
              <input type="hidden" name="held" value={held.id} />
              <EndOn name={`${held.name}’s role ends on`} value="take-role" words="Take the role" />
            </Dated>
          </li>
        ))}
      </ul>
      <details open={answered?.typed.do === "give-role"}>
        <summary>Give a role</summary>
        <form method="post">
          <Choose
            name="person"
            label="To whom?"
            typed={answered?.typed.person}
            problems={problems}
            list="known"
          />
          <datalist id="known">
            {[...people].map(([handle, name]) => (
              <option key={handle} value={name} />
            ))}
          </datalist>
          <Field name="role" label="Role" problems={problems}>
            <RoleChoice id="role" roles={page.roles} scope={scope} chosen={answered?.typed.role} />
          </Field>
          <Field name="from" label="From" hint="Left empty: from today." problems={problems}>
            <input id="from" name="from" type="date" defaultValue={answered?.typed.from} />
          </Field>
          <Field
            name="to"
            label="Until"
            hint="The first day without it. Left empty: until it is taken."
            problems={problems}
          >
            <input id="to" name="to" type="date" defaultValue={answered?.typed.to} />
          </Field>
          {answered?.typed.do === "give-role" && <Sure problems={problems} />}
          <button className="act quiet" type="submit" name="do" value="give-role">
            Give the role
          </button>
        </form>
      </details>
    </>
  );
}

function RoleChoice({
  id,
  roles,
  scope,
  none = false,
  chosen,
}: {
  id: string;
  roles: Page["roles"];
  scope: RoleScope;
  none?: boolean;
  chosen?: string | undefined;
}) {
  return (
    <select id={id} name={id} defaultValue={chosen ?? ""} required={!none}>
      <option value="">{none ? "No role" : "Choose a role"}</option>
      {roles
        .filter((role) => role.scopes.includes(scope))
        .map((role) => (
          <option key={role.id} value={role.id}>
            {[role.label, role.about].filter(Boolean).join(": ")}
          </option>
        ))}
    </select>
  );
}

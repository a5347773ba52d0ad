import type { SerializeFrom } from "@remix-run/node";
import { type Back, Words } from "#app/components/words.tsx";
import { formatDay } from "#app/format.ts";
import type { Observing } from "#server/enquiry/observing.ts";

type Note = SerializeFrom<Awaited<ReturnType<Observing["list"]>>[number]>;
type Member = { personId: string; handle: string; name: string };

/** The notes of a lesson that one may read, and one's own to write. */
export function ObservationNotes({
  notes,
  me,
  teacherId,
  teacher,
  members,
  mayWrite,
  back,
}: {
  notes: Note[];
  me: string;
  teacherId: string;
  teacher: string;
  members: Member[];
  mayWrite: boolean;
  back: Back;
}) {
  const own = notes.find(({ observerId }) => observerId === me);
  const isTeacher = me === teacherId;
  if (notes.length === 0 && !mayWrite && !isTeacher) return null;
  return (
    <section aria-labelledby="notes-title">
      <h2 id="notes-title">What observers saw</h2>
      <p>
        {isTeacher
          ? "These notes are yours. You and whoever wrote one read it, and those with whom you share it. No head or administrator does, unless you say so."
          : `These notes are ${teacher}’s. Only the two of you read yours, and those with whom ${teacher} shares it.`}{" "}
        They are for learning, never for appraisal.
      </p>
      {notes.length === 0 && isTeacher && <p className="count">Nobody has written one yet.</p>}
      <ul className="entries">
        {notes
          .filter(({ id }) => !(mayWrite && id === own?.id))
          .map((note) => (
            <li key={note.id}>
              <h3>{note.observer}</h3>
              <p className="as-written">{note.words}</p>
              <p className="note">
                {formatDay(note.writtenAt)}
                {note.readers.length > 0 &&
                  ` · shared with ${note.readers.map(({ name }) => name).join(", ")}`}
              </p>
              {isTeacher && <Sharing note={note} members={members} me={me} />}
            </li>
          ))}
      </ul>
      {mayWrite && (
        <form method="post">
          <input type="hidden" name="do" value="note" />
          <input type="hidden" name="revision" value={own?.revision ?? 0} />
          <Words
            {...{ name: "words", label: "What you saw", limit: 4000, rows: 5, back }}
            hint="What pupils did and said, of A, B and C or of groups. Name no pupil, and judge nobody."
            value={own?.words}
          />
          {own && own.readers.length > 0 && (
            <p className="note">Shared with {own.readers.map(({ name }) => name).join(", ")}</p>
          )}
          <button className="act quiet" type="submit">
            {own ? "Keep it anew" : `Give it to ${teacher}`}
          </button>
        </form>
      )}
    </section>
  );
}

/** With whom the teacher shares a note, and how it is taken back or thrown away. */
function Sharing({ note, members, me }: { note: Note; members: Member[]; me: string }) {
  const others = members.filter(
    ({ personId }) =>
      personId !== me &&
      personId !== note.observerId &&
      !note.readers.some((reader) => reader.personId === personId),
  );
  return (
    <details>
      <summary>Who reads this note</summary>
      {note.readers.map(({ handle, name }) => (
        <form key={handle} method="post">
          <input type="hidden" name="note" value={note.id} />
          <input type="hidden" name="reader" value={handle} />
          <button className="link" name="do" value="unshare" type="submit">
            No longer share it with {name}
          </button>
        </form>
      ))}
      <form method="post">
        <input type="hidden" name="note" value={note.id} />
        {others.length > 0 && (
          <p>
            <select name="reader" aria-label="Somebody of the team">
              {others.map(({ handle, name }) => (
                <option key={handle} value={handle}>
                  {name}
                </option>
              ))}
            </select>{" "}
            <button className="act quiet" name="do" value="share" type="submit">
              Share it
            </button>
          </p>
        )}
        <button className="link" name="do" value="throw-away" type="submit">
          Throw this note away
        </button>
      </form>
    </details>
  );
}

import { describePage } from "#app/meta.ts";

export const meta = () => describePage({ title: "About" });

export default function About() {
  return (
    <div className="column">
      <h1>About the commons</h1>
      <p className="standfirst">
        Schools get better when teachers of different schools develop practice together, and when
        what they learn does not stay in one school.
      </p>
      <p>
        A write-up here says what the problem was, what was done, and what was found. “No clear
        change” is a finding like any other: it is as easy to publish, to find and to cite as a
        success. Every version stays at its own address, so what you cite today still reads the same
        next year.
      </p>
      <h2>What is not here</h2>
      <p>
        No pupil has an account, and no pupil is named. Do not record a concern about a child here:
        tell your school’s safeguarding lead. The commons is not for place planning, admissions,
        funding or inspection, and it ranks neither schools nor people.
      </p>
      <h2>What is kept about readers</h2>
      <p>
        Reads are counted by version, by day and, for people who are signed in, by school. Who read
        what is not stored, with one exception: of what authors share with the heads of an alliance
        only, and of what administrators were let into, each opening is noted for the authors and
        the heads of their schools. The page says so. One cookie keeps you signed in; it is deleted
        when you sign out. Nothing on these pages is fetched from anybody else’s servers.
      </p>
      <h2>Terms</h2>
      <p>
        Unless a page says otherwise, write-ups may be used and changed by anyone who names the
        authors (Creative Commons Attribution 4.0).
      </p>
    </div>
  );
}

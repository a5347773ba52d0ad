/** What stands around every page. */
export function Masthead({
  person,
  administers,
  query,
}: {
  person: { name: string; handle: string } | null;
  administers: boolean;
  query: string;
}) {
  return (
    <header className="top">
      <a className="mark" href="/">
        Practice Commons
      </a>
      <nav aria-label="Main">
        <a href="/themes">Themes</a>
        <a href="/practice">Practice</a>
        <a href="/enquiries">Enquiries</a>
        <a href="/evidence">Evidence</a>
        <a href="/alliances">Alliances</a>
        <a href="/schools">Schools</a>
        <a href="/people">People</a>
        {person && <a href="/desk">Your desk</a>}
        {administers && <a href="/admin">Administer</a>}
      </nav>
      <search>
        <form action="/search">
          <label className="unseen" htmlFor="site-search">
            Search the commons
          </label>
          <input
            id="site-search"
            name="q"
            type="search"
            defaultValue={query}
            placeholder="Search the commons"
          />
        </form>
      </search>
      {person ? (
        <div className="who">
          <a href="/settings">{person.name}</a>
          <a href="/sign-out">Sign out</a>
        </div>
      ) : (
        <a className="signin" href="/sign-in">
          Sign in
        </a>
      )}
    </header>
  );
}

export function Foot({ path, demo }: { path: string; demo: boolean }) {
  return (
    <footer className="foot">
      <p>
        Practice Commons is run by the schools that use it. No pupil is named here. Do not record a
        concern about a child here: tell your safeguarding lead.
      </p>
      <p>
        <a href="/about">About</a> · <a href="/evidence/map">Evidence map</a> ·{" "}
        <a href="/evidence/calculator">Effect size calculator</a> · <a href="/privacy">Privacy</a> ·{" "}
        <a href="/retention">How long things are kept</a> ·{" "}
        <a href="/accessibility">Accessibility</a> · <a href="/terms">Terms</a> ·{" "}
        <a href="/feeds/practice.atom">Feed</a> ·{" "}
        <a href={`/report?path=${encodeURIComponent(path)}`}>Report this page</a>
        {demo && " · This is a demo: schools, people and results are fictional."}
      </p>
    </footer>
  );
}

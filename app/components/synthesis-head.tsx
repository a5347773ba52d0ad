import type { SerializeFrom } from "@remix-run/node";
import { formatDay } from "#app/format.ts";
import type { SynthesisPage } from "#app/synthesis-page.ts";
import { themeLabel } from "#content/vocabulary/vocabulary.ts";

type Shown = SerializeFrom<SynthesisPage>;

/** Title, question, who and when, and whether there is something that it does not know of. */
export function SynthesisHead({ page }: { page: Shown }) {
  return (
    <header>
      <p className="crumbs">
        <a href="/evidence">Evidence</a>
        {page.themes.map((slug) => (
          <span key={slug}>
            {" · "}
            <a href={`/themes/${slug}`}>{themeLabel(slug)}</a>
          </span>
        ))}
      </p>
      <h1>{page.title}</h1>
      <p className="standfirst">{page.question}</p>
      <p className="byline">
        Brought together by{" "}
        {page.authors.map(({ name, handle }, place) => (
          <span key={handle}>
            {place > 0 && (place === page.authors.length - 1 ? " and " : ", ")}
            <a href={`/people/${handle}`}>{name}</a>
          </span>
        ))}
      </p>
      <p className="version">
        <strong>Version {page.number}</strong>, {formatDay(page.publishedAt)}
        {!page.isNewest && (
          <>
            {" · "}
            <a href={page.address}>the newest is version {page.newest}</a>
          </>
        )}
        {page.newest > 1 && (
          <>
            {" · "}
            <a href="#versions">what changed</a>
          </>
        )}
        {" · "}
        <a href="#cite">cite</a>
        {" · "}
        <a href="#data">take its data along</a>
        {` · ${page.licence}`}
        {page.readers && ` · ${page.readers}`}
        {page.isSample && " · Sample content: schools, people and results are fictional"}
        {page.mayEdit && (
          <>
            {" · "}
            <a href={`${page.address}/edit`}>Work on it</a>
          </>
        )}
      </p>
      {page.stale && (
        <OutOfDate
          stale={page.stale}
          edit={page.mayEdit ? `${page.address}/edit?show=new` : null}
        />
      )}
    </header>
  );
}

/** `edit` is where who edits it looks at what is new. */
function OutOfDate({ stale, edit }: { stale: NonNullable<Shown["stale"]>; edit: string | null }) {
  return (
    <section className="said out-of-date" aria-labelledby="out-of-date">
      <h2 id="out-of-date">Out of date since {formatDay(stale.since)}</h2>
      <Sentences heading="What is new" sentences={stale.says} />
      <Sentences heading="What would change" sentences={stale.changes} />
      <p>
        Its editors decide what is taken in. Until then this version stands.
        {edit && (
          <>
            {" "}
            <a href={edit}>Look at what is new</a>
          </>
        )}
      </p>
    </section>
  );
}

function Sentences({ heading, sentences }: { heading: string; sentences: string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul className="sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

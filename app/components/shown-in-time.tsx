/** Series in time, surveys and pupil voice, as their reader may see them. */
import { SeriesSays } from "#app/components/shown-series.tsx";
import { ShownTable } from "#app/components/shown-table.tsx";
import { formatDay } from "#app/format.ts";
import { confidential, isShown, type Shown as NumberShown } from "#content/disclosure/symbols.ts";
import { consentBases } from "#content/enquiry/pupil-voice.ts";
import { betterWords } from "#content/measuring/result.ts";
import type { ShownNumbers } from "#content/measuring/shown-numbers.ts";
import type { ShownSeries } from "#content/measuring/shown-series.ts";
import type { ShownSurvey } from "#content/measuring/shown-survey.ts";

type Shown = Pick<ShownNumbers, "series" | "surveys" | "voices">;

export function ShownInTime({
  series,
  surveys,
  voices,
  slug,
  measures,
  address,
}: Shown & {
  /** Of the enquiry: each series has a page of its own. */
  slug: string;
  /** The measures of the plan, for the series that follow one. */
  measures: { id: string; name: string }[];
  /** Where they are changed; null for who may not. */
  address: string | null;
}) {
  return (
    <>
      {series.length > 0 && (
        <section aria-labelledby="series-title">
          <h2 id="series-title">In time</h2>
          <ul className="entries">
            {series.map((one) => (
              <SeriesEntry
                key={one.id}
                shown={one}
                slug={slug}
                measure={measures.find(({ id }) => id === one.measure)?.name}
              />
            ))}
          </ul>
        </section>
      )}
      {surveys.length > 0 && (
        <section aria-labelledby="surveys-title">
          <h2 id="surveys-title">Surveys</h2>
          {surveys.map((one) => (
            <OneSurvey key={one.id} shown={one} address={address} />
          ))}
        </section>
      )}
      {voices.length > 0 && (
        <section aria-labelledby="voices-title">
          <h2 id="voices-title">What pupils said</h2>
          {voices.map((one) => (
            <OneVoice key={one.id} voice={one} address={address} />
          ))}
        </section>
      )}
    </>
  );
}

/** Three years of weeks may signal dozens of times. */
const saidInLists = 3;

function SeriesEntry({
  shown,
  slug,
  measure,
}: {
  shown: ShownSeries;
  slug: string;
  measure: string | undefined;
}) {
  const { id, name, unit, school, better, says } = shown;
  return (
    <li>
      <h3>
        <a href={`/enquiries/${slug}/series/${id}`}>{[name, school].filter(Boolean).join(", ")}</a>
      </h3>
      <p className="note">
        {measure && `For “${measure}”. `}
        {unit}. {betterWords[better]}.
      </p>
      <SeriesSays says={says.slice(0, saidInLists)} />
      {says.length > saidInLists && (
        <p className="note">And {says.length - saidInLists} more: open it to see them.</p>
      )}
    </li>
  );
}

function OneSurvey({ shown, address }: { shown: ShownSurvey; address: string | null }) {
  const { id, name, who, school, items, points, waves, change } = shown;
  const textOf = (itemId: string) => {
    const item = items.find((one) => one.id === itemId);
    return item ? `${item.text}${item.reversed ? " (turned round)" : ""}` : itemId;
  };
  return (
    <>
      <h3>{[name, school].filter(Boolean).join(", ")}</h3>
      <p className="note">
        Answered by {who}, from 1 to {points}; higher is better.
        {address && (
          <>
            {" "}
            <a href={`${address}/surveys/${id}/waves`}>Enter answers</a>
            {waves.length === 0 && (
              <>
                {" · "}
                <a href={`${address}/surveys/${id}`}>Change the items</a>
              </>
            )}
          </>
        )}
      </p>
      {waves.map((wave) => (
        <div key={wave.date}>
          <h4>{formatDay(wave.date)}</h4>
          <ShownTable
            caption={`${name}, ${formatDay(wave.date)}`}
            columns={[
              "Item",
              "Answers",
              "Mean",
              ...Array.from({ length: points }, (_, i) => String(i + 1)),
            ]}
            rows={wave.items.map((item) => ({
              key: item.id,
              head: textOf(item.id),
              cells: [
                item.n,
                item.mean,
                ...(item.distribution ??
                  Array.from({ length: points }, () => hiddenLike(item.mean))),
              ],
            }))}
          />
        </div>
      ))}
      {change && (
        <>
          <h4>
            From {formatDay(change.from)} to {formatDay(change.to)}
          </h4>
          <p>{change.notice}</p>
          <ShownTable
            caption={`${name}: change in means`}
            columns={["Item", "Mean before", "Mean then", "Change"]}
            rows={change.items.map((item) => ({
              key: item.id,
              head: textOf(item.id),
              cells: [item.before, item.after, item.change],
            }))}
          />
        </>
      )}
    </>
  );
}

function OneVoice({ voice, address }: { voice: Shown["voices"][number]; address: string | null }) {
  return (
    <>
      <h3>{voice.prompt}</h3>
      <p className="note">
        {[voice.method, voice.school, formatDay(voice.day)].filter(Boolean).join(" · ")}
        {address && (
          <>
            {" · "}
            <a href={`${address}/voices/${voice.id}`}>Change it</a>
          </>
        )}
      </p>
      <p>{voice.summary}</p>
      {voice.quotes.map((quote) => (
        <blockquote key={quote}>“{quote}”</blockquote>
      ))}
      <p className="note">{consentBases[voice.consentBasis]}</p>
    </>
  );
}

/** Where a spread is not shown: "x" of an item that nobody was asked, as its mean says, otherwise "c". */
const hiddenLike = (mean: NumberShown): NumberShown => (isShown(mean) ? confidential : mean);

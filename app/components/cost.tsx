import { Marks } from "#app/components/marks.tsx";
import { costBand, costConversion, costWords, sayCost } from "#content/practice/write-up.ts";

/** What it costs a pupil a year, with its band. */
export function Cost({ pounds }: { pounds: number | null }) {
  return (
    <>
      {sayCost(pounds)}
      {pounds !== null && (
        <>
          {" "}
          <CostMarks pounds={pounds} /> <small>{costConversion}</small>
        </>
      )}
    </>
  );
}

/** The band in words and filled marks, one to five. */
export function CostMarks({ pounds }: { pounds: number }) {
  const band = costBand(pounds);
  return (
    <span role="img" aria-label={`Band ${band} of 5: ${costWords[band]}`}>
      <Marks filled={band} />
    </span>
  );
}

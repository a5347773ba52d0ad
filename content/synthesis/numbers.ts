/**
 * The numbers of a pooled outcome for who knows statistics: every way of pooling beside the others, the
 * tests, and what stands without each study. All from the stored analysis; effects are in standard
 * deviations, to three decimals.
 */
import type {
  AnalysedOutcome,
  Estimate,
  EstimatedModel,
  PooledOutcome,
} from "#content/synthesis/analysed.ts";
import { labelsOf } from "#content/synthesis/labels.ts";

/** A table of words and of numbers that are already words; the first cell of a row is its head. */
export type NumberTable = { caption: string; columns: string[]; rows: string[][] };

/** Empty where nothing was pooled. */
export function tablesOf({ comparisons, pooled, moderation }: AnalysedOutcome): NumberTable[] {
  if (!pooled) return [];
  return [
    estimatesOf(pooled),
    spreadOf(pooled),
    ...testsOf(pooled),
    ...moderationOf(moderation),
    ...withoutEach(pooled, labelsOf(comparisons)),
  ];
}

const columns = ["Pooled by", "Estimate", "Standard error", "95 % interval", "Test against 0", "p"];

const modelNames = { DL: "DerSimonian-Laird", REML: "REML", PM: "Paule-Mandel" } as const;

const models = (pooled: PooledOutcome) =>
  (["DL", "REML", "PM"] as const).map((name): [string, EstimatedModel] => [
    modelNames[name],
    pooled.models[name],
  ]);

const estimatesOf = (pooled: PooledOutcome): NumberTable => ({
  caption: "Estimates",
  columns,
  rows: [
    ["Fixed effect, z", ...cellsOf(pooled.fixed)],
    ...models(pooled).flatMap(([name, { wald, knappHartung }]) => [
      [`${name}, z`, ...cellsOf(wald)],
      [`${name}, Knapp-Hartung`, ...cellsOf(knappHartung)],
    ]),
  ],
});

const cellsOf = ({ estimate, se, interval, statistic, df, p }: Estimate): string[] => [
  three(estimate),
  three(se),
  span(interval),
  statistic === null
    ? "none: all found the very same"
    : `${df === null ? "z" : `t(${degrees(df)})`} ${three(statistic)}`,
  p === null ? "–" : sayP(p),
];

const spreadOf = (pooled: PooledOutcome): NumberTable => ({
  caption: "Spread between studies",
  columns: ["By", "τ²", "I²", "H²", "95 % prediction, t", "95 % prediction, z"],
  rows: models(pooled).map(([name, { tau2, i2, h2, prediction }]) => [
    name,
    three(tau2),
    share(i2),
    three(h2),
    prediction ? span(prediction.byT) : "–",
    prediction ? span(prediction.byZ) : "–",
  ]),
});

function testsOf({ heterogeneity, asymmetry }: PooledOutcome): NumberTable[] {
  const { q, df, p, i2 } = heterogeneity;
  return [
    {
      caption: "Tests",
      columns: ["Test", "Found", "p"],
      rows: [
        ["Cochran’s Q", `Q(${degrees(df)}) ${three(q)}, I² by it ${share(i2)}`, sayP(p)],
        ...(asymmetry
          ? [
              [
                "Egger’s test",
                `bias ${three(asymmetry.bias)}, standard error ${three(asymmetry.se)}, t(${degrees(asymmetry.df)}) ${three(asymmetry.t)}`,
                sayP(asymmetry.p),
              ],
            ]
          : []),
      ],
    },
  ];
}

function moderationOf(moderation: AnalysedOutcome["moderation"]): NumberTable[] {
  if (!moderation) return [];
  if (moderation.by === "line")
    return [
      {
        caption: `By ${moderation.moderator}: a line through ${moderation.k} comparisons, τ² ${three(moderation.tau2)}${moderation.r2 === null ? "" : `, R² ${share(moderation.r2)}`}`,
        columns: ["Of the line", ...columns.slice(1)],
        rows: [
          ["At 0", ...cellsOf(moderation.intercept)],
          ["For each one more", ...cellsOf(moderation.slope)],
        ],
      },
    ];
  const { groups, between } = moderation;
  const apart = between
    ? `; between groups Q(${degrees(between.df)}) ${three(between.q)}, p ${sayP(between.p)}`
    : "";
  return [
    {
      caption: `By ${moderation.moderator}${apart}`,
      columns: ["Group", "Comparisons", "Estimate", "95 % interval", "τ²", "95 % prediction"],
      rows: groups.map(({ name, ids, pooled }) => [
        name,
        String(ids.length),
        ...(pooled
          ? [
              three(pooled.estimate),
              span(pooled.interval),
              three(pooled.tau2),
              pooled.prediction ? span(pooled.prediction) : "–",
            ]
          : ["too few to pool", "–", "–", "–"]),
      ]),
    },
  ];
}

function withoutEach(
  { leaveOneOut }: PooledOutcome,
  labelOf: ReadonlyMap<string, string>,
): NumberTable[] {
  if (leaveOneOut.length === 0) return [];
  return [
    {
      caption: "Without each study in turn (REML, Knapp-Hartung)",
      columns: ["Without", "Estimate", "95 % interval", "τ²"],
      rows: leaveOneOut.map(({ id, estimate, interval, tau2 }) => [
        labelOf.get(id) ?? "",
        three(estimate),
        span(interval),
        three(tau2),
      ]),
    },
  ];
}

/** With a real minus sign, and none before what rounds to 0. */
const decimals = (value: number, places: number): string =>
  value
    .toFixed(places)
    .replace(/^-(?=0\.?0*$)/, "")
    .replace("-", "−");

const three = (value: number): string => decimals(value, 3);
const span = ({ low, high }: Estimate["interval"]): string => `[${three(low)}, ${three(high)}]`;
const share = (value: number): string => `${decimals(value * 100, 1)} %`;
const degrees = (df: number): string => String(Math.round(df * 10) / 10);
const sayP = (p: number): string => (p < 0.001 ? "< 0.001" : three(p));

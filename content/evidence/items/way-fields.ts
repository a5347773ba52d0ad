/** The fields that a result is entered by: what each asks for, and what it takes. */

export type WayField = {
  /** Where the number goes in `EnteredNumbers`: "tried.before.mean". */
  name: string;
  label: string;
  hint?: string;
  isWhole: boolean;
  /** Both ends included. */
  least: number;
  most: number;
  /** What is wanted, where it is not that. */
  wanted: string;
  /** What it is where nothing is typed; `null` for a number that need not be known. */
  usual?: number | null;
};

/** Fields that stand together; `marks` is the group whose number, mean and SD a column of marks gives. */
export type WayGroup = { legend: string; marks: string | null; fields: WayField[] };

/** How many pupils, two or more. */
export const pupils = (name: string, label = "Pupils with a mark"): WayField => ({
  ...{ name, label, isWhole: true, least: 2, most: 1_000_000 },
  wanted: "Write how many pupils, as a whole number: two or more.",
});

const marks = (group: string): WayField[] => [
  pupils(`${group}.n`),
  {
    ...{ name: `${group}.mean`, label: "Mean", isWhole: false },
    ...{ least: -1_000_000, most: 1_000_000, wanted: "Write the mean as a number." },
  },
  {
    ...{ name: `${group}.sd`, label: "Standard deviation", isWhole: false },
    hint: "In a spreadsheet: STDEV.S of the column.",
    ...{ least: Number.MIN_VALUE, most: 1_000_000 },
    wanted: "The standard deviation is a number above 0. If all marks are equal there is none.",
  },
];

/** A group by the number, mean and SD of its marks. */
export const groupOfMarks = (marksOf: string, legend: string): WayGroup => ({
  ...{ legend, marks: marksOf, fields: marks(marksOf) },
});

/** A group by how many of it reached something. */
export const reached = (group: string, legend: string): WayGroup => ({
  ...{ legend, marks: null },
  fields: [
    {
      ...{ name: `${group}.achieved`, label: "How many reached it", isWhole: true },
      ...{ least: 0, most: 1_000_000, wanted: "Write how many reached it, as a whole number." },
    },
    {
      ...{ name: `${group}.of`, label: "Of how many pupils", isWhole: true },
      ...{ least: 1, most: 1_000_000, wanted: "Write how many pupils there were: one or more." },
    },
  ],
});

/** How many pupils there were in each of two groups. */
export const sizes: WayField[] = [
  pupils("tried", "Pupils who tried it"),
  pupils("compared", "Pupils who are compared"),
];

/** The correlation of two marks of a pupil; `usual` is what it is taken for where nobody knows it. */
export const alike = (hint: string, usual: number | null): WayField => ({
  ...{ name: "correlation", label: "How pupils’ two marks go together", hint, isWhole: false },
  ...{ least: -1, most: usual === null ? 1 : 0.999, usual },
  wanted: `A correlation lies between −1 and 1. Leave it empty if nobody knows it.`,
});

/** Of whole classes, whichever way their result is entered. */
export const classFields: readonly WayField[] = [
  {
    ...{ name: "classes.tried", label: "Classes that tried it", isWhole: true },
    ...{ least: 1, most: 10_000, wanted: "Write how many classes tried it, 1 or more." },
  },
  {
    ...{ name: "classes.compared", label: "Classes that are compared", isWhole: true },
    ...{ least: 1, most: 10_000, wanted: "Write how many classes are compared, 1 or more." },
  },
  {
    ...{
      name: "classes.icc",
      label: "Share of the spread that lies between classes",
      isWhole: false,
    },
    hint: "From 0 to 1. Left empty: 0.2 for what pupils know, 0.1 for all else, as the What Works Clearinghouse takes it.",
    ...{ least: 0, most: 1, usual: null, wanted: "The share lies between 0 and 1." },
  },
];

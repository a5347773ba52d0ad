/**
 * How an effect size is said in months of progress: the table of the EEF Toolkit. EEF's trial reports
 * and older exports draw the line between 0 and 1 month elsewhere, so whatever shows months also keeps
 * the `id` of the conversion that made them.
 */
export type MonthsBand = { months: number; from: number; to: number; label: string };

export type MonthsConversion = {
  id: string;
  name: string;
  source: string;
  /** Effect sizes without sign, to two decimal places, both ends included. */
  bands: readonly MonthsBand[];
};

export const toolkitMonths: MonthsConversion = {
  id: "eef-toolkit",
  name: "EEF Toolkit",
  source:
    "https://educationendowmentfoundation.org.uk/evidence-summaries/about-the-toolkits/attainment/",
  bands: [
    { months: 0, from: 0, to: 0.01, label: "Very low or no impact" },
    { months: 1, from: 0.02, to: 0.09, label: "Low impact" },
    { months: 2, from: 0.1, to: 0.18, label: "Low impact" },
    { months: 3, from: 0.19, to: 0.26, label: "Moderate impact" },
    { months: 4, from: 0.27, to: 0.35, label: "Moderate impact" },
    { months: 5, from: 0.36, to: 0.44, label: "Moderate impact" },
    { months: 6, from: 0.45, to: 0.52, label: "High impact" },
    { months: 7, from: 0.53, to: 0.61, label: "High impact" },
    { months: 8, from: 0.62, to: 0.69, label: "High impact" },
    { months: 9, from: 0.7, to: 0.78, label: "Very high impact" },
    { months: 10, from: 0.79, to: 0.87, label: "Very high impact" },
    { months: 11, from: 0.88, to: 0.95, label: "Very high impact" },
    { months: 12, from: 0.96, to: 1, label: "Very high impact" },
  ],
};

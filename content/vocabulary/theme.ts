/**
 * A theme is a concept of the commons' vocabulary, modelled on SKOS: one preferred label, any number
 * of other labels that people search by, one broader concept at most, and related concepts.
 */
export type Theme = {
  /** Permanent; also the address /themes/SLUG. */
  slug: string;
  label: string;
  /** Other names people use: "AfL" for assessment for learning. */
  otherLabels: string[];
  /** The slug of the broader theme; null at the top of the tree. */
  broader: string | null;
  related: string[];
  /** One or two sentences in our own words on what belongs here. */
  scopeNote: string;
};

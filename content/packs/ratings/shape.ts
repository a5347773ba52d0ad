/** A scale of evidence strength as data: an installation may correct the words, and date them anew. */
export type RatingLevel = {
  level: number;
  label: string;
  /** What the level says, in one sentence for a teacher. */
  means: string;
};

export type RatingScale = {
  id: string;
  /** Ratings keep the version that they were made by. */
  version: string;
  name: string;
  /** "after …" where the wording is from memory and wants a research lead's eye; null where it was checked. */
  after: string | null;
  source: string;
  of: "study" | "body";
  levels: readonly RatingLevel[];
};

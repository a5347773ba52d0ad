/** Which schools of the register teach a phase that a write-up is filed under. */
import type { phases } from "#content/practice/facets.ts";

/** By the register's phase of education. Special schools have none there: their type says it. */
export const schoolPhases: Record<(typeof phases)[number], readonly string[]> = {
  "Early years": ["Nursery", "Primary", "All-through"],
  Primary: ["Primary", "Middle deemed primary", "All-through"],
  Secondary: ["Secondary", "Middle deemed secondary", "All-through"],
  "Post-16": ["16 plus", "Secondary", "All-through"],
  Special: ["Special"],
};

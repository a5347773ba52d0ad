/** What is to be put right, by the names that a request's body has for it. */
import { invalid, isFailure } from "#content/failure.ts";

/** Runs what names a form's fields. `names`: the body's name for each that it calls otherwise. */
export async function renaming<T>(
  names: Record<string, string>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (!isFailure(thrown) || thrown.code !== "invalid") throw thrown;
    throw invalid(
      thrown.problems.map(({ field, message }) => ({ field: names[field] ?? field, message })),
    );
  }
}

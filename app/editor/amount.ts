/** Reads an amount as people write it: "12", "£1,200", "0.50". `of` is its unit, in words. */
export function readAmount(
  typed: string,
  { of, most }: { of: string; most: number },
): { value: number | null; problem?: string } {
  const words = typed.trim();
  if (words === "") return { value: null };
  if (!/^£?\s*(\d{1,3}(,\d{3})+|\d+)(\.\d*)?$/.test(words))
    return { value: null, problem: `Give it as a number of ${of}, 0 or more.` };
  const value = Number(words.replace(/[£,\s]/g, ""));
  return value > most
    ? {
        value: null,
        problem: `Give it as a number of ${of}, ${most.toLocaleString("en-GB")} at most.`,
      }
    : { value };
}

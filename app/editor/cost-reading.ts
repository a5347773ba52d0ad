/** Reads a cost as people write it: "12", "£1,200", "0.50". */
export function readCost(typed: string): { pounds: number | null; problem?: string } {
  const words = typed.trim();
  if (words === "") return { pounds: null };
  if (!/^£?\s*(\d{1,3}(,\d{3})+|\d+)(\.\d*)?$/.test(words))
    return { pounds: null, problem: "Give it as a number of pounds, 0 or more." };
  const pounds = Number(words.replace(/[£,\s]/g, ""));
  return pounds > mostPounds
    ? { pounds: null, problem: "Give it as a number of pounds, 100,000 at most." }
    : { pounds };
}

const mostPounds = 100_000;

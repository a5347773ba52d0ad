/**
 * Putting a misspelt word right: among the words that readers of this viewer's documents could meet,
 * the one that is nearest and most used. Distance is optimal string alignment: one for each letter put
 * in, left out, changed, or swapped with its neighbour. The weights are those that did best on eight
 * collections (one best word; several at once did worse).
 */

/** A word that could have been meant, and in how many documents the viewer would find it. */
export type Candidate = { word: string; documents: number };

/** How far a correction may be from a word: short words and numbers have too many neighbours. */
export function allowedDistance(word: string): 0 | 1 | 2 {
  const { length } = word;
  if (length < 4 || !/^\p{L}+$/u.test(word)) return 0;
  return length < 8 ? 1 : 2;
}

/** The one best correction of `word`, if any is near enough. */
export function chooseCorrection(word: string, candidates: Candidate[]): string | null {
  let best: { word: string; score: number } | null = null;
  for (const candidate of candidates) {
    const distance = distanceWithin(word, candidate.word, allowedDistance(word));
    if (distance === null || candidate.documents === 0) continue;
    const stranger = candidate.word[0] === word[0] ? 0 : 1.5;
    const score = Math.log(candidate.documents) - 4 * distance - stranger;
    if (!best || score > best.score || (score === best.score && candidate.word < best.word))
      best = { word: candidate.word, score };
  }
  return best?.word ?? null;
}

/** The distance of two words if it is at most `limit`, else null. */
export function distanceWithin(a: string, b: string, limit: number): number | null {
  if (Math.abs(a.length - b.length) > limit) return null;
  if (countBits(letters(a) ^ letters(b)) > 2 * limit) return null;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let nearest = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
      nearest = Math.min(nearest, cost);
    }
    if (nearest > limit) return null;
    beforeLast = last;
    last = current;
  }
  const distance = at(last, b.length);
  return distance <= limit ? distance : null;
}

const at = (row: number[], column: number) => row[column] ?? Number.POSITIVE_INFINITY;

/** Which letters a word has, a bit each: one step of distance changes two of them at most. */
function letters(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

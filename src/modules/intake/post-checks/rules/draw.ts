/** Somebody who may check, and how many checks he has open. */
export type Candidate = { officer: string; open: number };

/**
 * Who checks: chance chooses among those who have the fewest checks open, so that nobody chooses his checker and the load stays even. The
 * same seed and candidates draw the same officer, in whichever order they stand.
 */
export function drawn(seed: number, candidates: readonly Candidate[]): string | undefined {
  const fewest = Math.min(...candidates.map(({ open }) => open));
  const least = candidates
    .filter(({ open }) => open === fewest)
    .map(({ officer }) => officer)
    .toSorted();
  return least[seed % least.length];
}

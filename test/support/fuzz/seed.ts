/**
 * The same requests and the same drawn cases in every run, so that a commit is judged by what it changed. `FUZZ_SEED` names another seed,
 * or `random` for one that nobody has tried yet; what fails says which it was.
 */
export function fuzzSeed(asked = process.env['FUZZ_SEED'] ?? '370828'): number {
  return asked === 'random' ? Date.now() % 2 ** 31 : Number(asked);
}

/** Requests to each address: so many, or as many as `FUZZ_RUNS` says. */
export const fuzzRuns = (usual: number, asked = process.env['FUZZ_RUNS']): number =>
  asked === undefined ? usual : Number(asked);

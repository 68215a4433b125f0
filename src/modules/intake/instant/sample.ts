import { createHash } from 'node:crypto';

/** A grant of a machine that may be looked into again. */
export type Sampled = { id: string; item: string };

/**
 * Which grants of a round are looked into: of each item its share, rounded up, so that no round with grants goes by unseen. Each has the
 * same chance, and the same seed draws the same ones from the same round, in whichever order they stand: anybody can draw it again.
 */
export function sampleOf(seed: number, grants: readonly Sampled[], percentOf: (item: string) => number): string[] {
  return [...new Set(grants.map(({ item }) => item))].toSorted().flatMap((item) => {
    const among = grants.filter((one) => one.item === item).map(({ id }) => id);
    const share = Math.ceil((among.length * percentOf(item)) / 100);
    return among.toSorted((one, other) => (lot(seed, one) < lot(seed, other) ? -1 : 1)).slice(0, share);
  });
}

const lot = (seed: number, id: string) => createHash('sha256').update(`${seed}/${id}`).digest('hex');

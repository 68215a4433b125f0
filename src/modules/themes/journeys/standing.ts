import type { Part } from '../model.ts';
import type { End } from './contract.ts';

/** Where an item stands on a journey. It waits until all is granted that it has to wait for. */
export type Standing =
  | { state: 'waiting' }
  | { state: 'handedIn'; corrected: boolean }
  | { state: 'awaitingCorrection' }
  | { state: 'ended'; end: End };

export type Standings = ReadonlyMap<string, Standing>;

const WAITING: Standing = { state: 'waiting' };
const STOPPED: Standing = { state: 'ended', end: 'stopped' };

/**
 * What becomes of those that wait: handed in once all before them is granted, stopped once something before them ended otherwise. What
 * may be overtaken is not waited for. `parts` are the needed ones, which wait for nothing that is not needed.
 */
export function settled(parts: readonly Part[], standings: Standings): Standings {
  const now = new Map(standings);
  const endOf = (item: string) => {
    const standing = now.get(item);
    return standing?.state === 'ended' ? standing.end : undefined;
  };
  for (let changes = true; changes;) {
    changes = false;
    for (const { item, after } of parts) {
      if (now.get(item)?.state !== 'waiting') continue;
      const ends = after.map(endOf);
      if (ends.every((end) => end === 'granted')) now.set(item, { state: 'handedIn', corrected: false });
      else if (ends.some((end) => end !== undefined && end !== 'granted')) now.set(item, STOPPED);
      else continue;
      changes = true;
    }
  }
  return now;
}

export const allWaiting = (parts: readonly Part[]): Standings => new Map(parts.map(({ item }) => [item, WAITING]));

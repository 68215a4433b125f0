import { addDays, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { eachAlone, type Failed, type Round } from '../cases/each-alone.ts';
import { move } from './moving.ts';
import { sampleRates } from './rates/store.ts';
import { findGrantsOf } from './queries/instant.ts';
import { sampleOf } from './sample.ts';
import { instantStreams } from './store/instant.ts';

/** Chance draws, in nobody's name. */
const CHANCE = { kind: 'system', id: 'intake:instantSample' } as const;

/** A round that nobody drew while the program stood still is drawn later, for so many days. */
const DAYS_BACK = 7;

type Draw = { seed: number; percent: number; round: CivilDate; among: number };
type Lot = { id: CaseId; draw: Draw };
export type Drawn = { drawn: number; failed: Failed<CaseId> };

/**
 * 抽样复核: of what a machine granted on each of the days before, chance draws every item's share for a person to look at. The seed of a day
 * follows from a secret and the day: nobody can choose or foresee it, and a round that was cut off is drawn again as it was.
 */
export async function drawInstantSamples(deps: CaseDeps, { scope, signal }: Round): Promise<Drawn> {
  const on = civilDateOf(deps.now());
  const { done, failed } = await eachAlone<Lot>(deps, {
    ...{ scope, ...(signal && { signal }) },
    find: (tx) => findLots(tx, deps, on),
    work: async (tx, { id, draw }) => {
      const held = await instantStreams.load(tx, id);
      return (await move(deps, { tx, id, actor: CHANCE, held }, { type: 'draw', on, draw })).ok;
    },
  });
  return { drawn: done, failed: failed.map(({ id: { id }, error }) => ({ id, error })) };
}

async function findLots(tx: Tx, deps: CaseDeps, on: CivilDate): Promise<Lot[]> {
  const lots: Lot[] = [];
  for (let back = DAYS_BACK; back > 0; back -= 1) lots.push(...(await lotsOf(tx, deps, addDays(on, -back))));
  return lots;
}

/** What is drawn of one day; what somebody looks at already, or has looked at, is left as it is. */
async function lotsOf(tx: Tx, { vault }: CaseDeps, round: CivilDate): Promise<Lot[]> {
  const grants = await findGrantsOf(tx, round);
  if (grants.length === 0) return [];
  const rates = await sampleRates(tx);
  const percentOf = (item: string) => rates.get(item)?.percent ?? 0;
  const seed = seedIn(await vault.lookupHash(tx, 'instantSample', round));
  const chosen = new Set(sampleOf(seed, grants, percentOf));
  return grants.flatMap(({ id, item, state }) => {
    if (!chosen.has(id) || state !== 'granted') return [];
    const among = grants.filter((one) => one.item === item).length;
    return [{ id, draw: { seed, percent: percentOf(item), round, among } }];
  });
}

/** A number that JSON holds exactly. */
const seedIn = (hash: string): number => Buffer.from(hash, 'base64url').readUIntBE(0, 6);

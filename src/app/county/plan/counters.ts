import { COUNTY_HALL } from '../../../modules/identity/index.ts';
import { chanceFor, drawn } from './chance.ts';
import type { Place } from './model.ts';

/** Of what people bring for themselves, and not on the portal. */
const SHARE_AT_COUNTERS = 1 / 3;
/** How many times as many come to the county's hall as to all those of the towns together. */
const COUNTY_TO_TOWNS = 1.5;

type Where = { seed: number; number: number; halls: readonly string[] };

/** The hall to which somebody goes with a case; null where he applies on the portal. */
export function hallFor({ seed, number, halls }: Where): string | null {
  const random = chanceFor(seed, 'counter', number);
  if (halls.length === 0 || random() >= SHARE_AT_COUNTERS) return null;
  const towns = Math.max(1, halls.length - 1);
  return drawn(random, halls, (hall) => (hall === COUNTY_HALL ? COUNTY_TO_TOWNS : 1 / towns));
}

/** Where a hall takes applications down, for every department. */
export const counterOf = (hall: string): Place => ({ department: 'approval', section: null, role: 'clerk', hall });

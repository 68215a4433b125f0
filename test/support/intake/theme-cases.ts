import { randomUUID } from 'node:crypto';
import { civilDate } from '../../../src/kernel/civil-date.ts';
import { caseId } from '../../../src/kernel/id.ts';
import { decide } from '../../../src/modules/intake/theme-cases/decide.ts';
import { evolve } from '../../../src/modules/intake/theme-cases/evolve.ts';
import type { PartOutcome } from '../../../src/modules/intake/theme-cases/contract/kinds.ts';
import {
  initial,
  type Command,
  type Event,
  type Opened,
  type PartFacts,
  type ThemeCase,
} from '../../../src/modules/intake/theme-cases/model.ts';

/** What a test needs to say of a part. */
export type Order = { item: string; after?: readonly string[]; afterOptional?: readonly string[]; days?: number };

const partOf = ({ item, after = [], afterOptional = [], days = 5 }: Order): PartFacts => ({
  ...{ item, version: 1, department: 'approval', draft: randomUUID() },
  ...{ limit: { value: days, unit: 'workingDay' }, after, afterOptional },
});

export const MONDAY = '2026-03-02T02:00:00.000Z';

/** A theme case that was just opened. */
export function opened(orders: readonly Order[]): Opened {
  const parts = orders.map(partOf).map(({ after, afterOptional, ...part }) => ({
    ...part,
    after: [...after],
    afterOptional: [...afterOptional],
  }));
  const applicant = { person: randomUUID(), organisation: null, mandate: null, ward: null };
  const theme = { key: 'newborn', version: 1 };
  const said = { consent: true, anotherOne: false, tolerance: false, instant: false };
  const query = { hash: 'hash', code: 'sealed' };
  const finishes = { on: '2026-03-16', minute: 1440 };
  const opening = {
    at: MONDAY,
    number: 'TC370828260302000010',
    theme,
    applicant,
    told: 'sealed',
    said,
    query,
    parts,
    finishes,
  };
  const after = moved(initial, { type: 'open', opening }).after;
  if (after.state === 'unopened') throw new Error('nothing was opened');
  return after;
}

/** What a command does; throws where it is refused. */
export function moved(current: ThemeCase, command: Command): { events: Event[]; after: ThemeCase } {
  const decided = decide(command, current);
  if (!decided.ok) throw new Error(JSON.stringify(decided.error));
  return { events: decided.value, after: decided.value.reduce(evolve, current) };
}

export function openedAfter(current: ThemeCase, ...commands: readonly Command[]): Opened {
  const after = commands.reduce((state, command) => moved(state, command).after, current);
  if (after.state === 'unopened') throw new Error('nothing was opened');
  return after;
}

export const starting = (item: string, at = MONDAY): Command => ({
  ...{ type: 'start', item, at, case: caseId(randomUUID()), number: '370828260302000017' },
});

export const ending = (item: string, outcome: PartOutcome | null, at = MONDAY): Command => ({
  ...{ type: 'follow', item, at, outcome },
  moves: { acceptedOn: civilDate('2026-03-02'), suspensions: [], extension: 0 },
});

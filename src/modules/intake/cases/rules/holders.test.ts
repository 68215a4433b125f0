import { expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { officerId } from '../../../../kernel/id.ts';
import { conventions } from '../../../../../test/support/process/running.ts';
import { loadsOn } from './holders.ts';

const ann = officerId('0190a000-0000-7000-8000-00000000000a');
const bob = officerId('0190a000-0000-7000-8000-00000000000b');
const held = (holder: typeof ann, dueOn: string | null, count = 1) => ({
  holder,
  openedOn: civilDate('2026-03-02'),
  dueOn: dueOn === null ? null : civilDate(dueOn),
  count,
});
const loads = (...counts: ReturnType<typeof held>[]) => loadsOn(counts, civilDate('2026-03-10'), conventions);

test('counts an officer’s tasks by their lights, late ones red; what has no day of its own counts as open alone', () => {
  expect(loads(held(ann, '2026-03-09', 2), held(ann, '2026-03-11'), held(ann, null, 3))).toEqual([
    { holder: ann, open: 6, yellow: 1, red: 2 },
  ]);
});

test('shows whoever is latest first, then who has most', () => {
  expect(loads(held(ann, null, 9), held(bob, '2026-03-09')).map(({ holder }) => holder)).toEqual([bob, ann]);
  expect(loads(held(ann, null), held(bob, null, 2)).map(({ holder }) => holder)).toEqual([bob, ann]);
});

test('nobody who has nothing is listed', () => {
  expect(loads()).toEqual([]);
});

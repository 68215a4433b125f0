import { expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { slotsFault } from './slots.ts';

const calendar = { version: '1', years: new Set([2026]), moved: new Map() };
const hours = [{ from: 9 * 60, until: 12 * 60 }];
const planned = {
  now: { on: civilDate('2026-03-02'), time: '10:00' },
  office: { calendar, hours },
  dueOn: civilDate('2026-03-10'),
};
const slot = { heldOn: civilDate('2026-03-04'), from: '09:30', until: '11:30' };

test('up to three times on working days, in hours, before the first case has to be decided', () => {
  expect(slotsFault([slot, { ...slot, heldOn: civilDate('2026-03-10') }], planned)).toBeUndefined();
});

test.each([
  ['none', [], { code: 'visitSlotsMany', most: 3 }],
  ['the same twice', [slot, { ...slot, until: '10:00' }], { code: 'visitSlotTwice' }],
  ['begun', [{ ...slot, heldOn: civilDate('2026-03-02') }], { code: 'visitSlotPast' }],
  ['on a Saturday', [{ ...slot, heldOn: civilDate('2026-03-07') }], { code: 'visitOnDayOff' }],
  ['over noon', [{ ...slot, until: '13:00' }], { code: 'visitOutsideHours' }],
  [
    'too late for one of the cases',
    [{ ...slot, heldOn: civilDate('2026-03-11') }],
    { code: 'visitPastLimit', dueOn: '2026-03-10' },
  ],
] as const)('%s', (_name, slots, expected) => {
  expect(slotsFault(slots, planned)).toEqual(expected);
});

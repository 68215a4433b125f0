import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../../kernel/calendar-notice.ts';
import { civilDate as day } from '../../../../kernel/civil-date.ts';
import { personId } from '../../../../kernel/id.ts';
import { loadNotices } from '../../../../platform/calendar/index.ts';
import type { Forwarding } from '../model.ts';
import { daysOf, decideBy, owedIn, receiptBy, type Running } from './owed.ts';

const conventions = { calendar: calendarOf(await loadNotices()), hours: [], firstDay: 'dayAfter' } as const;
const limit = { value: 20, unit: 'workingDay' } as const;

describe('a receipt is waited for', () => {
  test.each([
    ['from a Monday', '2026-03-02', '2026-03-09'],
    ['from a Friday', '2026-03-06', '2026-03-13'],
    ['over the Labour Day holiday and a worked Saturday', '2026-04-29', '2026-05-09'],
  ])('five working days %s', (_name, on, last) => {
    expect(receiptBy(day(on), conventions)).toBe(last);
  });
});

describe('the higher organ’s limit', () => {
  test.each([
    ['counts working days from its receipt', limit, '2026-03-30'],
    ['is twenty of them where the item names none', { value: 0, unit: 'workingDay' }, '2026-03-30'],
    ['counts calendar days where the item’s law does', { value: 30, unit: 'calendarDay' }, '2026-04-01'],
    ['has no day where it is decided in batches', { value: 1, unit: 'batch' }, null],
  ] as const)('%s', (_name, own, last) => {
    expect(decideBy({ receivedOn: day('2026-03-02'), limit: own }, conventions)).toBe(last);
  });
  test('does not count what art. 45 does not count', () => {
    const pauses = [{ from: day('2026-03-09'), until: day('2026-03-13') }];
    expect(decideBy({ receivedOn: day('2026-03-02'), limit, pauses }, conventions)).toBe('2026-04-07');
  });
});

const id = personId('00000000-0000-4000-8000-000000000001');
const sent: Extract<Forwarding, { state: 'sent' }> = {
  ...{ state: 'sent', department: 'eco', applicant: { person: id, organisation: null }, decider: 'city-eco' },
  ...{ opinion: 'grant', forwardBy: day('2026-03-30'), forwardedOn: day('2026-03-06') },
};
const received: Forwarding = { ...sent, state: 'received', receivedOn: day('2026-03-10'), receipt: '7号' };
const decided: Forwarding = {
  ...{ ...received, state: 'decided', result: 'granted', decidedOn: day('2026-03-20'), number: '1号' },
};
const takenBack: Forwarding = { ...sent, state: 'takenBack', takenBackOn: day('2026-03-11') };
const accepted = { acceptedOn: day('2026-03-02') };

describe('what runs of a case that a higher organ decides', () => {
  const owed = (running: Running | undefined, forwarding: Forwarding) =>
    owedIn({ running, days: daysOf(forwarding), limit }, conventions);
  test.each([
    ['before it goes up', { state: 'here' }, ['forward', '2026-03-02', '2026-03-30']],
    ['once it went up', sent, ['receipt', '2026-03-06', '2026-03-13']],
    ['once it was received', received, ['decision', '2026-03-10', '2026-04-08']],
    ['once it was taken back', takenBack, ['forward', '2026-03-02', '2026-03-30']],
  ] as const)('%s', (_name, forwarding, [what, startedOn, dueOn]) => {
    expect(owed(accepted, forwarding)).toMatchObject({ what, startedOn, dueOn, stopped: false });
  });
  test('nothing once its result is here, before acceptance, or when the case is over', () => {
    expect(owed(accepted, decided)).toBeUndefined();
    expect(owed(undefined, sent)).toBeUndefined();
  });
  test('stands still with the case, and waits for a receipt all the same', () => {
    const stopped = { ...accepted, stopped: { on: day('2026-03-09') } };
    expect(owed(stopped, { state: 'here' })?.stopped).toBe(true);
    expect(owed(stopped, received)?.stopped).toBe(true);
    expect(owed(stopped, sent)?.stopped).toBe(false);
  });
});

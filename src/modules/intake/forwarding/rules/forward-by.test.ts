import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../../kernel/calendar-notice.ts';
import { civilDate as day } from '../../../../kernel/civil-date.ts';
import { loadNotices } from '../../../../platform/calendar/index.ts';
import { decidedAbove, forwardBy } from './forward-by.ts';

const conventions = { calendar: calendarOf(await loadNotices()), hours: [], firstDay: 'dayAfter' } as const;

describe('the lower organ’s examination', () => {
  test.each([
    ['without the day of acceptance', '2026-03-02', '2026-03-30'],
    ['from a Friday', '2026-03-06', '2026-04-03'],
    ['over the Labour Day holiday and a worked Saturday', '2026-04-20', '2026-05-20'],
  ])('ends after twenty working days, counted %s', (_name, accepted, last) => {
    expect(forwardBy({ acceptedOn: day(accepted) }, conventions)).toBe(last);
  });
  test('does not count what art. 45 does not count', () => {
    const pauses = [{ from: day('2026-03-09'), until: day('2026-03-13') }];
    expect(forwardBy({ acceptedOn: day('2026-03-02'), pauses }, conventions)).toBe('2026-04-07');
  });
});

describe('an item is decided above', () => {
  const entry = {
    ...{ typeCode: '01', department: 'eco', decider: 'city-eco' },
    steps: [
      { actor: 'eco', level: 'county' },
      { actor: 'city-eco', level: 'city' },
    ],
  } as const;
  test.each([
    ['where an organ of a higher level decides', {}, 'city-eco'],
    ['not where the organ decides itself', { decider: 'eco' }, undefined],
    ['not where nobody else is named', { decider: undefined }, undefined],
    ['not where it is no licence', { typeCode: '05' }, undefined],
    ['not where the other is of the same level', { steps: [{ actor: 'eco' }, { actor: 'city-eco' }] }, undefined],
  ])('%s', (_name, change, organ) => {
    expect(decidedAbove({ ...entry, ...change })).toBe(organ);
  });
});

import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../../../kernel/civil-date.ts';
import { no, ok } from '../../../kernel/result.ts';
import { FORGOTTEN_AFTER_DAYS, mayFetch, MOST_FOR_A_CASE, type Fetched } from './rules.ts';

const today = civilDate('2026-03-10');
const parcel = (state: Fetched['state'], daysAgo = 0): Fetched => ({ state, movedOn: addDays(today, -daysAgo) });
const asked = (...fetched: Fetched[]) => mayFetch({ isOpen: true, fetched, today });

describe('sending a courier for papers', () => {
  test('is open while the case takes papers', () => {
    expect(asked()).toEqual(ok(undefined));
    expect(mayFetch({ isOpen: false, fetched: [], today })).toEqual(no({ code: 'caseTakesNoPapers' }));
  });

  test.each(['ordered', 'booked', 'collected', 'inTransit', 'outForDelivery', 'undelivered', 'returning'] as const)(
    'waits for the one that is %s',
    (state) => expect(asked(parcel(state))).toEqual(no({ code: 'papersOnTheWay' })),
  );

  test.each(['delivered', 'refused', 'returned'] as const)('does not wait for one that is %s', (state) =>
    expect(asked(parcel(state))).toEqual(ok(undefined)),
  );

  test('does not wait for ever for one of which nobody said anything', () => {
    expect(asked(parcel('booked', FORGOTTEN_AFTER_DAYS))).toEqual(no({ code: 'papersOnTheWay' }));
    expect(asked(parcel('booked', FORGOTTEN_AFTER_DAYS + 1))).toEqual(ok(undefined));
  });

  test('ends after some; what the courier never took does not count', () => {
    const came = Array.from({ length: MOST_FOR_A_CASE }, () => parcel('delivered', 9));
    expect(asked(...came.slice(1), parcel('refused'))).toEqual(ok(undefined));
    expect(asked(...came)).toEqual(no({ code: 'papersTooOften', most: MOST_FOR_A_CASE }));
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { area } from '../../kernel/id.ts';
import { findInstant, isAbandoned, isDue, isOutlived, lastNight, namesAt, partialOf } from './schedule.ts';

const county = area('370828000000');
const at = (text: string) => new Date(text);

describe('the names of a backup', () => {
  test('carry county and instant, and are read back', () => {
    const names = namesAt(county, at('2026-03-02T18:00:07.891Z'));
    expect(names).toEqual({
      at: at('2026-03-02T18:00:07Z'),
      rows: 'onewindow-370828000000-20260302T180007Z.owb',
      keys: 'onewindow-370828000000-20260302T180007Z.keys',
    });
    for (const name of [names.rows, names.keys, partialOf(names.rows)])
      expect(findInstant(name, county)).toEqual(names.at);
  });

  test.each([
    'county.owb',
    'onewindow-371102000000-20260302T180007Z.owb',
    'onewindow-370828000000-20261332T180007Z.owb',
    'onewindow-370828000000-20260302T180007Z.owb.bak',
  ])('%s is none of them', (name) => {
    expect(findInstant(name, county)).toBeUndefined();
  });
});

describe('a night’s backup', () => {
  test.each([
    ['2026-03-02T18:00:00.000Z', '2026-03-02T18:00:00.000Z'],
    ['2026-03-02T17:59:59.999Z', '2026-03-01T18:00:00.000Z'],
    ['2026-03-03T01:00:00.000Z', '2026-03-02T18:00:00.000Z'],
  ])('at %s belongs to the night that began at %s', (now, night) => {
    expect(lastNight(at(now)).toISOString()).toBe(night);
  });

  test.each([
    ['was never made', undefined, '2026-03-02T09:00:00Z', true],
    ['was made this night', '2026-03-02T18:00:01Z', '2026-03-03T17:59:00Z', false],
    ['was made the night before', '2026-03-02T18:00:01Z', '2026-03-03T18:00:00Z', true],
    ['was made up for in the morning', '2026-03-03T01:00:00Z', '2026-03-03T18:00:00Z', true],
  ])('that %s: due or not', (_name, newest, now, due) => {
    expect(isDue(newest === undefined ? undefined : at(newest), at(now))).toBe(due);
  });
});

describe('what is kept', () => {
  const now = at('2026-03-15T18:00:00Z');
  test.each([
    ['2026-03-01T18:00:00Z', false],
    ['2026-03-01T17:59:59Z', true],
  ])('of 14 days, %s goes: %s', (begun, goes) => {
    const newestWhole = at('2026-03-14T18:00:00Z');
    expect(isOutlived(at(begun), { now, keepDays: 14, newestWhole })).toBe(goes);
  });

  test('the newest is never removed, and nothing is while none is whole', () => {
    const instants = fc.array(fc.date({ min: at('2020-01-01'), max: at('2030-01-01'), noInvalidDate: true }));
    const days = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(instants, days, fc.boolean(), (begun, keepDays, anyWhole) => {
        const newest = begun.toSorted((one, other) => other.valueOf() - one.valueOf())[0];
        const newestWhole = anyWhole ? newest : undefined;
        const left = begun.filter((one) => !isOutlived(one, { now, keepDays, newestWhole }));
        if (!anyWhole) expect(left).toEqual(begun);
        else if (newest) expect(left).toContain(newest);
        for (const one of left)
          if (anyWhole && one.valueOf() !== newest?.valueOf())
            expect(now.valueOf() - one.valueOf()).toBeLessThanOrEqual(keepDays * 86_400_000);
      }),
    );
  });

  test('a partial file is left alone for the day in which it may still be written', () => {
    expect(isAbandoned(at('2026-03-14T18:00:00Z'), now)).toBe(false);
    expect(isAbandoned(at('2026-03-14T17:59:59Z'), now)).toBe(true);
  });
});

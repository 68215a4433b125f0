import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outcomeOf, referenceOf, type PartOutcome } from './parts.ts';
import { planDeliveries, type Reach, type Sending } from './plan.ts';
import { giveUpAfter, nextAttempt, worthHours } from './retry.ts';

const china = (moment: string) => new Date(`${moment}+08:00`);
const quiet = { from: 21 * 60, until: 8 * 60 };
const noon = china('2026-03-02T12:00:00');
const offered = ['sms', 'email'] as const;
const both: Reach = { open: { sms: true, email: true }, quiet };
const legal: Sending = { urgency: 'urgent', channels: ['sms', 'email'], atNight: false };

describe('which channels a message takes', () => {
  test.each<[string, Partial<Sending>, Reach, readonly ('sms' | 'email')[], string[]]>([
    ['all that its kind, the county and the person have', {}, both, offered, ['sms', 'email']],
    ['none that its kind does not take', { channels: ['sms'] }, both, offered, ['sms']],
    ['none that the county does not offer', {}, both, ['email'], ['email']],
    ['none that the person has not open', {}, { ...both, open: { sms: false, email: true } }, offered, ['email']],
    ['none but the portal, when the county offers none', {}, both, [], []],
    ['none but the portal, when its kind takes none', { channels: [] }, both, offered, []],
  ])('%s', (_name, sending, reach, county, expected) => {
    const planned = planDeliveries({ ...legal, ...sending }, reach, { at: noon, offered: county });
    expect(planned.map(({ channel }) => channel)).toEqual(expected);
  });
});

describe('when a message goes', () => {
  const start = (sending: Partial<Sending>, at: string, reach = both) =>
    planDeliveries({ ...legal, ...sending }, reach, { at: china(at), offered })[0]?.at;

  test.each<[string, Partial<Sending>, string, string]>([
    ['by day at once', {}, '2026-03-02T20:59:00', '2026-03-02T20:59:00'],
    [
      'from nine in the evening on at eight, an urgent legal notice too',
      {},
      '2026-03-02T21:00:00',
      '2026-03-03T08:00:00',
    ],
    [
      'at night at once, where its kind says that waiting would do harm',
      { atNight: true },
      '2026-03-02T23:00:00',
      '2026-03-02T23:00:00',
    ],
    [
      'at night at once, where somebody asked for it a moment ago',
      { urgency: 'immediate' },
      '2026-03-02T23:00:00',
      '2026-03-02T23:00:00',
    ],
  ])('%s', (_name, sending, at, expected) => {
    expect(start(sending, at)).toEqual(china(expected));
  });

  test('at any time, where the person wants no quiet', () => {
    expect(start({}, '2026-03-02T23:00:00', { ...both, quiet: 'none' })).toEqual(china('2026-03-02T23:00:00'));
  });

  test('and is worth its time from then on, not from the night before', () => {
    const [planned] = planDeliveries(legal, both, { at: china('2026-03-02T22:00:00'), offered });
    expect(planned?.giveUpAt).toEqual(china('2026-03-06T08:00:00'));
  });
});

describe('when it goes again', () => {
  const again = (attempts: number, more: Partial<Parameters<typeof nextAttempt>[0]> = {}) => {
    const at = nextAttempt({ at: noon, attempts, reason: 'unreachable', urgency: 'ordinary', quiet, ...more });
    return (at.valueOf() - noon.valueOf()) / 60_000;
  };

  test('ever later', () => {
    expect([1, 2, 3, 4, 5, 6, 20].map((attempts) => again(attempts))).toEqual([1, 5, 15, 60, 180, 180, 180]);
  });

  test('soon, when the gateway only wants fewer at once', () => {
    expect([1, 2, 3, 4, 5, 9].map((attempts) => again(attempts, { reason: 'throttled' }))).toEqual([
      0.25, 0.5, 1, 2, 5, 5,
    ]);
  });

  test('soon, when somebody waits before the screen', () => {
    expect(again(1, { urgency: 'immediate' })).toBe(0.25);
  });

  test('never in quiet hours', () => {
    const at = china('2026-03-02T20:59:00');
    expect(nextAttempt({ at, attempts: 1, reason: 'unreachable', urgency: 'urgent', quiet })).toEqual(
      china('2026-03-03T08:00:00'),
    );
  });

  test('until it is worth nothing any more', () => {
    expect(giveUpAfter(noon, 'immediate')).toEqual(china('2026-03-02T12:10:00'));
    expect(giveUpAfter(noon, 'ordinary')).toEqual(china('2026-03-03T12:00:00'));
    expect(giveUpAfter(noon, 'urgent')).toEqual(china('2026-03-05T12:00:00'));
    expect((['immediate', 'ordinary', 'urgent'] as const).map(worthHours)).toEqual([1, 24, 72]);
  });
});

describe('a message of several parts', () => {
  test.each<[PartOutcome[], number, PartOutcome]>([
    [['delivered'], 1, 'delivered'],
    [['delivered', 'delivered'], 2, 'delivered'],
    [['delivered'], 2, undefined],
    [['delivered', undefined], 2, undefined],
    [['delivered', 'undeliverable'], 3, 'undeliverable'],
    [['expired', 'delivered'], 2, 'expired'],
    [[], 1, undefined],
  ])('of whose parts was heard %j, of %i, is %s', (outcomes, total, expected) => {
    const parts = outcomes.map((outcome, index) => ({ number: index + 1, outcome }));
    expect(outcomeOf(parts, total)).toBe(expected);
  });

  test.each<[PartOutcome, PartOutcome, PartOutcome]>([
    ['undeliverable', 'delivered', 'delivered'],
    ['undeliverable', undefined, undefined],
    ['undeliverable', 'undeliverable', 'undeliverable'],
  ])('sent twice, of which was heard %s and %s, is %s', (first, second, expected) => {
    const parts = [first, second].map((outcome) => ({ number: 1, outcome }));
    expect(outcomeOf(parts, 1)).toBe(expected);
  });

  test('bears the same number at the gateway however often it is sent', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(referenceOf(id)).toBe(referenceOf(id));
        expect(referenceOf(id)).toBeGreaterThanOrEqual(0);
        expect(referenceOf(id)).toBeLessThanOrEqual(65_535);
      }),
    );
  });
});

import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fuzzSeed } from '../../../../test/support/fuzz/seed.ts';
import {
  acceptedOn,
  admits,
  duesOf,
  pictureOn,
  type Act,
  type Deed,
  type Item,
} from '../../../../test/support/law/case.ts';
import { dayOf, type Day } from '../../../../test/support/law/days.ts';
import { done, offeredOn, shownOn } from '../../../../test/support/law/office.ts';
import { initial, type Case } from './model.ts';

/**
 * Ten thousand invented lives of cases, told to the product and to a small model that was written from 行政许可法 alone and walks day by
 * day over the notices of the State Council: after every deed both must say the same. `FUZZ_SEED=random` tries lives that nobody has seen.
 */

const LIVES = 10_000;
const seed = fuzzSeed();

const deeds = [
  'accept',
  'deem',
  'askCorrection',
  'remind',
  'resubmit',
  'refuseAcceptance',
  'extend',
  'stop',
  'goOn',
  'decide',
  'withdraw',
] as const;
/** What lasts is tried more often than what ends a case, or every life would be short. */
const WEIGHTS: Partial<Record<Deed, number>> = {
  withdraw: 1,
  refuseAcceptance: 2,
  decide: 2,
  goOn: 8,
  extend: 8,
  remind: 7,
};
const deed: fc.Arbitrary<Deed> = fc.oneof(
  ...deeds.map((one) => ({ arbitrary: fc.constant(one), weight: WEIGHTS[one] ?? 5 })),
);
const wait = fc.oneof(
  { arbitrary: fc.nat(2), weight: 5 },
  { arbitrary: fc.integer({ min: 3, max: 12 }), weight: 4 },
  { arbitrary: fc.integer({ min: 13, max: 45 }), weight: 3 },
);
const step = fc.record({
  wait,
  deed,
  kin: fc.nat(9).map((drawn) => drawn === 0),
  days: fc.oneof(
    { arbitrary: fc.integer({ min: 1, max: 10 }), weight: 5 },
    { arbitrary: fc.constantFrom(0, 11), weight: 1 },
  ),
});

const between = (from: string, until: string) => fc.integer({ min: dayOf(from), max: dayOf(until) });
/** Any day of eight years, and more often those around which notices moved something or the year ends. */
const start: fc.Arbitrary<Day> = fc.oneof(
  { arbitrary: between('2019-01-01', '2026-12-31'), weight: 4 },
  { arbitrary: between('2019-03-10', '2019-05-06'), weight: 1 },
  { arbitrary: between('2019-12-20', '2020-02-10'), weight: 3 },
  { arbitrary: between('2024-01-25', '2024-02-20'), weight: 1 },
  { arbitrary: between('2026-09-01', '2026-12-31'), weight: 3 },
);
const item: fc.Arbitrary<Item> = fc.record({
  promised: fc.record({ days: fc.integer({ min: 1, max: 30 }), inCalendar: fc.nat(4).map((drawn) => drawn === 0) }),
  lawful: fc.constantFrom(20, 20, 45, 7, null),
});
/** Ways that chance alone would seldom find, on days that it chooses. */
const WAYS: readonly (readonly Deed[])[] = [
  ['askCorrection', 'remind', 'refuseAcceptance'],
  ['askCorrection', 'resubmit', 'deem'],
  ['accept', 'stop', 'goOn', 'extend', 'stop', 'goOn'],
  ['deem', 'extend', 'stop', 'goOn', 'decide'],
];
const way = fc
  .constantFrom(...WAYS)
  .chain((chosen) => fc.tuple(...chosen.map((one) => step.map((drawn) => ({ ...drawn, deed: one, kin: false })))));
const manySteps = fc
  .array(fc.oneof({ arbitrary: fc.tuple(step), weight: 6 }, { arbitrary: way, weight: 1 }), {
    minLength: 3,
    maxLength: 7,
  })
  .map((parts) => parts.flat());
const life = fc.record({ start, item, steps: manySteps });

type Life = { start: Day; item: Item; steps: readonly { wait: number; deed: Deed; kin: boolean; days: number }[] };

/** Deeds with their days, until nothing more can happen. */
const actsOf = ({ start: first, steps }: Life): Act[] => {
  let on = first;
  return [
    { deed: 'receive', on, kin: false, days: 0 },
    ...steps.map(({ wait: days, ...one }) => {
      on += days;
      return { ...one, on };
    }),
  ];
};

const ENDS: ReadonlySet<string> = new Set(['concluded', 'notAccepted']);
const OFFICERS = ['accept', 'askCorrection', 'remind', 'refuseAcceptance', 'extend', 'decide'] as const;

/** `toEqual` tells best what differs, and is slow where nothing does. */
function agree(product: unknown, law: unknown): void {
  if (!isDeepStrictEqual(product, law)) expect(product).toEqual(law);
}

/** Lives the life twice; `tell` hears of each deed that was admitted, as the last of what was done. */
function live(lived: Life, tell: (past: readonly Act[]) => void): void {
  let past: readonly Act[] = [];
  let current: Case = initial;
  let refusedSinceEnd = 0;
  for (const act of actsOf(lived)) {
    // What is over stays over: a few deeds that are tried on it say so.
    if (ENDS.has(current.state) && (refusedSinceEnd += 1) > 2) return;
    const offered = OFFICERS.filter((one) => admits(past, { ...act, deed: one, days: 1 }, lived.item));
    agree(offeredOn(act.on, current, act.kin).toSorted(), offered.toSorted());
    const next = done(act, current, lived.item);
    agree([act.deed, next !== undefined], [act.deed, admits(past, act, lived.item)]);
    if (next !== undefined) {
      past = [...past, act];
      current = next;
      tell(past);
    }
    agree(shownOn(act.on, current), pictureOn(act.on, past, lived.item));
  }
}

/** What the lives must have gone through often enough for their agreement to say anything. */
const SIGHTS: Readonly<Record<string, (past: readonly Act[], day: { provisional: boolean }) => boolean>> = {
  'accepted by an officer too late': (past) => after(past, 'receive', 'accept') && isLate(past),
  'deemed accepted after a correction': (past) => after(past, 'resubmit', 'deem'),
  'ended for want of a correction': (past) => after(past, 'remind', 'refuseAcceptance'),
  'extended after a pause': (past) => after(past, 'goOn', 'extend'),
  'paused after an extension': (past) => after(past, 'extend', 'goOn'),
  'paused twice': (past) => past.filter(({ deed: one }) => one === 'goOn').length > 1,
  'decided while the clock stood still': (past) => past.at(-2)?.deed === 'stop' && past.at(-1)?.deed === 'decide',
  'reckoned on days not announced': (_past, { provisional }) => provisional,
};

function after(past: readonly Act[], earlier: Deed, later: Deed): boolean {
  return past.at(-1)?.deed === later && past.some(({ deed: one }) => one === earlier);
}
const isLate = (past: readonly Act[]) => acceptedOn(past) !== past.at(-1)?.on;

describe('the whole life of a case', () => {
  test(`is what the law says, in ${LIVES} histories`, { timeout: 120_000 }, () => {
    console.log(`seed ${seed}`);
    const seen = new Map<string, number>();
    const count = (sight: string) => seen.set(sight, (seen.get(sight) ?? 0) + 1);
    const tell = (past: readonly Act[], lived: Life) => {
      count(past.at(-1)?.deed ?? '');
      const provisional = duesOf(past, lived.item)?.provisional ?? false;
      for (const [sight, isSeen] of Object.entries(SIGHTS)) if (isSeen(past, { provisional })) count(sight);
    };
    fc.assert(
      fc.property(life, (lived) => live(lived, (past) => tell(past, lived))),
      { numRuns: LIVES, seed },
    );
    for (const sight of [...deeds, ...Object.keys(SIGHTS)])
      expect([sight, (seen.get(sight) ?? 0) >= 20]).toEqual([sight, true]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, isOpen, noticeNumber, openNotice, type Event, type Found, type Gathered } from './model.ts';

const id = (place: number) => `018f0000-0000-7000-8000-00000000000${place}`;
const at = '2026-03-02T01:00:00.000Z';
const facts = {
  theme: { id: id(9), number: 'TC370828202603020001' },
  applicant: { person: id(8), organisation: null, mandate: null, ward: null },
};
const found = (place: number, standing: Found['standing'] = 'open'): Found => ({
  ...{ item: `item-${place}`, version: 1, department: `department-${place % 3}`, case: id(place) },
  ...{ number: `37082820260302000${place}`, askedOn: '2026-03-02', until: '2026-03-16', standing },
});
const compare = (current: Gathered, all: readonly Found[]) => decide({ at, facts, found: all }, current);
const after = (current: Gathered, all: readonly Found[]) => compare(current, all).reduce(evolve, current);
const kinds = (events: readonly Event[]) => events.map(({ type }) => type);

describe('corrections of one theme', () => {
  test('that are asked for before anything was answered stand in one notice', () => {
    const first = after(initial, [found(1), found(2)]);
    expect(openNotice(first)).toMatchObject({ place: 1, notice: { asks: [{ edition: 1 }, { edition: 1 }] } });
    expect(compare(first, [found(1), found(2)])).toEqual([]);
  });
  test('join the open notice as a new edition when another department asks later', () => {
    const events = compare(after(initial, [found(1)]), [found(1), found(2)]);
    expect(events).toMatchObject([{ type: 'correctionsGathered', notice: 1, edition: 2, asks: [{ item: 'item-2' }] }]);
  });
  test('leave it one by one, and what was not answered stays open', () => {
    const two = after(initial, [found(1), found(2)]);
    const events = compare(two, [found(1, 'answered'), found(2)]);
    expect(events).toMatchObject([{ type: 'correctionsAnswered', items: ['item-1'] }]);
    expect(openNotice(events.reduce(evolve, two))?.notice.asks.filter(isOpen)).toMatchObject([{ item: 'item-2' }]);
  });
  test('open a second notice once all of the first was answered, also when both happen at once', () => {
    const one = after(initial, [found(1)]);
    const events = compare(one, [found(1, 'answered'), found(2)]);
    expect(kinds(events)).toEqual(['correctionsAnswered', 'correctionsGathered']);
    expect(events[1]).toMatchObject({ notice: 2, edition: 1 });
    expect(noticeNumber(facts.theme.number, 2)).toBe('TC370828202603020001-C2');
  });
  test('fall where the case ended or was taken back, or is not there any more', () => {
    const two = after(initial, [found(1), found(2)]);
    expect(compare(two, [found(1, 'over')])).toMatchObject([
      { type: 'correctionsFallen', items: ['item-1', 'item-2'] },
    ]);
  });
  test('that were answered before anybody looked were in no notice', () => {
    expect(compare(initial, [found(1, 'answered'), found(2, 'over')])).toEqual([]);
  });
});

type World = { cases: ('quiet' | Found['standing'])[]; asked: Set<number> };
const moves = fc.array(
  fc.record({ kind: fc.constantFrom('ask', 'ask', 'answer', 'answerAll', 'end', 'hear', 'hear'), place: fc.nat(6) }),
  { maxLength: 60 },
);

function move({ cases, asked }: World, { kind, place }: { kind: string; place: number }): void {
  const standing = cases[place];
  if (kind === 'ask' && standing === 'quiet') {
    cases[place] = 'open';
    asked.add(place);
  }
  if (kind === 'answer' && standing === 'open') cases[place] = 'answered';
  if (kind === 'end' && standing !== 'quiet') cases[place] = 'over';
  if (kind === 'answerAll') for (const [one, now] of cases.entries()) if (now === 'open') cases[one] = 'answered';
}

test('whatever is asked, answered and taken back in whatever order: nothing is lost, nothing stands twice, one notice is open', () => {
  fc.assert(
    fc.property(moves, (all) => {
      const world: World = { cases: Array.from({ length: 7 }, () => 'quiet' as const), asked: new Set() };
      let current: Gathered = initial;
      for (const one of all) {
        move(world, one);
        if (one.kind !== 'hear') continue;
        const told = world.cases.flatMap((standing, place) => (standing === 'quiet' ? [] : [found(place, standing)]));
        current = after(current, told);
        expect(compare(current, told)).toEqual([]);
        const notices = current.state === 'none' ? [] : current.notices;
        const asks = notices.flatMap((notice) => notice.asks);
        expect(new Set(asks.map((ask) => ask.case)).size).toBe(asks.length);
        const open = asks.filter(isOpen).map((ask) => ask.case);
        expect(open.toSorted()).toEqual(
          world.cases.flatMap((standing, place) => (standing === 'open' ? [id(place)] : [])).toSorted(),
        );
        expect(notices.filter((notice) => notice.asks.some(isOpen)).length).toBeLessThanOrEqual(1);
        for (const { asks: own, gatheredAt } of notices)
          expect(new Set(own.map(({ edition }) => edition)).size).toBe(gatheredAt.length);
      }
    }),
    { numRuns: 300 },
  );
});

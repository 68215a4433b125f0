import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { no, ok } from '../../../kernel/result.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Command, type Event, type Range } from './model.ts';
import { nextSheet, sheetText } from './rules.ts';

const on = civilDate('2026-03-02');
const [officer, caseId] = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002'];
const range: Range = { certificateType: 'lic.001', prefix: '鲁卫', digits: 6, first: 11, last: 13 };
const received: Event = { type: 'blanksReceived', on, officer, hall: 'hall', range };
const used = (number: number): Event => ({ type: 'blankUsed', on, officer, number, caseId });
const voided = (number: number, of: string | null = null): Event => ({
  ...{ type: 'blankVoided', on, officer, number, reason: 'damaged', caseId: of },
});
const use = (number: number): Command => ({ type: 'use', on, officer, number, caseId });
const spoil = (number: number): Command => ({ type: 'void', on, officer, number, reason: 'damaged' });
const receive = (change: Partial<Range> = {}, overlaps = false): Command => ({
  ...{ type: 'receive', on, officer, hall: 'hall', range: { ...range, ...change }, overlaps },
});
const given = (...past: Event[]) => ({
  when: (command: Command) => decide(command, past.reduce(evolve, initial)),
});

describe('a book of blank forms', () => {
  test('is received with its range of numbers, once', () => {
    expect(given().when(receive())).toEqual(ok(received));
    expect(given(received).when(receive())).toEqual(no({ code: 'bookReceived' }));
  });

  test.each([
    ['ends before it begins', { first: 14 }],
    ['has more than 500 sheets', { last: 511 }],
    ['has numbers longer than its digits', { digits: 1 }],
    ['begins below nothing', { first: -1 }],
  ])('that %s is refused', (_name, change) => {
    expect(given().when(receive(change))).toEqual(no({ code: 'rangeUnfit', most: 500 }));
  });

  test('of exactly 500 sheets is taken', () => {
    expect(given().when(receive({ first: 1, last: 500 }))).toMatchObject({ ok: true });
  });

  test('with numbers that another book has is refused', () => {
    expect(given().when(receive({}, true))).toEqual(no({ code: 'rangeOverlaps' }));
  });
});

describe('a sheet', () => {
  test('is used in the order of the numbers, once', () => {
    expect(given(received).when(use(11))).toEqual(ok(used(11)));
    expect(given(received).when(use(12))).toEqual(no({ code: 'notNextSheet', next: 11 }));
    expect(given(received, used(11)).when(use(11))).toEqual(no({ code: 'sheetSpent', number: 11 }));
  });

  test('that is spoilt is void, and the next one is next', () => {
    expect(given(received).when(spoil(11))).toEqual(ok(voided(11)));
    expect(given(received, voided(11)).when(use(12))).toEqual(ok(used(12)));
    expect(given(received, voided(11)).when(use(11))).toEqual(no({ code: 'sheetSpent', number: 11 }));
    expect(given(received, voided(11)).when(spoil(11))).toEqual(no({ code: 'sheetSpent', number: 11 }));
  });

  test('that is spoilt after printing says for which case it was printed', () => {
    expect(given(received, used(11)).when(spoil(11))).toEqual(ok(voided(11, caseId)));
  });

  test('of another book is none of this one', () => {
    expect(given(received).when(use(14))).toEqual(no({ code: 'sheetOutside', first: 11, last: 13 }));
    expect(given().when(use(11))).toEqual(no({ code: 'bookUnknown' }));
  });
});

test('a book at its end has no next sheet', () => {
  const book = [received, used(11), voided(12), used(13)].reduce(evolve, initial);
  expect(book.state === 'received' && nextSheet(book)).toBe(undefined);
});

test('a number is read as it is printed', () => {
  expect(sheetText(range, 11)).toBe('鲁卫000011');
});

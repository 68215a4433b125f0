import { describe, expect, test } from 'vitest';
import { no, ok } from '../../../../kernel/result.ts';
import { isMobile, normalEmail } from './address.ts';
import { checkCode, expiryOf, mayAsk, MOST_A_DAY } from './codes.ts';

describe('an e-mail address', () => {
  test.each([
    ['li.si@example.com', 'li.si@example.com'],
    ['  Li.Si@Example.COM ', 'Li.Si@example.com'],
    ['ｌｉ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'li@example.com'],
    ['li+window@mail.example.gov.cn', 'li+window@mail.example.gov.cn'],
  ])('%j is %s', (typed, expected) => {
    expect(normalEmail(typed)).toBe(expected);
  });

  test.each([
    '',
    'li',
    'li@',
    '@example.com',
    'li@example',
    'li@@example.com',
    'li..si@example.com',
    '"li si"@example.com',
    'li@example.com, wang@example.com',
    'li@example.com\r\nBcc: x@example.com',
    '李@example.com',
    'li@-example.com',
    `${'a'.repeat(65)}@example.com`,
    `${'l'.repeat(60)}@${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.com`,
  ])('%j is none', (typed) => {
    expect(normalEmail(typed)).toBeUndefined();
  });
});

test.each([
  ['13900000000', true],
  ['05378721234', false],
  ['12900000000', false],
  ['1390000000', false],
])('%s is reached by short message: %s', (phone, expected) => {
  expect(isMobile(phone)).toBe(expected);
});

const at = new Date('2026-03-02T02:00:00Z');
const seconds = (count: number) => new Date(at.valueOf() + count * 1_000);
const midnight = new Date('2026-03-02T16:00:00Z');

describe('asking for a code', () => {
  test.each<[string, Parameters<typeof mayAsk>[0], object]>([
    ['the first time', [{ last: undefined, today: 0 }], ok(null)],
    ['a minute after the last', [{ last: seconds(-60), today: 1 }], ok(null)],
    ['within a minute', [{ last: seconds(-59), today: 1 }], no({ code: 'tooManyCodes', until: seconds(1) })],
    [
      'within a minute of somebody else, to the same number',
      [
        { last: undefined, today: 0 },
        { last: seconds(-1), today: 1 },
      ],
      no({ code: 'tooManyCodes', until: seconds(59) }),
    ],
    ['the last one of a day', [{ last: seconds(-90), today: MOST_A_DAY - 1 }], ok(null)],
    ['once more than that', [{ last: seconds(-90), today: MOST_A_DAY }], no({ code: 'tooManyCodes', until: midnight })],
  ])('%s', (_name, asks, expected) => {
    expect(mayAsk(asks, at, midnight)).toEqual(expected);
  });
});

describe('a typed code', () => {
  const code = { expiresAt: expiryOf(at), tries: 0 };
  test.each<[string, Parameters<typeof checkCode>, object]>([
    ['that is right confirms', [code, { at, matches: true }], ok(null)],
    ['right in the last second', [code, { at: seconds(599), matches: true }], ok(null)],
    ['ten minutes later is too late', [code, { at: seconds(600), matches: true }], no({ code: 'codeExpired' })],
    [
      'that is wrong says how many tries are left',
      [code, { at, matches: false }],
      no({ code: 'wrongMessageCode', left: 4 }),
    ],
    [
      'the fifth wrong one leaves none',
      [
        { ...code, tries: 4 },
        { at, matches: false },
      ],
      no({ code: 'wrongMessageCode', left: 0 }),
    ],
    [
      'the right one after five wrong ones',
      [
        { ...code, tries: 5 },
        { at, matches: true },
      ],
      no({ code: 'codeExpired' }),
    ],
    ['for which none was asked', [undefined, { at, matches: false }], no({ code: 'noCodeAsked' })],
  ])('%s', (_name, [asked, typed], expected) => {
    expect(checkCode(asked, typed)).toEqual(expected);
  });
});

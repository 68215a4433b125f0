import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { syntheticCitizenId } from '../../../../kernel/codes/synthetic.ts';
import { no, ok } from '../../../../kernel/result.ts';
import { readSecondPersons, rulesIn } from '../files.ts';
import { neededFor, type Told } from './needed.ts';
import {
  codeUntil,
  counts,
  forgetBefore,
  linkUntil,
  maySend,
  MOST_TO_NUMBER,
  proofUntil,
  triesLeft,
} from './periods.ts';
import { mobileOf, plain, tailOf } from './spelling.ts';
import { standingOf, whyClosed, type Kept } from './standing.ts';

const rules = readSecondPersons();
const on = civilDate('2026-03-02');
const [mother, father] = [1, 2].map((number) => syntheticCitizenId(civilDate('1990-05-06'), number));
const nothing: ReadonlySet<string> = new Set();
const needed = (item: string, answers: Record<string, string | undefined>, more: Partial<Told> = {}) =>
  neededFor(rules, item, {
    answers: Object.fromEntries(
      Object.entries(answers).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
    ...{ handed: nothing, on },
    ...more,
  }).map(({ key }) => key);

describe('whose word is needed', () => {
  test('a mother who registers the birth alone needs nobody', () => {
    expect(needed('hukou-birth', { 'applicant.idNumber': mother, 'mother.idNumber': mother })).toEqual([]);
  });

  test('where both parents are named, the one who does not apply confirms', () => {
    const both = { 'mother.idNumber': mother, 'father.idNumber': father };
    expect(needed('hukou-birth', { ...both, 'applicant.idNumber': mother })).toEqual(['hukou-birth.father']);
    expect(needed('hukou-birth', { ...both, 'applicant.idNumber': father })).toEqual(['hukou-birth.mother']);
  });

  test('the same answers in another item ask nothing', () => {
    const both = { 'mother.idNumber': mother, 'father.idNumber': father, 'applicant.idNumber': mother };
    expect(needed('resident-med', both)).toEqual([]);
    expect(needed('birth-cert', both)).toEqual([]);
    expect(needed('birth-cert', { ...both, 'birth.registerMode': '父母双方' })).toEqual(['birth-cert.father']);
  });

  test('a landlord is asked where rented premises are shown by nothing', () => {
    const item = 'individual-biz-reg';
    expect(needed(item, { 'site.tenure': '自有' })).toEqual([]);
    expect(needed(item, { 'site.tenure': '租赁' })).toEqual(['individual-biz-reg.landlord']);
    expect(needed(item, { 'site.tenure': '租赁' }, { handed: new Set(['common.premises-proof']) })).toEqual([]);
  });

  test.each([
    ['2008-03-03', true],
    ['2008-03-02', false],
    ['2008-03-01', false],
    ['2008-02-29', false],
  ])('somebody born on %s is a minor on 2 March 2026: %s', (born, isMinor) => {
    const answers = { 'beneficiary.idNumber': syntheticCitizenId(civilDate(born), 5), 'guardian.idNumber': father };
    expect(needed('student-loan', { ...answers, 'applicant.idNumber': mother })).toEqual(
      isMinor ? ['student-loan.guardian'] : [],
    );
    expect(needed('student-loan', { ...answers, 'applicant.idNumber': father })).toEqual([]);
  });

  test('a document that names no day of birth says nothing of an age', () => {
    expect(needed('student-loan', { 'beneficiary.idNumber': 'E12345678' })).toEqual([]);
  });

  test('a spouse is asked where the couple applies together', () => {
    const answers = { 'spouse.idNumber': mother };
    expect(needed('gjj-loan', answers)).toEqual([]);
    expect(needed('gjj-loan', answers, { handed: new Set(['common.marriage-cert']) })).toEqual(['gjj-loan.spouse']);
  });
});

describe('the table', () => {
  type Items = { items: { key: string; materials: { id: string }[]; formFields: { id: string }[] }[] };
  const { items } = JSON.parse(
    readFileSync(new URL('../../../../../data/items.json', import.meta.url), 'utf8'),
  ) as Items;

  test.each(rules.map((rule) => [rule.key, rule] as const))('%s speaks of what its item asks', (_key, rule) => {
    const item = items.find(({ key }) => key === rule.item);
    const asked = new Set(item?.formFields.map(({ id }) => id));
    const listed = new Set(item?.materials.map(({ id }) => id));
    const elements = [...rule.shows, ...Object.values(rule.person ?? {}), ...elementsIn(rule.when)];
    expect(elements.filter((element) => !asked.has(element))).toEqual([]);
    expect(rule.materials.filter((material) => !listed.has(material))).toEqual([]);
  });

  test('a line that nobody understands stops the start', () => {
    const [line] = rules;
    expect(() => rulesIn({ rules: [{ ...line, when: { element: 'site.tenure', matches: '租' } }] })).toThrow(
      'hukou-birth.father',
    );
    expect(() => rulesIn({ rules: [line, line] })).toThrow('twice');
    expect(() => rulesIn({ rules: [{ ...line, role: 'friend' }] })).toThrow('as it should be');
  });
});

const elementsIn = (condition: unknown): string[] =>
  typeof condition !== 'object' || condition === null
    ? []
    : Object.entries(condition).flatMap(([key, value]) =>
        (key === 'element' || key === 'sameAs') && typeof value === 'string' ? [value] : elementsIn(value),
      );

const at = new Date('2026-03-02T01:00:00Z');
const later = (ms: number) => new Date(at.valueOf() + ms);
const DAY = 86_400_000;

describe('periods', () => {
  test('a link counts seven days, and not at the end of the seventh', () => {
    expect(counts(linkUntil(at), later(7 * DAY - 1))).toBe(true);
    expect(counts(linkUntil(at), later(7 * DAY))).toBe(false);
  });

  test('a code counts ten minutes, a proof thirty', () => {
    expect([counts(codeUntil(at), later(599_999)), counts(codeUntil(at), later(600_000))]).toEqual([true, false]);
    expect([counts(proofUntil(at), later(1_799_999)), counts(proofUntil(at), later(1_800_000))]).toEqual([true, false]);
    expect(counts(null, at)).toBe(false);
  });

  test('a row goes thirty days after its link', () => {
    expect(forgetBefore(later(30 * DAY))).toEqual(at);
  });

  test('a number is written to six times a day at most, a minute apart', () => {
    const dayEnds = later(DAY);
    const sent = (today: number, last?: Date) => [{ today, last, most: MOST_TO_NUMBER }];
    const refused = (until: Date) => no({ code: 'secondPersonAskedTooOften', until });
    expect(maySend(sent(0), at, dayEnds)).toEqual(ok(null));
    expect(maySend(sent(5, later(-60_000)), at, dayEnds)).toEqual(ok(null));
    expect(maySend(sent(6, later(-60_000)), at, dayEnds)).toEqual(refused(dayEnds));
    expect(maySend(sent(1, later(-59_999)), at, dayEnds)).toEqual(refused(later(1)));
  });

  test('five wrong tries close a link', () => {
    expect([0, 4, 5, 6].map(triesLeft)).toEqual([5, 1, 0, 0]);
  });
});

describe('how a word stands', () => {
  const kept = (state: Kept['state']): Kept => ({ state, digest: 'a', link_until: later(DAY) });

  test.each([
    ['asked', 'a', 'asked'],
    ['asked', 'b', 'changed'],
    ['confirmed', 'a', 'confirmed'],
    ['confirmed', 'b', 'changed'],
    ['changed', 'a', 'changed'],
    ['onPaper', 'a', 'onPaper'],
    ['onPaper', 'b', 'changed'],
    ['declined', 'b', 'declined'],
    ['revoked', 'a', 'revoked'],
  ] as const)('%s, with answers %s now, is %s', (state, digest, standing) => {
    expect(standingOf(kept(state), { digest, at })).toBe(standing);
  });

  test('nobody asked is missing; an unanswered link runs out', () => {
    expect(standingOf(undefined, { digest: 'a', at })).toBe('missing');
    expect(standingOf(kept('asked'), { digest: 'a', at: later(DAY - 1) })).toBe('asked');
    expect(standingOf(kept('asked'), { digest: 'a', at: later(DAY) })).toBe('expired');
    expect(standingOf(kept('confirmed'), { digest: 'a', at: later(2 * DAY) })).toBe('confirmed');
  });

  test.each([
    ['asked', undefined],
    ['confirmed', { code: 'linkAnswered', as: 'confirmed' }],
    ['declined', { code: 'linkAnswered', as: 'declined' }],
    ['revoked', { code: 'linkRevoked' }],
    ['onPaper', { code: 'linkRevoked' }],
    ['changed', { code: 'linkChanged' }],
  ] as const)('a link that is %s says so', (state, refusal) => {
    expect(whyClosed({ ...kept(state), wrong: false }, at)).toEqual(refusal);
  });

  test('a link that ran out, or was tried too often, says so', () => {
    expect(whyClosed({ ...kept('asked'), wrong: false }, later(DAY))).toEqual({ code: 'linkExpired' });
    expect(whyClosed({ ...kept('asked'), wrong: true }, at)).toEqual({ code: 'linkClosed' });
  });
});

test.each([
  ['13800000000', '13800000000'],
  ['＋86 138-0000 0000', '13800000000'],
  ['1380000000', undefined],
  ['0537-1234567', undefined],
])('the number %s is %s', (typed, mobile) => {
  expect(mobileOf(typed)).toBe(mobile);
});

test('the last six of a number are compared as they were meant', () => {
  expect(tailOf('37082819900506123x')).toBe('06123X');
  expect(plain(' １２３ 456 ')).toBe('123456');
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import type { Confirmation, Named, Proof, SourceRule } from '../model.ts';
import { confirms, ruleFor, sourcesOf, subjectOf } from './sources.ts';

const MOTHER = '980828199211050023';
const CHILD = '980828202601010018';
const FIRM = '91370828XN0000012E';
const today = civilDate('2026-11-23');

const rules: SourceRule[] = [
  { material: 'id', of: 'person', licences: ['lic.id'], register: { key: 'population', shows: [] } },
  { material: 'licence', of: 'organisation', licences: ['lic.a', 'lic.b'] },
];
const materials = [
  { id: 'id', shareable: true },
  { id: 'licence', shareable: true },
  { id: 'photo', shareable: true },
];
const proof = (type: string, code: string | null): Proof => ({
  ...{ certificate: 'c', type, name: '证', number: '1', organ: { zh: '局' }, until: null, code },
});
const confirmation = (subject: string, material = 'id'): Confirmation => ({
  ...{ material, subject, authorisation: 'a', receipt: 'r', register: 'population', department: 'police', on: today },
});
const named = (persons: string[], organisations: string[] = [], unnamed = false): Named => ({
  ...{ persons, organisations, unnamed },
});
const found = (who: Named, known: { proofs?: Proof[]; confirmations?: Confirmation[] }) =>
  Object.fromEntries(
    [...sourcesOf(materials, who, { rules, proofs: [], confirmations: [], ...known })].map(([id, { kind }]) => [
      id,
      kind,
    ]),
  );

describe('what we hold', () => {
  test('a licence of the one whose material it is stands in for it', () => {
    expect(found(named([MOTHER]), { proofs: [proof('lic.id', MOTHER)] })).toEqual({ id: 'held' });
    expect(found(named([], [FIRM]), { proofs: [proof('lic.b', FIRM)] })).toEqual({ licence: 'held' });
  });
  test('however a number is spelled', () => {
    const known = { proofs: [proof('lic.id', '98082819921105002x')] };
    expect(found(named(['98082819921105 002X']), known)).toEqual({ id: 'held' });
  });
  test('a licence of the mother never stands in for one of the child', () => {
    expect(found(named([CHILD]), { proofs: [proof('lic.id', MOTHER)] })).toEqual({});
    expect(found(named([MOTHER, CHILD]), { proofs: [proof('lic.id', MOTHER)] })).toEqual({});
    expect(found(named([MOTHER], [], true), { proofs: [proof('lic.id', MOTHER)] })).toEqual({});
  });
  test('a licence that says of nobody whose it is stands in for nothing', () => {
    expect(found(named([MOTHER]), { proofs: [proof('lic.id', null)] })).toEqual({});
  });
  test('a licence of another kind, or a number of another kind, is no answer', () => {
    expect(found(named([MOTHER]), { proofs: [proof('lic.a', MOTHER)] })).toEqual({});
    expect(found(named([FIRM]), { proofs: [proof('lic.a', FIRM)] })).toEqual({});
  });
});

describe('what others share', () => {
  test('an answer about the one whose material it is stands in for it, where we hold nothing', () => {
    expect(found(named([MOTHER]), { confirmations: [confirmation(MOTHER)] })).toEqual({ id: 'shared' });
    const both = { proofs: [proof('lic.id', MOTHER)], confirmations: [confirmation(MOTHER)] };
    expect(found(named([MOTHER]), both)).toEqual({ id: 'held' });
  });
  test('an answer about somebody else, or about another paper, does not', () => {
    expect(found(named([CHILD]), { confirmations: [confirmation(MOTHER)] })).toEqual({});
    expect(found(named([MOTHER]), { confirmations: [confirmation(MOTHER, 'photo')] })).toEqual({});
  });
  test('nothing stands in for what its department does not let others give', () => {
    expect(ruleFor(rules, { id: 'id', shareable: false })).toBeUndefined();
    expect(ruleFor(rules, { id: 'photo', shareable: true })).toBeUndefined();
  });
});

describe('a register', () => {
  const shows = [
    { field: 'level', is: 'known' },
    { field: 'validUntil', is: 'notOver' },
  ];
  const said = (facts: Record<string, string | number | boolean>) => new Map(Object.entries(facts));
  test('has answered once it says all of it', () => {
    expect(confirms(shows, said({ level: 2, validUntil: '2026-11-23' }), today)).toBe(true);
    expect(confirms(shows, said({ level: 2, validUntil: '2026-11-22' }), today)).toBe(false);
    expect(confirms(shows, said({ level: 2 }), today)).toBe(false);
    expect(confirms(shows, said({}), today)).toBe(false);
  });
  test.each([
    ['yes', true, true],
    ['yes', false, false],
    ['no', false, true],
    ['no', true, false],
    ['存续', '存续', true],
    ['存续', '注销', false],
  ])('asked for %s, saying %s: %s', (is, fact, expected) => {
    expect(confirms([{ field: 'f', is }], said({ f: fact }), today)).toBe(expected);
  });
});

const numbers = fc.constantFrom(MOTHER, CHILD, FIRM, '98082819780101001x', '98082819780101001X');

test('nothing is waived whose source is of another person, whoever is named and whatever is at hand', () => {
  fc.assert(
    fc.property(
      fc.record({
        persons: fc.array(numbers, { maxLength: 3 }),
        organisations: fc.array(numbers, { maxLength: 3 }),
        unnamed: fc.boolean(),
      }),
      fc.array(fc.record({ type: fc.constantFrom('lic.id', 'lic.a', 'lic.b', 'lic.z'), code: fc.option(numbers) })),
      fc.array(fc.record({ subject: numbers, material: fc.constantFrom('id', 'licence', 'photo') })),
      (who, held, said) => {
        const proofs = held.map(({ type, code }) => proof(type, code));
        const confirmations = said.map(({ subject, material }) => confirmation(subject, material));
        for (const [id, source] of sourcesOf(materials, who, { rules, proofs, confirmations })) {
          const rule = rules.find(({ material }) => material === id);
          const whose = rule && subjectOf(rule, who);
          const of = source.kind === 'held' ? source.proof.code : source.confirmation.subject;
          expect(of?.toUpperCase()).toBe(whose);
          const all = (rule?.of === 'person' ? who.persons : who.organisations).map((one) => one.toUpperCase());
          expect(new Set(all)).toEqual(new Set([whose]));
          expect(rule?.of === 'person' && who.unnamed).toBe(false);
        }
      },
    ),
    { numRuns: 500 },
  );
});

import { describe, expect, test } from 'vitest';
import { knownItems, starterThemes, themeOf } from '../../../../test/support/themes/starter.ts';
import type { Fault, KnownItems, Theme } from '../model.ts';
import { readThemes } from './read.ts';
import { findFaults } from './rules.ts';

describe('the themes of the starter data', () => {
  test('are all taken', () => {
    expect(starterThemes.refused).toEqual([]);
    expect(starterThemes.themes).toHaveLength(101);
    expect(starterThemes.themes.filter(({ audience }) => audience === 'enterprise')).toHaveLength(51);
  });
  test('say who is meant: in the theme of a newborn the child, but the mother where it is about her benefit', () => {
    expect(themeOf('newborn').bindings).toEqual({
      persons: { child: '新生儿', applicant: '父母或其他监护人' },
      roles: { beneficiary: 'child', guardian: 'applicant' },
      byItem: { 'birth-med': { beneficiary: 'mother' } },
    });
  });
  test('keep conditions as terms that all have to hold', () => {
    const parts = starterThemes.themes.flatMap((theme) => theme.parts);
    expect(parts.filter(({ when }) => when.length === 0)).toHaveLength(164);
    expect(parts.filter(({ when }) => when.length === 2)).toHaveLength(23);
  });
});

const items: KnownItems = new Map([
  ['a', { roles: new Set(['applicant', 'beneficiary']) }],
  ['b', { roles: new Set(['applicant']) }],
]);
const sound: Theme = {
  key: 'thing',
  number: 'T-1',
  name: '一件事',
  fullName: '一件事',
  audience: 'citizen',
  lead: 'civil',
  lifeStage: '出生',
  questions: [{ id: 'q', text: '?', options: [true, false], usual: true, informational: false }],
  parts: [
    { item: 'a', when: [], after: [], afterOptional: [] },
    { item: 'b', when: [{ question: 'q', equals: true }], after: ['a'], afterOptional: [] },
  ],
  bindings: { persons: { child: '孩子' }, roles: { beneficiary: 'child' }, byItem: {} },
  jointVisit: ['a', 'b'],
};
const [first, second] = sound.parts as [Theme['parts'][number], Theme['parts'][number]];
const [question] = sound.questions as [Theme['questions'][number]];

const CASES: [what: string, theme: Theme, fault: Fault][] = [
  [
    'an item that nobody knows',
    { ...sound, parts: [...sound.parts, { ...first, item: 'c' }] },
    { code: 'unknownItem', item: 'c' },
  ],
  ['an item that stands twice', { ...sound, parts: [...sound.parts, second] }, { code: 'itemTwice', item: 'b' }],
  [
    'a question that stands twice',
    { ...sound, questions: [question, question] },
    { code: 'questionTwice', question: 'q' },
  ],
  [
    'a question without a choice',
    { ...sound, questions: [{ ...question, options: [true] }] },
    { code: 'fewerThanTwoOptions', question: 'q' },
  ],
  [
    'a usual answer that is none',
    { ...sound, questions: [{ ...question, usual: 'yes' }] },
    { code: 'usualIsNoOption', question: 'q' },
  ],
  [
    'a question that reaches nothing',
    { ...sound, questions: [question, { ...question, id: 'r' }] },
    { code: 'questionReachesNothing', question: 'r' },
  ],
  [
    'a condition on no question',
    { ...sound, parts: [first, { ...second, when: [{ question: 'r', equals: true }] }] },
    { code: 'unknownQuestion', item: 'b', question: 'r' },
  ],
  [
    'a condition on no option',
    { ...sound, parts: [first, { ...second, when: [{ question: 'q', equals: '是' }] }] },
    { code: 'unknownOption', item: 'b', question: 'q', option: '是' },
  ],
  [
    'an item that no answers lead to',
    { ...sound, parts: [first, { ...second, when: [true, false].map((equals) => ({ question: 'q', equals })) }] },
    { code: 'neverNeeded', item: 'b', question: 'q' },
  ],
  [
    'an item after what is not there',
    { ...sound, parts: [first, { ...second, after: ['c'] }] },
    { code: 'afterWhatIsNotInTheTheme', item: 'b', after: 'c' },
  ],
  [
    'items that wait for each other',
    { ...sound, parts: [{ ...first, afterOptional: ['b'] }, second] },
    { code: 'cycle', items: ['a', 'b'] },
  ],
  [
    'an item that waits for itself',
    { ...sound, parts: [first, { ...second, after: ['b'] }] },
    { code: 'cycle', items: ['b'] },
  ],
  [
    'a role that nobody has',
    { ...sound, bindings: { ...sound.bindings, roles: { guardian: 'child' } } },
    { code: 'roleNobodyHas', role: 'guardian' },
  ],
  [
    'a role that the item does not have',
    { ...sound, bindings: { ...sound.bindings, byItem: { b: { beneficiary: 'child' } } } },
    { code: 'roleNobodyHas', role: 'beneficiary', item: 'b' },
  ],
  [
    'a role bound to nobody',
    { ...sound, bindings: { ...sound.bindings, roles: { beneficiary: 'uncle' } } },
    { code: 'boundToNobody', role: 'beneficiary', person: 'uncle' },
  ],
  [
    'a joint visit of an item that is not there',
    { ...sound, jointVisit: ['c'] },
    { code: 'jointVisitOfNone', item: 'c' },
  ],
];

describe('a theme is refused by name for', () => {
  test.each(CASES)('%s', (_what, theme, fault) => {
    expect(findFaults(sound, items)).toEqual([]);
    expect(findFaults(theme, items)).toContainEqual(fault);
  });
  test('a ring once, however many items wait for it', () => {
    const ring = ['b', 'a'].map((item, place) => ({ ...first, item, after: [place === 0 ? 'a' : 'b'] }));
    const parts = [...ring, { ...first, item: 'c', after: ['a', 'b'] }];
    expect(findFaults({ ...sound, parts }, items).filter(({ code }) => code === 'cycle')).toEqual([
      { code: 'cycle', items: ['b', 'a'] },
    ]);
  });
  test('what has not the shape of a theme', () => {
    expect(readThemes({ themes: [{ key: 'odd' }, 7] }, knownItems)).toEqual({
      themes: [],
      refused: [
        { key: 'odd', faults: [expect.objectContaining({ code: 'misshapen' })] },
        { key: 'without a key', faults: [expect.objectContaining({ code: 'misshapen' })] },
      ],
    });
    expect(() => readThemes([], knownItems)).toThrow('themes.json');
  });
});

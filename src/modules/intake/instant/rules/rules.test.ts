import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { inputsOf, questionsOf, type Need } from './facts.ts';
import { verdictOf } from './verdict.ts';

const needs: Need[] = [
  { input: '今天', today: true },
  { input: '出生日期', register: 'population', field: 'birthDate', of: 'beneficiary.idNumber' },
  { input: '在世', register: 'population', field: 'living', of: 'beneficiary.idNumber' },
  { input: '近亲属', register: 'population', field: 'kin', of: 'applicant.idNumber' },
  { input: '号码', answer: 'beneficiary.idNumber' },
];
const answers = { 'beneficiary.idNumber': 'B', 'applicant.idNumber': 'A' };
const today = civilDate('2026-03-02');

describe('questions', () => {
  test('a register is asked once for each subject, for what the model needs and nothing else', () => {
    expect(questionsOf(needs, answers)).toEqual([
      { register: 'population', subject: 'B', fields: ['birthDate', 'living'] },
      { register: 'population', subject: 'A', fields: ['kin'] },
    ]);
  });
  test('about nobody nothing is asked', () => {
    expect(questionsOf(needs, { 'beneficiary.idNumber': ' ' })).toEqual([]);
  });
});

describe('inputs', () => {
  const answered = [
    { register: 'population', subject: 'B', facts: new Map<string, string | boolean>([['birthDate', '1966-03-02']]) },
    { register: 'population', subject: 'A', facts: new Map([['kin', ['B']]]) },
  ] as const;
  test('what nobody could say is named and not given to the model', () => {
    expect(inputsOf(needs, { answers, answered, today })).toEqual({
      inputs: { 今天: '2026-03-02', 出生日期: '1966-03-02', 近亲属: ['B'], 号码: 'B' },
      missing: ['population.living'],
    });
  });
  test('an answer that was left out is missing too', () => {
    expect(inputsOf(needs, { answers: {}, answered, today }).missing).toContain('beneficiary.idNumber');
  });
});

describe('the verdict', () => {
  test.each([
    ['granted', null, { identified: true, missing: [], value: '准予' }],
    ['leftToPerson', 'notMet', { identified: true, missing: [], value: '转人工' }],
    ['leftToPerson', 'undecided', { identified: true, missing: [], value: null }],
    ['leftToPerson', 'undecided', { identified: true, missing: [], value: undefined }],
    ['leftToPerson', 'factsMissing', { identified: true, missing: ['population.living'], value: '准予' }],
    ['leftToPerson', 'identityUnproven', { identified: false, missing: [], value: '准予' }],
  ])('%s (%s): nobody is refused by a machine', (outcome, why, found) => {
    expect(verdictOf(found)).toEqual({ outcome, why });
  });
});

import { expect, test } from 'vitest';
import { caseRow } from '../../../../../test/support/desk/cases.ts';
import type { PartState } from '../../../../modules/intake/theme-cases/contract/kinds.ts';
import { countIn, failuresIn, failureTitle, isYourTurn, orderSentence } from './standing.ts';

const part = (state: PartState, change: { because?: string; waitsFor?: string[] } = {}) => ({
  name: { zh: '医保参保' },
  state,
  because: change.because === undefined ? null : { zh: change.because },
  waitsFor: (change.waitsFor ?? []).map((zh) => ({ zh })),
});

test('what waits says for what, what was stopped says by what, and the rest says nothing of the order', () => {
  expect(orderSentence(part('waiting', { waitsFor: ['户口登记', '出生医学证明'] }), 'zh')).toBe(
    '等“户口登记”、“出生医学证明”办好，会自动接着办，不用您再跑。',
  );
  expect(orderSentence(part('stopped', { because: '户口登记' }), 'zh')).toBe(
    '户口登记未办成，所以医保参保不能接着办。',
  );
  expect(orderSentence(part('granted'), 'zh')).toBeUndefined();
});

test('what was not done is told in one sentence each; what somebody took back himself is no failure', () => {
  const parts = [part('denied'), part('stopped', { because: '户口登记' }), part('takenBack'), part('granted')];
  expect(failuresIn(parts, 'zh')).toEqual(['医保参保：没有批准。', '户口登记未办成，所以医保参保不能接着办。']);
  expect(failuresIn([part('withdrawn'), part('returned'), part('started'), part('waiting')], 'en')).toEqual([]);
});

test('what the failures mean depends on what is still to come of the rest', () => {
  expect(failureTitle('running', 'zh')).toBe('有的事项没有办成，其余的照常办');
  expect(failureTitle('partlyGranted', 'zh')).toBe('有的事项没有办成，办好的照样有效');
  expect(failureTitle('notGranted', 'zh')).toBe('这几项都没有办成');
});

test('those that are granted are counted', () => {
  expect(countIn([part('granted'), part('denied'), part('granted')], 'zh')).toBe('一共 3 项，办好 2 项');
  expect(countIn([], 'en')).toBe('0 parts, 0 done');
});

test('it is the applicant’s turn where a part came back, or its case has to be corrected', () => {
  expect(isYourTurn({ state: 'returned', case: null })).toBe(true);
  expect(isYourTurn({ state: 'started', case: caseRow({ state: 'awaitingCorrection' }) })).toBe(true);
  expect(isYourTurn({ state: 'started', case: caseRow() })).toBe(false);
});

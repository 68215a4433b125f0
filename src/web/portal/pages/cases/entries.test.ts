import { expect, test } from 'vitest';
import { caseRow } from '../../../../../test/support/desk/cases.ts';
import type { ThemeRow } from '../../../../modules/intake/theme-cases/contract/progress.ts';
import { entriesOf } from './entries.ts';

const theme: ThemeRow = {
  ...{ id: 'theme', number: 'TC370828261121000017', theme: '新生儿出生', status: 'running' },
  ...{ openedOn: '2026-11-21', finishesOn: null, concludedOn: null },
  parts: [
    { item: 'birth', name: { zh: '出生医学证明' }, state: 'started', case: 'part' },
    { item: 'hukou-birth', name: { zh: '户口登记' }, state: 'waiting', case: null },
  ],
};

test('a theme is one entry among the cases by day, and its item cases are none of their own', () => {
  const cases = [
    caseRow({ id: 'newest', receivedOn: '2026-11-22' }),
    caseRow({ id: 'part', receivedOn: '2026-11-21' }),
    caseRow({ id: 'oldest', receivedOn: '2026-11-20' }),
  ];
  expect(entriesOf(cases, [theme]).map(({ id }) => id)).toEqual(['newest', 'theme', 'oldest']);
  expect(entriesOf(cases, []).map(({ id }) => id)).toEqual(['newest', 'part', 'oldest']);
  expect(entriesOf([], [])).toEqual([]);
});

import { expect, test } from 'vitest';
import type { MigrationPlan } from '../../../modules/process/migration/contract.ts';
import { mappingOf, NOWHERE, proposedFor } from './mapping.ts';

const plan: MigrationPlan = {
  running: 3,
  proposed: { nodes: { a: 'n' }, flows: { 'a-j': 'n-j' } },
  places: [
    { node: 'a', name: '审查', cases: 1, choices: [{ node: 'n', name: '审查' }] },
    { node: 'b', name: '核查', cases: 1, choices: [{ node: 'b', name: '核查' }] },
    { node: 'c', name: '公示', cases: 1, choices: [] },
  ],
  name: null,
};

test('a place goes where the plan proposes, to the same id, or nowhere', () => {
  expect(['a', 'b', 'c'].map((node) => proposedFor(plan, node))).toEqual(['n', 'b', '']);
});

test('what is chosen counts before the proposal, also that a case stays', () => {
  expect(mappingOf(plan, {})).toEqual(plan.proposed);
  expect(mappingOf(plan, { a: 'b', b: '' })).toEqual({ nodes: { a: 'b', b: NOWHERE }, flows: { 'a-j': 'n-j' } });
});

import { expect, test } from 'vitest';
import type { UrgeEvent } from '../../intake/index.ts';
import { urgeTellings } from './of-urge.ts';

const ANN = '0190a000-0000-7000-8000-00000000000a';
const BOB = '0190a000-0000-7000-8000-00000000000b';

const urged: UrgeEvent = {
  ...{ type: 'urged', id: 'u1', on: '2026-03-02', answerBy: '2026-03-03', officer: null, acting: null, words: null },
  tasks: [
    { task: 't2', department: 'approval', holder: ANN },
    { task: 't3', department: 'health', holder: null },
    { task: 't4', department: 'approval', holder: BOB },
  ],
};

const said = (event: UrgeEvent) =>
  urgeTellings(event, 'approval').map(({ kind, part, department, officer }) => [kind, part, department, officer]);

test('every holder of an urged task hears of it, and the heads of each department once', () => {
  expect(said(urged)).toEqual([
    ['urge.asked', 't2', 'approval', ANN],
    ['urge.asked', 't4', 'approval', BOB],
    ['urge.seen', 'heads', 'approval', null],
    ['urge.seen', 'heads', 'health', null],
  ]);
});

test('an officer who urged hears of the answer; an applicant has a message instead', () => {
  const answered = { on: '2026-03-03', task: 't3', department: 'health', officer: BOB, words: 'sealed' } as const;
  expect(said({ type: 'urgeAnswered', id: 'u1', ...answered, urger: ANN })).toEqual([
    ['urge.answered', 't3', 'approval', ANN],
  ]);
  expect(said({ type: 'urgeAnswered', id: 'u1', ...answered, urger: null })).toEqual([]);
});

test('silence goes to the heads of whoever was silent', () => {
  const silent = { type: 'urgeEscalated', id: 'u1', on: '2026-03-04', urger: null, departments: ['health'] } as const;
  expect(said({ ...silent, departments: [...silent.departments] })).toEqual([
    ['urge.unanswered', 'heads', 'health', null],
  ]);
});

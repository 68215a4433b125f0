import { expect, test } from 'vitest';
import type { RunningModel, RunTask } from '../../process/index.ts';
import { questionsOf } from './step-questions.ts';

const work = {
  tasks: new Map([
    ['site', { asks: ['applies_cd', 'applies_light', 'decision'] }],
    ['cd', { when: '有防空地下室' }],
  ]),
} as unknown as RunningModel['work'];
const task = (returnedFrom: string | null) => ({ node: 'site', returnedFrom }) as unknown as RunTask;

test('a step asks what later steps depend on, in their words; what is done again was answered before', () => {
  expect(questionsOf({ work }, task(null))).toEqual([
    { variable: 'applies_cd', words: '有防空地下室' },
    { variable: 'applies_light', words: 'applies_light' },
  ]);
  expect(questionsOf({ work }, task('t3'))).toEqual([]);
});

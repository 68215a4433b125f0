import { expect, test } from 'vitest';
import { chosenDepartments } from '../../../../test/support/process/run-models.ts';
import { conventions } from '../../../../test/support/process/running.ts';
import { xmlOf } from '../../../../test/support/process/xml.ts';
import type { TrialStep } from './contract.ts';
import { tryDraft } from './trying.ts';

const xml = xmlOf({ ...chosenDepartments(), item: 'i' });
const tried = (...steps: TrialStep[]) =>
  tryDraft({ xml, steps }, { now: new Date('2026-03-02T09:00:00+08:00'), conventions });

test('a trial asks which departments come in, and says whose each step is', async () => {
  expect((await tried()).pending).toEqual([
    { element: 'choose', kind: 'task', asks: ['departments'], lists: ['departments'], index: null, department: null },
  ]);
  const chosen = { complete: 'choose', set: { departments: ['health', 'fire'] } };
  const waits = async (...steps: TrialStep[]) =>
    (await tried(chosen, ...steps)).pending.map(({ element, index, department }) => [element, index, department]);
  expect(await waits()).toEqual([
    ['opinion', 0, 'health'],
    ['opinion', 1, 'fire'],
  ]);
  expect(await waits({ complete: 'opinion', index: 1 })).toEqual([['opinion', 0, 'health']]);
});

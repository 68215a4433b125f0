import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnIn, faultsOf } from '../../../../../test/support/process/drawn.ts';
import { anyCase, editionFor, ITEMS, template } from '../../../../../test/support/process/templates.ts';
import { compareModels } from '../../difference/compare.ts';
import { inspectModel } from '../../library/examine.ts';
import type { LocalChange } from '../rules/model.ts';
import { applyChanges } from './apply.ts';

async function applied(item: string, changes: readonly LocalChange[]): Promise<string> {
  const made = await applyChanges(template(item), changes, item);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

describe('a template with local changes', () => {
  test.each(ITEMS)('without changes the model of %s is the template to the letter', async (item) => {
    expect(await applied(item, [])).toBe(template(item).xml);
  });

  test('keeps every step of the template, and none gets more time', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ item, changes }) => {
        const { work, faults } = await inspectModel(new TextEncoder().encode(await applied(item, changes)));
        expect(faults).toEqual([]);
        for (const [id, task] of editionFor(item).facts.tasks) {
          const now = work?.tasks.get(id);
          expect(now?.act).toBe(task.work.act);
          expect(now?.limit?.value ?? 0).toBeLessThanOrEqual(task.work.limit?.value ?? Infinity);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is the same in whatever order the changes were written down', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, fc.nat(), async ({ item, changes }, turn) => {
        const at = turn % (changes.length + 1);
        const other = [...changes.slice(at), ...changes.slice(0, at)].toReversed();
        expect(await applied(item, other)).toBe(await applied(item, changes));
      }),
      { numRuns: 40 },
    );
  });

  test('shows every change: each added step is there, each setting says what the county says', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ item, changes }) => {
        const { work } = await inspectModel(new TextEncoder().encode(await applied(item, changes)));
        for (const change of changes) {
          if ('step' in change) expect(work?.tasks.get(change.step.id)?.department).toBe(change.step.department);
          if (change.kind === 'setLimit') expect(work?.tasks.get(change.element)?.limit).toEqual(change.limit);
          if (change.kind === 'setOwner') expect(work?.tasks.get(change.element)).toMatchObject(change.owner);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is drawn whole', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ item, changes }) => {
        const drawn = await drawnIn(new TextEncoder().encode(await applied(item, changes)));
        expect(faultsOf(drawn)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('says another item where it is for another one, and means nothing else', async () => {
    const made = await applyChanges(template('dibao'), [], 'low-edge');
    if (!made.ok) throw new Error('refused');
    expect(compareModels(template('dibao').xml, made.value).map(({ id, facts }) => [id, facts[0]?.after])).toEqual([
      ['process-dibao', 'low-edge'],
    ]);
  });
});

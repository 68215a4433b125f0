import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCase, changesOf, editionFor, ITEMS, template } from '../../../../../test/support/process/templates.ts';
import { applyChanges, editionOf } from '../apply/apply.ts';
import { inspectModel } from '../../library/examine.ts';
import { refusalsOf } from './check.ts';
import type { ChangeRefusal, Edition, LocalChange } from './model.ts';
import { rebase, type ConflictCode, type KeptChange } from './rebase.ts';

const old = editionFor('dibao');
const step = { id: 'local-check', name: '复核', act: 'review', role: 'reviewer', department: 'civil' } as const;
const limit = (value: number) => ({ value, unit: 'workingDay' }) as const;

/** The next edition of the template: its file with a text in place of another. */
async function nextWith(...swaps: [string | RegExp, string][]): Promise<Edition> {
  const { xml, ...rest } = template('dibao');
  const next = swaps.reduce((text, [gone, come]) => {
    const swapped = text.replaceAll(gone, come);
    expect(swapped).not.toBe(text);
    return swapped;
  }, xml);
  const edition = await editionOf({ xml: next, ...rest });
  if (edition === undefined) throw new Error('the next edition is no template');
  return edition;
}

const kept = (...changes: LocalChange[]): KeptChange[] =>
  changes.map((change, place) => ({ ...change, id: place + 1 }));

describe('a change is refused', () => {
  const refused = (change: LocalChange, others: LocalChange[] = [], edition: Partial<Edition> = {}) =>
    refusalsOf(change, { ...old, ...edition }, others).map(({ code }) => code);
  const addStep = { kind: 'addStep', where: 'after', element: 'check', step } as const;

  test.each<[ChangeRefusal['code'], LocalChange, LocalChange[], Partial<Edition>]>([
    ['changeNotAllowed', addStep, [], { allows: ['owner'] }],
    ['elementFixed', addStep, [], { fixed: ['check'] }],
    ['elementUnknown', { ...addStep, element: 'nowhere' }, [], {}],
    ['elementUnknown', { kind: 'setLimit', element: 'nowhere', limit: limit(1) }, [], {}],
    ['placeTaken', addStep, [{ ...addStep, step: { ...step, id: 'local-other' } }], {}],
    ['stepIdTaken', addStep, [{ ...addStep, element: 'home' }], {}],
    ['stepIdIllegal', { ...addStep, step: { ...step, id: 'check' } }, [], {}],
    ['stepIdIllegal', { ...addStep, step: { ...step, id: 'local-a-fork' } }, [], {}],
    ['limitTooLong', { kind: 'setLimit', element: 'check', limit: limit(4.5) }, [], {}],
    ['limitNotComparable', { kind: 'setLimit', element: 'check', limit: { value: 1, unit: 'month' } }, [], {}],
    ['sameAsTemplate', { kind: 'setLimit', element: 'check', limit: limit(4) }, [], {}],
    ['sameAsTemplate', { kind: 'setOwner', element: 'check', owner: { department: 'civil' } }, [], {}],
  ])('%s', (code, change, others, edition) => {
    expect(refused(change, others, edition)).toContain(code);
  });

  test('placeUnfit where two ways lead to a step', () => {
    const facts = { ...old.facts, before: new Map([...old.facts.before, ['check', ['a', 'b']]]) };
    expect(refused({ ...addStep, where: 'before' }, [], { facts })).toEqual(['placeUnfit']);
    expect(refused(addStep, [], { facts })).toEqual([]);
  });

  test('a limit of exactly the template is no change, half an hour less is one', () => {
    expect(refused({ kind: 'setLimit', element: 'check', limit: limit(3.99) })).toEqual([]);
    expect(refused({ kind: 'setLimit', element: 'check', limit: { value: 0, unit: 'onTheSpot' } })).toEqual([]);
  });
});

describe('a newer edition', () => {
  test('that is the same leaves every change as it was', () => {
    fc.assert(
      fc.property(anyCase, ({ item, changes }) => {
        const { applied, needless, conflicts } = rebase(changes, editionFor(item), editionFor(item));
        expect([needless, conflicts]).toEqual([[], []]);
        expect(applied.toSorted((one, other) => one.id - other.id)).toEqual(changes);
      }),
    );
  });

  const setLimit = (value: number): LocalChange => ({ kind: 'setLimit', element: 'check', limit: limit(value) });
  const setSection: LocalChange = { kind: 'setOwner', element: 'home', owner: { section: '民政办' } };
  const afterCheck: LocalChange = { kind: 'addStep', where: 'after', element: 'check', step };
  const CHECK_LIMIT = /(id="check"[^>]*ow:limit=)"4"/g;

  test('leaves what it does not touch', async () => {
    const next = await nextWith([CHECK_LIMIT, '$1"3"']);
    expect(rebase(kept(setSection, afterCheck), old, next)).toMatchObject({
      applied: [{ id: 1 }, { id: 2 }],
      conflicts: [],
    });
  });

  test.each<[ConflictCode, LocalChange, [string | RegExp, string][], boolean]>([
    ['bothChanged', setLimit(2), [[CHECK_LIMIT, '$1"3"']], true],
    ['limitTooLong', setLimit(3.5), [[CHECK_LIMIT, '$1"3"']], false],
    ['bothChanged', setSection, [[/(id="home"[^>]*ow:section=)"[^"]*"/g, '$1"社会事务科"']], true],
    [
      'elementGone',
      afterCheck,
      [
        ['"check"', '"verify"'],
        ['>check<', '>verify<'],
      ],
      false,
    ],
    ['bothChanged', afterCheck, [['gateway-join-1', 'gateway-join-9']], true],
    [
      'stepTaken',
      afterCheck,
      [
        ['"home"', '"local-check"'],
        ['>home<', '>local-check<'],
      ],
      false,
    ],
  ])('%s', async (code, change, swaps, mayKeep) => {
    const { conflicts } = rebase(kept(change), old, await nextWith(...swaps));
    expect(conflicts).toEqual([{ change: { ...change, id: 1 }, code, mayKeep, mayReplace: true }]);
  });

  test('that allows less, or fixes the step, takes the change away', () => {
    const [first, second] = [
      { ...old, allows: ['owner' as const] },
      { ...old, fixed: ['check'] },
    ];
    for (const [next, mayReplace] of [
      [first, false],
      [second, true],
    ] as const)
      expect(rebase(kept(setLimit(2)), old, next).conflicts).toMatchObject([
        { code: 'notAllowed', mayKeep: false, mayReplace },
      ]);
  });

  test('that has two ways to the place of a step has no place for it', () => {
    const facts = { ...old.facts, after: new Map([...old.facts.after, ['check', ['a', 'b']]]) };
    expect(rebase(kept(afterCheck), old, { ...old, facts }).conflicts).toMatchObject([{ code: 'placeGone' }]);
  });

  test('that says the same itself makes the change needless', async () => {
    const next = await nextWith([CHECK_LIMIT, '$1"3"']);
    expect(rebase(kept(setLimit(3)), old, next)).toMatchObject({ needless: [{ id: 1 }], conflicts: [] });
  });

  test('puts in question what leans on a step in question', async () => {
    const second: LocalChange = {
      kind: 'addStep',
      where: 'after',
      element: 'local-check',
      step: { ...step, id: 'local-2' },
    };
    const next = await nextWith(['"check"', '"verify"'], ['>check<', '>verify<']);
    const { conflicts } = rebase(kept(second, afterCheck), old, next);
    expect(conflicts.map(({ change, code }) => [change.id, code])).toEqual([
      [2, 'elementGone'],
      [1, 'leansOnConflict'],
    ]);
  });

  test('of any kind: what goes over by itself stands on it, and it loses no step of its own', async () => {
    const both = fc
      .constantFrom(...ITEMS)
      .chain((item) => fc.record({ item: fc.constant(item), ours: changesOf(item), theirs: changesOf(item) }));
    await fc.assert(
      fc.asyncProperty(both, async ({ item, ours, theirs }) => {
        const made = await applyChanges(template(item), theirs, item);
        if (!made.ok) throw new Error(JSON.stringify(made.error));
        const next = { ...template(item), xml: made.value };
        const edition = await editionOf(next);
        if (edition === undefined) throw new Error('the city drew no template');
        const { applied, needless, conflicts } = rebase(ours, editionFor(item), edition);
        expect(applied.length + needless.length + conflicts.length).toBe(ours.length);
        const merged = await applyChanges(next, applied, item);
        if (!merged.ok) throw new Error(JSON.stringify(merged.error));
        const { work, faults } = await inspectModel(new TextEncoder().encode(merged.value));
        expect(faults).toEqual([]);
        for (const [id, { work: asked }] of edition.facts.tasks) expect(work?.tasks.get(id)?.act).toBe(asked.act);
      }),
      { numRuns: 40 },
    );
  });
});

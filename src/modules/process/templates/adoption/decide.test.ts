import { describe, expect, test } from 'vitest';
import { editionFor } from '../../../../../test/support/process/templates.ts';
import type { Edition, LocalChange } from '../rules/model.ts';
import { decideAdopt, decideChange, decideLeave, decideTake, decideWithdraw } from './decide.ts';
import { adoptionOf } from './evolve.ts';
import type { Decision, Entry } from './model.ts';

const edition = editionFor('dibao');
const shorter: LocalChange = { kind: 'setLimit', element: 'check', limit: { value: 2, unit: 'workingDay' } };
const added: LocalChange = {
  kind: 'addStep',
  where: 'after',
  element: 'check',
  step: { id: 'local-1', name: '复核', act: 'review', role: 'reviewer', department: 'civil' },
};
const adopted: Entry = { type: 'adopted', template: 'dibao', edition: 1 };
const withShorter = adoptionOf([adopted, { type: 'changeAdded', change: shorter }]);
const reason = '本县人手充足';

const refusalOf = (decided: { ok: boolean; error?: { code: string } }) => decided.error?.code;

describe('adopting', () => {
  test('an item follows one template; after leaving it may follow one again', () => {
    const wish = { template: 'dibao', edition: 2, revision: 1, reason };
    expect(refusalOf(decideAdopt(adoptionOf([adopted]), wish))).toBe('alreadyAdopted');
    const left = adoptionOf([adopted, { type: 'templateLeft' }]);
    expect(refusalOf(decideAdopt(left, wish))).toBe('adoptionChanged');
    expect(decideAdopt(left, { ...wish, revision: 2 }).ok).toBe(true);
    expect(refusalOf(decideAdopt(null, { ...wish, revision: 0, reason: ' ' }))).toBe('reasonMissing');
  });

  test('what is left can neither be changed nor left again', () => {
    const left = adoptionOf([adopted, { type: 'templateLeft' }]);
    expect(refusalOf(decideChange(left, { change: shorter, edition, revision: 2, reason }))).toBe('adoptionMissing');
    expect(refusalOf(decideLeave(left, { revision: 2, reason }))).toBe('adoptionMissing');
    expect(refusalOf(decideLeave(null, { revision: 0, reason }))).toBe('adoptionMissing');
  });
});

describe('changing', () => {
  const wish = { change: shorter, edition, revision: 1, reason };
  test('a change needs a reason, the newest revision, and a place that bears it', () => {
    const one = adoptionOf([adopted]);
    expect(decideChange(one, wish)).toEqual({ ok: true, value: { type: 'changeAdded', change: shorter } });
    expect(refusalOf(decideChange(one, { ...wish, reason: '' }))).toBe('reasonMissing');
    expect(refusalOf(decideChange(one, { ...wish, revision: 0 }))).toBe('adoptionChanged');
    expect(refusalOf(decideChange(withShorter, { ...wish, revision: 2 }))).toBe('placeTaken');
  });

  test('two hundred changes are the most', () => {
    const many = Array.from({ length: 200 }, (): Entry => ({ type: 'changeAdded', change: shorter }));
    const full = adoptionOf([adopted, ...many]);
    expect(refusalOf(decideChange(full, { ...wish, change: added, revision: 201 }))).toBe('tooManyChanges');
    const nearly = adoptionOf([adopted, ...many.slice(1)]);
    expect(decideChange(nearly, { ...wish, change: added, revision: 200 }).ok).toBe(true);
  });

  test('a step on which another one leans is not withdrawn before it', () => {
    const second: LocalChange = { ...added, element: 'local-1', step: { ...added.step, id: 'local-2' } };
    const both = adoptionOf([adopted, { type: 'changeAdded', change: added }, { type: 'changeAdded', change: second }]);
    expect(refusalOf(decideWithdraw(both, { id: 2, revision: 3, reason }))).toBe('changeLeanedOn');
    expect(decideWithdraw(both, { id: 3, revision: 3, reason }).ok).toBe(true);
    expect(refusalOf(decideWithdraw(both, { id: 9, revision: 3, reason }))).toBe('changeUnknown');
  });
});

describe('taking a newer edition', () => {
  const nextLimit = (value: number): Edition => {
    const tasks = new Map(edition.facts.tasks);
    const check = tasks.get('check');
    if (check) tasks.set('check', { ...check, work: { ...check.work, limit: { value, unit: 'workingDay' } } });
    return { ...edition, facts: { ...edition.facts, tasks } };
  };
  const take = (next: Edition, decisions: Decision[], to = 2) =>
    decideTake(withShorter, { edition: to, old: edition, next, decisions, revision: 2, reason });
  const keep = { id: 2, take: 'keep', reason } as const;

  test('what goes over by itself needs nobody', () => {
    expect(take(edition, [])).toMatchObject({ ok: true, value: { carried: [{ id: 2, how: 'applied' }] } });
    expect(refusalOf(take(edition, [], 1))).toBe('editionNotNewer');
    expect(refusalOf(take(edition, [keep]))).toBe('decisionUncalledFor');
  });

  test('every conflict is decided by a person with a reason', () => {
    expect(refusalOf(take(nextLimit(3), []))).toBe('conflictUndecided');
    expect(refusalOf(take(nextLimit(3), [{ ...keep, reason: ' ' }]))).toBe('conflictUndecided');
    expect(take(nextLimit(3), [keep])).toMatchObject({
      ok: true,
      value: { carried: [{ id: 2, how: 'kept', code: 'bothChanged', reason }] },
    });
  });

  test('a limit that is now too long is not kept, and withdrawn it is gone', () => {
    expect(refusalOf(take(nextLimit(1), [keep]))).toBe('conflictNotKept');
    const taken = take(nextLimit(1), [{ ...keep, take: 'withdraw' }]);
    if (!taken.ok) throw new Error(JSON.stringify(taken.error));
    const after = adoptionOf([adopted, { type: 'changeAdded', change: shorter }, taken.value]);
    expect(after).toMatchObject({ revision: 3, edition: 2, changes: [] });
  });

  test('a third version takes the place of what the newer edition does not bear, or of what both changed', () => {
    const third: LocalChange = { ...shorter, limit: { value: 1, unit: 'workingDay' } };
    const replace = { id: 2, take: 'replace', change: third, reason } as const;
    for (const limit of [1.5, 3]) {
      const taken = take(nextLimit(limit), [replace]);
      if (!taken.ok) throw new Error(JSON.stringify(taken.error));
      expect(taken.value).toMatchObject({ carried: [{ id: 2, how: 'replaced', change: third, reason }] });
      const after = adoptionOf([adopted, { type: 'changeAdded', change: shorter }, taken.value]);
      expect(after?.changes).toEqual([{ ...third, id: 2 }]);
    }
  });

  test('a third version is another change of the same kind, with a reason, that the newer edition bears', () => {
    const replaced = (change: LocalChange, next = nextLimit(3), why = reason) =>
      refusalOf(take(next, [{ id: 2, take: 'replace', change, reason: why }]));
    const third: LocalChange = { ...shorter, limit: { value: 1, unit: 'workingDay' } };
    expect(replaced(third, nextLimit(3), '')).toBe('conflictUndecided');
    expect(replaced(added)).toBe('replacementOfOtherKind');
    expect(replaced({ ...shorter, limit: { unit: 'workingDay', value: 2 } })).toBe('replacementSame');
    expect(replaced({ ...third, limit: { value: 4, unit: 'workingDay' } })).toBe('limitTooLong');
    expect(replaced({ ...third, limit: { value: 3, unit: 'workingDay' } })).toBe('sameAsTemplate');
    expect(replaced({ ...third, element: 'nowhere' })).toBe('elementUnknown');
    expect(replaced({ ...third, element: 'notice' }, { ...nextLimit(3), fixed: ['notice'] })).toBe('elementFixed');
    expect(replaced(third, edition)).toBe('decisionUncalledFor');
  });

  test('what leans on a step that is replaced goes on with it', () => {
    const second: LocalChange = { ...added, element: 'local-1', step: { ...added.step, id: 'local-2' } };
    const both = adoptionOf([adopted, { type: 'changeAdded', change: added }, { type: 'changeAdded', change: second }]);
    const next: Edition = { ...edition, fixed: ['check'] };
    const elsewhere: LocalChange = { ...added, element: 'home' };
    const decisions: Decision[] = [
      { id: 2, take: 'replace', change: elsewhere, reason },
      { id: 3, take: 'keep', reason },
    ];
    const taking = { edition: 2, old: edition, next, revision: 3, reason };
    expect(decideTake(both, { ...taking, decisions })).toMatchObject({
      ok: true,
      value: {
        carried: [
          { id: 2, how: 'replaced' },
          { id: 3, how: 'kept', code: 'leansOnConflict' },
        ],
      },
    });
    const renamed: LocalChange = { ...elsewhere, step: { ...added.step, id: 'local-9' } };
    expect(
      refusalOf(
        decideTake(both, {
          ...taking,
          decisions: [{ id: 2, take: 'replace', change: renamed, reason }, ...decisions.slice(1)],
        }),
      ),
    ).toBe('elementUnknown');
  });
});

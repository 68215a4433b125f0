import { describe, expect, test } from 'vitest';
import { and, end, level, start, work, type Model, type Work } from '../../../../../test/support/process/model.ts';
import { begun, done, Driven, officer, runningOf, words } from '../../../../../test/support/process/running.ts';
import { civilDateOf } from '../../../../kernel/civil-date.ts';
import { evolve } from '../evolve.ts';
import type { Command } from '../model.ts';
import { decideMigration } from './migrating.ts';

const ann = officer({ letter: 'a' });
const bob = officer({ letter: 'b' });
const cy = officer({ letter: 'c' });
const sign = (task: string, when: 'before' | 'after'): Command => ({
  ...{ type: 'addSigners', task, officer: ann, when, of: 'all' },
  signers: [bob, cy].map((one) => ({ ...one, away: false })),
  reason: words('weighty'),
});
const later = new Date('2026-03-03T09:00:00+08:00');

/** Accepted, then examined by two at once, then decided. */
const permit = (review: Work = {}, name = 'papers'): Model => ({
  id: 'p',
  ...level(
    [
      start('s'),
      work('accept', 'accept', { role: 'clerk' }),
      and('f'),
      work(name, 'review', review),
      work('site', 'review'),
      and('j'),
      work('decide', 'decide'),
      end('e'),
    ],
    's accept',
    'accept f',
    `f ${name}`,
    'f site',
    `${name} j`,
    'site j',
    'j decide',
    'decide e',
  ),
});
const complete = (task: string, who = ann): Command => ({ type: 'complete', task, officer: who, done: done() });

async function over(
  run: Driven,
  model: Model,
  mapping: { nodes: Record<string, string>; flows: Record<string, string> } = { nodes: {}, flows: {} },
) {
  const [from, to] = [run.setting.model, await runningOf(model)];
  const setting = { ...run.setting, model: to, at: later, on: civilDateOf(later) };
  const command = {
    id: '0190a000-0000-7000-8000-0000000000ff',
    model: { item: 'test', version: 2 },
    file: 'a'.repeat(64),
    mapping,
    officer: bob.id,
  };
  const decided = decideMigration(command, run.run, { setting, from, of: 1 });
  return { decided, run: decided.ok ? decided.value.reduce(evolve, run.run) : undefined };
}
const tasksIn = (run: Awaited<ReturnType<typeof over>>['run']) =>
  run === undefined || run.status === 'unbegun'
    ? []
    : run.tasks.map(({ task, node, state, department }) => `${task} ${node} ${state} ${department}`);

describe('a run that goes over to another version', () => {
  test('keeps its tasks with who has them, and what was done stays as it was', async () => {
    const before = (await begun(permit())).given(complete('t1'), { type: 'claim', task: 't2', officer: ann });
    const { run } = await over(before, permit({}, 'documents'), { nodes: { papers: 'documents' }, flows: {} });
    expect(tasksIn(run)).toEqual(['t1 accept done approval', 't2 documents open approval', 't3 site open approval']);
    expect(run).toMatchObject({
      model: { version: 2 },
      file: 'a'.repeat(64),
      tasks: [{ model: { version: 1 } }, { holder: ann.id, model: { version: 2 } }, {}],
    });
  });
  test('opens work anew that another section does there, with its day counted from now', async () => {
    const before = (await begun(permit())).given(complete('t1'), { type: 'claim', task: 't2', officer: ann });
    const { run } = await over(before, permit({ department: 'fire', limit: '2', limitUnit: 'workingDay' }));
    expect(tasksIn(run)).toEqual([
      't1 accept done approval',
      't2 papers cancelled approval',
      't3 site open approval',
      't4 papers open fire',
    ]);
    expect(run).toMatchObject({
      tasks: [{}, {}, {}, { holder: null, dueOn: '2026-03-05', openedAt: later.toISOString() }],
    });
  });
  test('finishes what was returned as it was begun', async () => {
    const before = (await begun(permit())).given(complete('t1'), complete('t2'), complete('t3'), {
      type: 'return',
      how: 'comesBack',
      task: 't4',
      officer: bob,
      to: 't2',
      reason: words('look again'),
    });
    const { run } = await over(before, permit({ department: 'fire' }));
    expect(tasksIn(run).slice(3)).toEqual(['t4 decide suspended approval', 't5 papers open approval']);
  });
  test('takes along who has still to sign, before or after, and how many have to', async () => {
    for (const when of ['before', 'after'] as const) {
      const before = (await begun(permit())).given(complete('t1'), sign('t2', when));
      if (when === 'after') before.given(complete('t2'));
      const { run } = await over(before, permit({}, 'documents'), { nodes: { papers: 'documents' }, flows: {} });
      expect(tasksIn(run).slice(1)).toEqual([
        when === 'before' ? 't2 documents suspended approval' : 't2 papers done approval',
        't3 site open approval',
        't4 documents open approval',
        't5 documents open approval',
      ]);
      before.run = run ?? before.run;
      const there = new Driven(await runningOf(permit({}, 'documents')));
      there.run = before.run;
      there.given(complete('t4', bob), complete('t5', cy));
      if (when === 'before') there.given(complete('t2'));
      expect(there.given(complete('t3')).pending).toMatchObject([{ node: 'decide' }]);
    }
  });
  test('asks nobody to sign what another section does there from the beginning', async () => {
    const before = (await begun(permit())).given(complete('t1'), sign('t2', 'before'));
    const { run } = await over(before, permit({ department: 'fire' }));
    expect(tasksIn(run).slice(1)).toEqual([
      't2 papers cancelled approval',
      't3 site open approval',
      't4 papers cancelled approval',
      't5 papers cancelled approval',
      't6 papers open fire',
    ]);
  });
  test('goes over once: asked again, it is on another version', async () => {
    const before = (await begun(permit())).given(complete('t1'));
    const { run } = await over(before, permit());
    before.run = run ?? before.run;
    expect((await over(before, permit())).decided).toEqual({ ok: false, error: { code: 'otherVersion', version: 2 } });
  });
  test('stays where it has no place there, with the places that are in the way', async () => {
    const before = (await begun(permit())).given(complete('t1'));
    expect((await over(before, permit({}, 'documents'))).decided).toEqual({
      ok: false,
      error: { code: 'cannotGoOver', places: [{ code: 'placeGone', element: 'papers' }] },
    });
    const ended = (await begun(permit())).given({ type: 'end', why: 'withdrawn' });
    expect((await over(ended, permit())).decided).toEqual({ ok: false, error: { code: 'runNotRunning' } });
  });
});

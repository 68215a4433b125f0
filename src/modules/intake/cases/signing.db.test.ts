import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { finish, tasksOf } from '../../../../test/support/intake/finishing.ts';
import {
  byDepartment,
  officerCaller,
  openOffice,
  personCaller,
  type Office,
} from '../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { findHoldings, runProjections, runStreams } from '../../process/index.ts';
import { acceptCase } from './acts.ts';
import { addSigners, dropSigner, type SignersAsked } from './signing.ts';
import { caseStreams } from './store/cases.ts';
import { assignTask, completeTask } from './task-acts.ts';

let office: Office;
let clerk: Caller;
let [one, two]: Caller[] = [];
beforeAll(async () => {
  office = byDepartment(await openOffice());
  [clerk, one, two] = [officerCaller(office), officerCaller(office), officerCaller(office)];
});
afterAll(() => office.close());

const asking = (caller: Caller, key: string = randomUUID()) => ({
  caller,
  once: { caller: caller.actor.id, key, requestHash: 'same' },
});
const who = (caller: Caller | undefined): Caller => {
  if (caller === undefined) throw new Error('nobody');
  return caller;
};

/** Accepted; its papers are examined by the clerk's department at `doc`. */
async function accepted(): Promise<CaseId> {
  const { id } = await receiveAt(office, personCaller(office));
  const version = await office.deps.db.within(clerk.scope, async (tx) => (await caseStreams.load(tx, id)).version);
  const answer = await acceptCase(office.deps, { asking: asking(clerk), id, version });
  if (!answer.ok) throw new Error(answer.error.code);
  return id;
}
const views = (id: CaseId, caller = clerk) => tasksOf(office, { id, caller });
async function docOf(id: CaseId, caller = clerk, key?: string) {
  const doc = (await views(id)).find(({ node, signs }) => node === 'doc' && signs === null);
  return { asking: asking(caller, key), id, task: doc?.task ?? '' };
}
const asked = (otherwise: Partial<SignersAsked> = {}): SignersAsked => ({
  ...{ when: 'before', of: 'all', signers: [who(one).actor.id, who(two).actor.id], reason: '标的大，请一起看。' },
  ...otherwise,
});
async function sign(id: CaseId, caller: Caller) {
  const task = (await views(id, caller)).find(
    ({ signs, holder, state }) => signs && state === 'open' && holder?.id === caller.actor.id,
  );
  const done = { opinion: 'agree', note: '同意。', materials: [], answers: {}, visit: null, files: [] } as const;
  return completeTask(office.deps, { asking: asking(caller), id, task: task?.task ?? '' }, done);
}
const open = async (id: CaseId) =>
  (await views(id)).filter(({ node, state }) => node === 'doc' && state !== 'cancelled').map(({ state }) => state);

describe('加签', () => {
  test('asked twice under one key is asked once; who signs reads who asked and why, and nothing stands in clear', async () => {
    const id = await accepted();
    const target = await docOf(id, clerk, randomUUID());
    const answers = [await addSigners(office.deps, target, asked()), await addSigners(office.deps, target, asked())];
    expect(answers[0]).toMatchObject({ ok: true });
    expect(answers[1]).toEqual(answers[0]);
    expect(await open(id)).toEqual(['suspended', 'open', 'open']);
    const mine = (await views(id, who(one))).find(({ signs, mine: is }) => signs !== null && is);
    expect(mine?.signs).toMatchObject({
      when: 'before',
      of: 'all',
      by: { id: clerk.actor.id },
      reason: '标的大，请一起看。',
    });
    const host = (await views(id)).find(({ task }) => task === target.task);
    expect(host?.signers.map(({ officer, droppable }) => [officer.id, droppable])).toEqual([
      [who(one).actor.id, true],
      [who(two).actor.id, true],
    ]);
    const recorded = await office.deps.db.within(clerk.scope, (tx) => runStreams.recorded(tx, id));
    expect(JSON.stringify(recorded)).not.toContain('标的大');
  });
  test('signed by both at the same moment lets the step go on once', async () => {
    const id = await accepted();
    await addSigners(office.deps, await docOf(id), asked());
    const answers = await Promise.all([sign(id, who(one)), sign(id, who(two))]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await open(id)).toEqual(['open', 'done', 'done']);
  });
  test('signed by two at once where one is enough: one signature counts', async () => {
    const id = await accepted();
    await addSigners(office.deps, await docOf(id), asked({ of: 'any' }));
    const answers = await Promise.all([sign(id, who(one)), sign(id, who(two))]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await open(id)).toEqual(['open', 'done']);
  });
  test('afterwards holds the case until all have signed; taking off the last lets it go on, and the rows are what the log makes', async () => {
    const id = await accepted();
    const target = await docOf(id);
    await addSigners(office.deps, target, asked({ when: 'after' }));
    await finish(office, { id, node: 'doc', caller: clerk });
    await sign(id, who(one));
    expect(await open(id)).toEqual(['done', 'done', 'open']);
    const dropping = { signer: who(two).actor.id, reason: '出差。' };
    expect(await dropSigner(office.deps, { ...target, asking: asking(who(one)) }, dropping)).toEqual(
      no({ code: 'heldByAnother', holder: clerk.actor.id }),
    );
    expect(await dropSigner(office.deps, { ...target, asking: asking(clerk) }, dropping)).toMatchObject({ ok: true });
    expect(await open(id)).toEqual(['done', 'done']);
    const report = await office.database.follower.within({ area: office.database.area }, (tx) =>
      verifyLog(tx, { streams: [caseStreams, runStreams], projections: runProjections }),
    );
    const faults = report.problems.filter(({ code }) => code !== 'eventNotNumbered' && code !== 'streamUnknown');
    expect(faults).toEqual([]);
  });
  test('counts the time of each by person: whoever signs has it, and not who waits', async () => {
    const id = await accepted();
    const target = await docOf(id);
    await addSigners(office.deps, target, asked());
    const held = (await office.deps.db.within(clerk.scope, (tx) => findHoldings(tx, id))).filter(
      ({ until }) => until === null,
    );
    const holders = held.map(({ holder }) => holder);
    expect(holders).toEqual(expect.arrayContaining([who(one).actor.id, who(two).actor.id]));
    expect(held.some(({ task }) => task === target.task)).toBe(false);
  });
});

test('转办 to who is on leave is refused', async () => {
  const id = await accepted();
  const away: Office['deps']['awayUntil'] = () =>
    Promise.resolve(new Map([[one?.actor.id ?? '', '2099-01-01']]) as never);
  const given = { to: who(one).actor.id, how: 'handOver' as const, reason: '请办理。' };
  expect(await assignTask({ ...office.deps, awayUntil: away }, await docOf(id), given)).toEqual(
    no({ code: 'colleagueAway' }),
  );
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { personId, type CaseId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { findPublishedItem } from '../../catalogue/index.ts';
import { certificateStreams, certificateVersions } from '../../certificates/index.ts';
import { loadRun, runProjections, runStreams } from '../../process/index.ts';
import { fourWay } from '../../../../test/support/process/run-models.ts';
import { xor } from '../../../../test/support/process/model.ts';
import { publish } from '../../../../test/support/process/published.ts';
import { finish, finishAll, tasksOf } from '../../../../test/support/intake/finishing.ts';
import {
  byDepartment,
  officerCaller,
  openOffice,
  personCaller,
  type Office,
} from '../../../../test/support/intake/office.ts';
import { handedIn, receiveAt } from '../../../../test/support/intake/received.ts';
import { acceptCase, askCorrection, decideCase, withdrawCase } from './acts.ts';
import { openCaseFile } from './case-file.ts';
import type { Decision } from './contract/decision.ts';
import { previewDecision } from './decision-preview.ts';
import { caseList } from './projections/case-list.ts';
import { resubmitCase } from './replacing.ts';
import { caseStreams } from './store/cases.ts';
import { assignTask, completeTask, returnTask, touchTask, type TaskDone } from './task-acts.ts';
import { listTasks } from './task-list.ts';

let office: Office;
let clerk: Caller;
let doctor: Caller;
let fireman: Caller;
let policeman: Caller;
let approver: Caller;
beforeAll(async () => {
  office = byDepartment(await openOffice());
  [clerk, approver] = [officerCaller(office), officerCaller(office)];
  doctor = officerCaller(office, ['health']);
  fireman = officerCaller(office, ['fire']);
  policeman = officerCaller(office, ['police']);
});
afterAll(() => office.close());

const asking = (caller: Caller, key: string = randomUUID()) => ({
  caller,
  once: { caller: caller.actor.id, key, requestHash: 'same' },
});
const versionOf = (id: CaseId) =>
  office.deps.db.within(clerk.scope, async (tx) => (await caseStreams.load(tx, id)).version);
const target = async (id: CaseId, caller = clerk) => ({ asking: asking(caller), id, version: await versionOf(id) });
const fileOf = (id: CaseId, caller = clerk) =>
  office.deps.db.within(caller.scope, (tx) => openCaseFile(tx, office.deps, { caller, id, why: 'test' }));

/** A case of the office's item, or of another. */
async function received(item = office.item): Promise<{ id: CaseId; caller: Caller }> {
  return receiveAt({ ...office, item }, personCaller(office));
}

async function accepted(item = office.item): Promise<CaseId> {
  const { id } = await received(item);
  const answer = await acceptCase(office.deps, await target(id));
  if (!answer.ok) throw new Error(answer.error.code);
  return id;
}

async function itemNamed(key: string) {
  const item = await office.deps.db.within(clerk.scope, (tx) => findPublishedItem(tx, key, civilDate('2026-03-02')));
  if (!item) throw new Error(`no item ${key}`);
  return item;
}

async function tasksIn(id: CaseId) {
  const { value: run } = await office.deps.db.within(clerk.scope, (tx) => loadRun(tx, id));
  return run.status === 'unbegun' ? [] : run.tasks;
}
const keyOf = async (id: CaseId, node: string): Promise<string> =>
  (await tasksIn(id)).findLast((task) => task.node === node)?.task ?? '';
const standing = async (id: CaseId) => (await tasksIn(id)).map(({ node, state }) => `${node} ${state}`);
const opened = async (id: CaseId, node: string) => (await tasksIn(id)).filter((task) => task.node === node).length;

const agreed: TaskDone = {
  opinion: 'agree',
  note: '材料齐全，符合条件。',
  materials: [],
  answers: {},
  visit: null,
  files: [],
};

async function complete(id: CaseId, { node, caller, key }: { node: string; caller: Caller; key?: string }) {
  const task = await keyOf(id, node);
  return completeTask(office.deps, { asking: asking(caller, key), id, task }, agreed);
}

describe('at the same moment', () => {
  test('two officers who complete the same task: once, and the other is told that it is done', async () => {
    const id = await accepted();
    const answers = await Promise.all([clerk, approver].map((caller) => complete(id, { node: 'doc', caller })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual(no({ code: 'taskClosed', task: 't2', state: 'done' }));
  });

  test('one who clicks twice gets the same answer twice, and it is done once', async () => {
    const id = await accepted();
    const key = randomUUID();
    const [first, second] = await Promise.all([1, 2].map(() => complete(id, { node: 'doc', caller: clerk, key })));
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    const { length } = await office.deps.db.within(clerk.scope, async (tx) =>
      (await runStreams.recorded(tx, id)).filter(
        ({ type, data }) => type === 'taskCompleted' && data['node'] === 'doc',
      ),
    );
    expect(length).toBe(1);
  });

  test('two departments who complete parallel tasks of one case both succeed, and what comes after opens once', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => accepted()));
    const answers = await Promise.all(
      ids.flatMap((id) => [
        complete(id, { node: 'doc', caller: clerk }),
        complete(id, { node: 'tech', caller: doctor }),
      ]),
    );
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    expect(await Promise.all(ids.map((id) => opened(id, 'site')))).toEqual(ids.map(() => 1));
  });

  test('four departments of whom one stops the clock all succeed, and the clock goes on once', async () => {
    const item = await itemNamed('energy-review');
    await office.deps.db.within({ area: office.database.area }, (tx) =>
      publish(tx, { item: 'energy-review', model: fourWay, at: office.deps.now() }),
    );
    const ids = await Promise.all(Array.from({ length: 8 }, () => accepted(item)));
    const tasks = { doc: clerk, health: doctor, fire: fireman, expert: policeman };
    const answers = await Promise.all(
      ids.flatMap((id) => Object.entries(tasks).map(([node, caller]) => complete(id, { node, caller }))),
    );
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.error]))).toEqual([]);
    expect(await Promise.all(ids.map((id) => opened(id, 'decide')))).toEqual(ids.map(() => 1));
    for (const id of ids) {
      const recorded = await office.deps.db.within(clerk.scope, (tx) => caseStreams.recorded(tx, id));
      const types = recorded.map(({ type }) => type);
      expect(types.filter((type) => type.startsWith('clock'))).toEqual(['clockStopped', 'clockResumed']);
    }
  });
});

describe('a department that reviews beside the one in charge', () => {
  test('sees the case from when it has something to do, finishes its task, and sees no other case', async () => {
    const { id: other } = await received();
    const { id } = await received();
    expect(await fileOf(id, doctor)).toBeUndefined();
    await acceptCase(office.deps, await target(id));
    expect((await fileOf(id, doctor))?.acts).toEqual(['finishTask']);
    expect(await complete(id, { node: 'tech', caller: doctor })).toMatchObject({ ok: true });
    expect(await fileOf(other, doctor)).toBeUndefined();
  });

  test('has it in its list of tasks, most urgent first, and nobody else has', async () => {
    const id = await accepted();
    const listedFor = async (caller: Caller) => {
      const { tasks } = await office.deps.db.within(caller.scope, (tx) =>
        listTasks(tx, office.deps, { caller, query: {} }),
      );
      return tasks.filter((one) => one.case.id === id).map(({ task }) => task.name);
    };
    expect(await listedFor(doctor)).toEqual(['卫生检测报告与布局审查']);
    expect(await listedFor(policeman)).toEqual([]);
  });

  test('cannot do the task of another, nor decide', async () => {
    const id = await accepted();
    expect(await complete(id, { node: 'doc', caller: doctor })).toEqual(
      no({ code: 'taskNotYours', department: 'approval', role: 'reviewer' }),
    );
    await complete(id, { node: 'doc', caller: clerk });
    await complete(id, { node: 'tech', caller: doctor });
    await finish(office, { id, caller: doctor, node: 'site' });
    const notHis = no({ code: 'notYourAct' });
    expect(await decideCase(office.deps, await target(id, doctor), grant)).toEqual(notHis);
    expect(await previewDecision(office.deps, { caller: doctor, id }, whole)).toEqual(notHis);
  });

  test('is the only one: a third department sees nothing, not even in the database', async () => {
    const id = await accepted();
    expect(await fileOf(id, policeman)).toBeUndefined();
    expect(await complete(id, { node: 'tech', caller: policeman })).toEqual(no({ code: 'caseNotFound' }));
    const seen = (caller: Caller) =>
      office.deps.db.within(caller.scope, async (tx) => {
        const rows = await tx.selectFrom('intake.case_list').select('id').where('id', '=', id).execute();
        const sealed = await tx.selectFrom('intake.application').select('case_id').where('case_id', '=', id).execute();
        return rows.length + sealed.length;
      });
    expect([await seen(clerk), await seen(doctor), await seen(policeman)]).toEqual([2, 2, 0]);
  });
});

const grant = { outcome: 'grant', paragraphs: [] } as const;
const whole: Decision = { outcome: 'grant', paragraphs: [] };

describe('work that changes hands', () => {
  test('a task is returned with a reason that the earlier officer reads, sealed in the log', async () => {
    const id = await accepted();
    await finishAll(office, { id, caller: officerCaller(office, ['approval', 'health']) });
    const returning = { asking: asking(approver), id, task: await keyOf(id, 'decide') };
    const reason = { to: await keyOf(id, 'tech'), how: 'comesBack', reason: '请说明检测日期。' } as const;
    expect(await returnTask(office.deps, returning, { ...reason, reason: ' ' })).toEqual(no({ code: 'reasonMissing' }));
    expect(await returnTask(office.deps, { ...returning, asking: asking(approver) }, reason)).toMatchObject({
      ok: true,
    });
    expect((await standing(id)).slice(-2)).toEqual(['decide suspended', 'tech open']);
    expect((await tasksOf(office, { id, caller: doctor })).at(-1)?.returnedFor).toBe('请说明检测日期。');
    const recorded = await office.deps.db.within(clerk.scope, (tx) => runStreams.recorded(tx, id));
    expect(JSON.stringify(recorded)).not.toContain('检测日期');
    await complete(id, { node: 'tech', caller: doctor });
    expect(await decideCase(office.deps, await target(id, approver), grant)).toMatchObject({ ok: true });
  });

  test('a task that is handed over is the other’s; one that is lent comes back with what was found', async () => {
    const id = await accepted();
    const colleague = officerCaller(office);
    const assign = (how: 'handOver' | 'lend', from: Caller, to: Caller) =>
      keyOf(id, 'doc').then((task) =>
        assignTask(office.deps, { asking: asking(from), id, task }, { to: to.actor.id, how, reason: '出差' }),
      );
    expect(await assign('handOver', clerk, colleague)).toMatchObject({ ok: true });
    expect(await complete(id, { node: 'doc', caller: clerk })).toEqual(
      no({ code: 'heldByAnother', holder: colleague.actor.id }),
    );
    expect(await assign('lend', colleague, clerk)).toMatchObject({ ok: true });
    const verdicts = [{ key: 'common.business-licence', verdict: 'open', words: '原件待核' }] as const;
    await finish(office, { id, caller: clerk, node: 'doc' }, { materials: verdicts });
    const task = (await tasksOf(office, { id, caller: colleague })).find(({ node }) => node === 'doc');
    expect(task).toMatchObject({
      state: 'open',
      mine: true,
      holder: { id: colleague.actor.id },
      handedBack: { opinion: 'agree', note: '材料齐全，符合条件。' },
      verdicts,
    });
    expect(await complete(id, { node: 'doc', caller: colleague })).toMatchObject({ ok: true });
  });

  test('whoever was asked to accept or to decide for another changes nothing in law: it comes back to who asked', async () => {
    const { id } = await received();
    const colleague = officerCaller(office);
    const lend = async (node: string, to: Caller) =>
      assignTask(
        office.deps,
        { asking: asking(clerk), id, task: await keyOf(id, node) },
        { to: to.actor.id, how: 'lend', reason: '请先看' },
      );
    await lend('accept', colleague);
    expect(await acceptCase(office.deps, await target(id, colleague))).toMatchObject({ ok: true });
    expect((await fileOf(id))?.row.state).toBe('submitted');
    expect(await acceptCase(office.deps, await target(id))).toMatchObject({ ok: true });
    expect((await fileOf(id))?.row.state).toBe('accepted');
    await finishAll(office, { id, caller: officerCaller(office, ['approval', 'health']) });
    await lend('decide', colleague);
    const paragraphs = [
      { kind: 'facts' as const, text: '现场已经看过。' },
      { kind: 'reason' as const, text: '符合条件。' },
    ];
    const advised = { ...grant, paragraphs };
    expect(await decideCase(office.deps, await target(id, colleague), advised)).toMatchObject({ ok: true });
    expect((await fileOf(id))?.row.state).toBe('accepted');
    const advice = (await tasksOf(office, { id, caller: clerk })).find(({ node }) => node === 'decide')?.handedBack;
    expect(advice?.note).toBe('现场已经看过。\n符合条件。');
    expect(await decideCase(office.deps, await target(id), grant)).toMatchObject({ ok: true });
    expect((await fileOf(id))?.row).toMatchObject({ state: 'concluded', outcome: 'granted' });
  });

  test('a task in the case of a relative is nobody’s who is related', async () => {
    const { id, caller } = await received();
    office.relatives.set(clerk.actor.id, [personId(caller.actor.id)]);
    const task = { asking: asking(clerk), id, task: 't1' };
    expect(await touchTask(office.deps, task, 'claim')).toEqual(no({ code: 'conflictOfInterest' }));
    office.relatives.clear();
    expect(await touchTask(office.deps, { ...task, asking: asking(clerk) }, 'claim')).toMatchObject({ ok: true });
  });
});

test('a case whose run is stuck is decided by a person, by the same rules, and nothing of the run goes on', async () => {
  // Nobody ever says in which district, and there is no other way.
  const model = {
    ...fourWay,
    parts: [...fourWay.parts, xor('where')],
    flows: fourWay.flows.flatMap((flow) =>
      flow.to === 'decide'
        ? [
            { ...flow, to: 'where' },
            { id: 'where-decide', from: 'where', to: 'decide', condition: 'district = "north"' },
          ]
        : [flow],
    ),
  };
  await office.deps.db.within({ area: office.database.area }, (tx) =>
    publish(tx, { item: 'performance', model, at: office.deps.now() }),
  );
  const id = await accepted(await itemNamed('performance'));
  for (const [node, caller] of [
    ['doc', clerk],
    ['health', doctor],
    ['fire', fireman],
    ['expert', policeman],
  ] as const)
    expect(await complete(id, { node, caller })).toMatchObject({ ok: true });
  expect((await fileOf(id, approver))?.acts).toEqual([
    'decide',
    'extend',
    'requestProcedure',
    'proposeEnding',
    'offerHearing',
  ]);
  expect(await decideCase(office.deps, await target(id, clerk), grant)).toEqual(no({ code: 'reviewerMayNotDecide' }));
  expect(await decideCase(office.deps, await target(id, approver), grant)).toMatchObject({ ok: true });
  const file = await fileOf(id);
  expect(file?.row).toMatchObject({ state: 'concluded', outcome: 'granted' });
  expect(file?.run).toMatchObject({ status: 'ended', incidents: [] });
});

describe('the clock', () => {
  test('stands still during what the law does not count, and goes on with later dates', async () => {
    const id = await accepted(await itemNamed('energy-review'));
    const expert = async () => (await fileOf(id))?.row;
    expect(await expert()).toMatchObject({ light: 'suspended', suspendedOn: '2026-03-02' });
    const stood = {
      on: '2026-03-02',
      steps: ['expert'],
      bases: [expect.stringContaining('四十五条')],
      until: null,
      late: false,
    };
    expect((await fileOf(id))?.stop).toEqual(stood);
    expect((await fileOf(id))?.timeline.at(-1)).toMatchObject({ type: 'clockStopped', basis: stood.bases[0] });
    office.setNow('2026-03-06T01:00:00Z');
    await complete(id, { node: 'expert', caller: policeman });
    // Eight working days from 2 March, of which those from 2 to 5 March are not counted.
    expect(await expert()).toMatchObject({ suspendedOn: null, promisedOn: '2026-03-17', light: 'green' });
    const file = await fileOf(id);
    expect(file?.stop).toBeNull();
    const ledger = file?.ledger;
    expect(ledger?.at(-1)).toMatchObject({ date: '2026-03-17', counted: true });
    expect(ledger?.filter(({ why }) => why === 'suspended').map(({ date }) => date)).toEqual([
      '2026-03-03',
      '2026-03-04',
      '2026-03-05',
    ]);
    office.setNow('2026-03-02T01:00:00Z');
  });
});

describe('what ends or interrupts a case', () => {
  test('withdrawal ends the run: nobody has anything left to do', async () => {
    const { id, caller } = await received();
    await acceptCase(office.deps, await target(id));
    expect(await withdrawCase(office.deps, await target(id, caller))).toMatchObject({ ok: true });
    expect(await standing(id)).toEqual(['accept done', 'doc cancelled', 'tech cancelled']);
    expect(await complete(id, { node: 'tech', caller: doctor })).toEqual(no({ code: 'runEnded' }));
  });

  test('correction suspends what waits, and the corrected application lets it go on', async () => {
    const { id, caller } = await received();
    const missing = [{ key: 'common.business-licence', what: '照片看不清，请重新拍照。' }];
    await askCorrection(office.deps, await target(id), { missing });
    expect(await standing(id)).toEqual(['accept suspended']);
    expect(await touchTask(office.deps, { asking: asking(clerk), id, task: 't1' }, 'start')).toEqual(
      no({ code: 'taskWaits', task: 't1' }),
    );
    await office.deps.db.within(caller.scope, (tx) =>
      resubmitCase(tx, office.deps, { caller, id, document: handedIn }),
    );
    expect(await standing(id)).toEqual(['accept open']);
  });

  test('what is done on the spot is accepted and decided in one act', async () => {
    const { id } = await received(await itemNamed('clinic-filing'));
    const department = (await tasksOf(office, { id, caller: clerk }))[0]?.department.key ?? '';
    const counter = officerCaller(office, ['approval', department]);
    expect(await previewDecision(office.deps, { caller: counter, id }, whole)).toMatchObject({ ok: true });
    expect((await fileOf(id))?.row.state).toBe('submitted');
    expect(await decideCase(office.deps, await target(id, counter), grant)).toMatchObject({ ok: true });
    const file = await fileOf(id);
    expect(file?.row).toMatchObject({ state: 'concluded', outcome: 'granted', acceptedOn: '2026-03-02' });
    expect(file?.run?.status).toBe('ended');
  });
});

describe('a case from before cases ran on models', () => {
  /** As such a case stands in the log: its own events and nothing of a run, and seen by the department in charge alone. */
  async function withoutRun(id: CaseId): Promise<CaseId> {
    const owner = await office.database.owner.connect();
    const stream = runStreams.streamOf(id);
    for (const table of ['run', 'task', 'timer', 'incident'])
      await owner.query(`delete from process.${table} where case_id = $1`, [id]);
    await owner.query('delete from platform.case_reach where case_id = $1', [id]);
    await owner.query('alter table log.event disable trigger only_grows');
    for (const table of ['event', 'stream', 'pending'])
      await owner.query(`delete from log.${table} where stream = $1`, [stream]);
    await owner.query('alter table log.event enable always trigger only_grows');
    owner.release();
    return id;
  }

  test('is not decided without its departments, and stays without a run where that was refused', async () => {
    const id = await withoutRun(await accepted());
    expect(await decideCase(office.deps, await target(id, approver), grant)).toEqual(
      no({ code: 'notYet', waitingFor: ['approval', 'health'] }),
    );
    expect(await office.deps.db.within(clerk.scope, (tx) => runStreams.recorded(tx, id))).toEqual([]);
  });

  test('is brought to where it stands when it is next opened, once, and goes on from there', async () => {
    const id = await withoutRun(await accepted());
    expect(await fileOf(id, doctor)).toBeUndefined();
    const files = await Promise.all([1, 2, 3].map(() => fileOf(id)));
    expect(files.map((file) => file?.tasks.length)).toEqual([3, 3, 3]);
    expect(await standing(id)).toEqual(['accept done', 'doc open', 'tech open']);
    expect(await complete(id, { node: 'tech', caller: doctor })).toMatchObject({ ok: true });
  });

  test('and that waits for a correction goes on waiting for it', async () => {
    const { id, caller } = await received();
    await askCorrection(office.deps, await target(id), { missing: [{ key: 'a', what: '缺章' }] });
    await withoutRun(id);
    expect((await fileOf(id))?.tasks).toMatchObject([{ node: 'accept', state: 'suspended' }]);
    await office.deps.db.within(caller.scope, (tx) =>
      resubmitCase(tx, office.deps, { caller, id, document: handedIn }),
    );
    expect(await standing(id)).toEqual(['accept open']);
  });

  test('that was only received begins at its acceptance', async () => {
    const { id } = await received();
    await withoutRun(id);
    expect(await acceptCase(office.deps, await target(id))).toMatchObject({ ok: true });
    expect(await standing(id)).toEqual(['accept done', 'doc open', 'tech open']);
  });

  test('that is over gets no run', async () => {
    const { id, caller } = await received();
    await withdrawCase(office.deps, await target(id, caller));
    await withoutRun(id);
    expect(await touchTask(office.deps, { asking: asking(clerk), id, task: 't1' }, 'claim')).toEqual(
      no({ code: 'noRun' }),
    );
    expect((await fileOf(id))?.run).toBeNull();
  });
});

test('after all of it the rows are what the log says, of cases and of runs', async () => {
  const verification = {
    streams: [caseStreams, runStreams, certificateStreams],
    projections: [caseList, ...runProjections, certificateVersions],
  };
  const report = await office.database.follower.within({ area: office.database.area }, (tx) =>
    verifyLog(tx, verification),
  );
  expect(report.problems.filter(({ code }) => code !== 'eventNotNumbered')).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { personId, type CaseId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { runProjections, runStreams } from '../../process/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { tasksOf } from '../../../../test/support/intake/finishing.ts';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { acceptCase } from './acts.ts';
import { reassignTask, takeTaskBack } from './assigning.ts';
import { listHeld, listHolders } from './holders.ts';
import { caseList } from './projections/case-list.ts';
import { caseStreams } from './store/cases.ts';
import { touchTask } from './task-acts.ts';

let office: Office;
let clerk: Caller;
let absent: Caller;
let colleague: Caller;
let head: Caller;
/** Officers who are away, and officers of another section than every task. */
const away = new Map<string, ReturnType<typeof civilDate>>();
const elsewhere = new Set<string>();

beforeAll(async () => {
  const opened = await openOffice();
  const heads = new Set<string>();
  const permits: Office['deps']['permits'] = ({ actor, scope: { departments = [] } }, permission, department) =>
    (departments === 'all' || departments.includes(department)) &&
    (permission !== 'task:assign' || heads.has(actor.id));
  office = {
    ...opened,
    deps: {
      ...opened.deps,
      permits,
      actorFor: (caller, permission, department) =>
        permits(caller, permission, department) ? caller.actor : undefined,
      worksIn: (_tx, officer) => Promise.resolve(!elsewhere.has(officer)),
      awayUntil: (_tx, officers) => Promise.resolve(new Map([...away].filter(([id]) => officers.includes(id)))),
    },
  };
  [clerk, absent, colleague, head] = [
    officerCaller(office),
    officerCaller(office),
    officerCaller(office),
    officerCaller(office),
  ];
  heads.add(head.actor.id);
}, 120_000);
afterAll(() => office.close());

const asking = (caller: Caller, key: string = randomUUID()) => ({
  caller,
  once: { caller: caller.actor.id, key, requestHash: 'same' },
});

/** An accepted case whose first review (`t2`) somebody took. */
async function heldBy(holder: Caller): Promise<{ id: CaseId; person: string }> {
  const { id, caller } = await receiveAt(office, personCaller(office));
  const version = await office.deps.db.within(clerk.scope, async (tx) => (await caseStreams.load(tx, id)).version);
  const accepted = await acceptCase(office.deps, { asking: asking(clerk), id, version });
  if (!accepted.ok) throw new Error(accepted.error.code);
  const taken = await touchTask(office.deps, { asking: asking(holder), id, task: 't2' }, 'claim');
  if (!taken.ok) throw new Error(taken.error.code);
  return { id, person: caller.actor.id };
}

type Moving = { by?: Caller; to?: Caller; key?: string; reason?: string };
const reassign = (id: CaseId, { by = head, to = colleague, key, reason = '休假' }: Moving = {}) =>
  reassignTask(
    office.deps,
    { asking: asking(by, key), id, task: 't2' },
    { from: absent.actor.id, to: to.actor.id, reason },
  );
const takeBack = (id: CaseId, { by = head, key, reason = '休假' }: Moving = {}) =>
  takeTaskBack(office.deps, { asking: asking(by, key), id, task: 't2' }, { from: absent.actor.id, reason });
const taskOf = async (id: CaseId) => (await tasksOf(office, { id, caller: head })).find(({ task }) => task === 't2');
const recorded = (id: CaseId, type: string) =>
  office.deps.db.within(head.scope, async (tx) =>
    (await runStreams.recorded(tx, id)).filter((event) => event.type === type),
  );

describe('a head who reassigns', () => {
  test('gives the task to the colleague, and everybody reads who did it, from whom, when and why', async () => {
    const { id } = await heldBy(absent);
    expect(await reassign(id)).toMatchObject({ ok: true });
    const name = ({ actor: { id: officer } }: Caller) => ({ id: officer, name: `officer ${officer}` });
    expect(await taskOf(id)).toMatchObject({
      holder: name(colleague),
      moves: [{ kind: 'reassigned', by: name(head), from: name(absent), to: name(colleague), reason: '休假' }],
    });
    const [event] = await recorded(id, 'taskReassigned');
    expect(event).toMatchObject({ actor: { id: head.actor.id } });
    expect(event?.data['reason']).not.toContain('休假');
  });

  test('by a double click does it once, and both answers are the same', async () => {
    const { id } = await heldBy(absent);
    const key = randomUUID();
    const [first, second] = await Promise.all([1, 2].map(() => reassign(id, { key })));
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await recorded(id, 'taskReassigned')).toHaveLength(1);
  });

  test('beside another head at the same moment: one of them, and the other reads that it is gone', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, async () => (await heldBy(absent)).id));
    const answers = await Promise.all(
      ids.map((id) => Promise.all([reassign(id), reassign(id, { to: clerk }), takeBack(id)])),
    );
    for (const [place, id] of ids.entries()) {
      const three = answers[place] ?? [];
      expect(three.filter(({ ok }) => ok)).toHaveLength(1);
      const gone = three.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
      expect(gone).toEqual(['holderChanged', 'holderChanged']);
      const moves = [...(await recorded(id, 'taskReassigned')), ...(await recorded(id, 'taskTakenBack'))];
      expect(moves).toHaveLength(1);
    }
  });

  test('against a holder who finishes at the same moment: either the one or the other', async () => {
    const { id } = await heldBy(absent);
    const released = touchTask(office.deps, { asking: asking(absent), id, task: 't2' }, 'release');
    const [one, other] = await Promise.all([released, reassign(id)]);
    expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1);
  });

  test('to one who is away, related, of another section or already the holder is refused, and nothing happens', async () => {
    const { id, person } = await heldBy(absent);
    const related = officerCaller(office);
    office.relatives.set(related.actor.id, [personId(person)]);
    away.set(clerk.actor.id, civilDate('2026-03-09'));
    const stranger = officerCaller(office);
    elsewhere.add(stranger.actor.id);
    expect(await reassign(id, { to: clerk })).toEqual(no({ code: 'colleagueAway' }));
    away.clear();
    expect(await reassign(id, { to: related })).toEqual(no({ code: 'colleagueKeepsAway' }));
    expect(await reassign(id, { to: stranger })).toMatchObject({ error: { code: 'colleagueMayNot' } });
    expect(await reassign(id, { to: absent })).toEqual(no({ code: 'assignsToSelf' }));
    expect(await reassign(id, { reason: ' ' })).toEqual(no({ code: 'reasonMissing' }));
    expect(await taskOf(id)).toMatchObject({ holder: { id: absent.actor.id }, moves: [] });
  });
});

describe('a head who takes a task back', () => {
  test('leaves it to whoever of the section takes it, with the reason in the history', async () => {
    const { id } = await heldBy(absent);
    expect(await takeBack(id)).toMatchObject({ ok: true });
    expect(await taskOf(id)).toMatchObject({
      holder: null,
      moves: [{ kind: 'takenBack', from: { id: absent.actor.id }, to: null, reason: '休假' }],
    });
    expect(await touchTask(office.deps, { asking: asking(colleague), id, task: 't2' }, 'claim')).toMatchObject({
      ok: true,
    });
  });
});

describe('whoever does not answer for it', () => {
  test('takes nothing back and reassigns nothing: a colleague, a head of another section, one who is related', async () => {
    const { id, person } = await heldBy(absent);
    const notHis = { error: { code: 'taskNotYours' } };
    expect(await reassign(id, { by: colleague })).toMatchObject(notHis);
    expect(await takeBack(id, { by: colleague })).toMatchObject(notHis);
    elsewhere.add(head.actor.id);
    expect(await reassign(id)).toMatchObject(notHis);
    elsewhere.delete(head.actor.id);
    office.relatives.set(head.actor.id, [personId(person)]);
    expect(await takeBack(id)).toEqual(no({ code: 'conflictOfInterest' }));
    office.relatives.delete(head.actor.id);
    expect(await taskOf(id)).toMatchObject({ holder: { id: absent.actor.id } });
  });

  test('finds no case of another department', async () => {
    const { id } = await heldBy(absent);
    expect(await reassign(id, { by: officerCaller(office, ['market']) })).toEqual(no({ code: 'caseNotFound' }));
  });
});

describe('who has what in hand', () => {
  const list = (caller: Caller, department?: string) =>
    office.deps.db.within(caller.scope, (tx) => listHolders(tx, office.deps, { caller, department }));

  test('is counted by holder, with the lights of the tasks and who is away', async () => {
    const busy = officerCaller(office);
    const { id } = await heldBy(busy);
    await heldBy(busy);
    away.set(busy.actor.id, civilDate('2026-03-09'));
    const listed = await list(head);
    away.clear();
    const officer = { id: busy.actor.id, name: `officer ${busy.actor.id}` };
    expect(listed.ok && listed.value.holders).toContainEqual({
      officer,
      awayUntil: '2026-03-09',
      open: 2,
      yellow: 2,
      red: 0,
    });
    office.setNow('2026-04-20T01:00:00Z');
    const late = await list(head);
    office.setNow('2026-03-02T01:00:00Z');
    expect(late.ok && late.value.holders).toContainEqual({ officer, awayUntil: null, open: 2, yellow: 0, red: 2 });
    const held = await office.deps.db.within(head.scope, (tx) =>
      listHeld(tx, office.deps, { caller: head, officer: busy.actor.id, department: 'approval' }),
    );
    if (!held.ok) throw new Error(held.error.code);
    expect(held.value.tasks).toHaveLength(2);
    expect(held.value.tasks.map((one) => one.case.id)).toContain(id);
  });

  test('is shown to nobody who does not answer for the department', async () => {
    expect(await list(colleague)).toEqual(no({ code: 'notYourAct' }));
    expect(await list(head, 'market')).toEqual(no({ code: 'notYourAct' }));
  });
});

test('after all of it the rows are what the log says', async () => {
  const report = await office.database.follower.within({ area: office.database.area }, (tx) =>
    verifyLog(tx, { streams: [caseStreams, runStreams], projections: [caseList, ...runProjections] }),
  );
  expect(report.problems.filter(({ code }) => code !== 'eventNotNumbered')).toEqual([]);
});

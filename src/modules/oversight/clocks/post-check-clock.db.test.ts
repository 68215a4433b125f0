import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { openOffice, type Office } from '../../../../test/support/intake/office.ts';
import { openChecking } from '../../../../test/support/intake/post-checks.ts';
import { ask } from '../../../../test/support/log/append.ts';
import { openDesk, type Desk } from '../../../../test/support/oversight/desk.ts';
import { followAll } from '../../../../test/support/supervision/counting.ts';
import { history } from '../../../app/compose/history.ts';
import { systemScope } from '../../../platform/database/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { clocks } from './reactions.ts';

let office: Office;
let desk: Desk;
let checking: ReturnType<typeof openChecking>;
const [head, leader, overseer] = [randomUUID(), randomUUID(), randomUUID()];

beforeEach(async () => {
  office = await openOffice();
  desk = openDesk(office);
  checking = openChecking(office);
  desk.staff.push(
    { officer: head, department: 'approval', role: 'sectionHead' },
    { officer: leader, department: 'approval', role: 'leader' },
    { officer: overseer, department: '*', role: 'leader' },
  );
});
afterEach(() => office.close());

const at = (text: string) => office.setNow(`${text}:00+08:00`);
const runs = async () => {
  await followAll(office.database, clocks);
  return ask<{ subject: string; due: string }>(
    office.database,
    `select subject, due_on::text as due from oversight.clock where kind = 'postCheck' order by subject`,
  );
};
const told = async (officer: string) => (await desk.told(officer)).filter((kind) => kind.startsWith('postCheck.'));
const heard = async (moment: string) => {
  at(moment);
  const { failed } = await desk.round();
  expect(failed).toEqual([]);
};

test('a check runs to its day: who was drawn is reminded, his head and leader hear of yellow and red', async () => {
  const { id } = await checking.granted();
  expect(await runs()).toEqual([{ subject: `postCheck/${id}`, due: '2026-05-01' }]);
  const drawn = checking.checker.actor.id;
  await heard('2026-03-20T09:00');
  expect(await told(drawn)).toEqual([]);
  await heard('2026-04-02T09:00');
  expect(await told(drawn)).toEqual(['postCheck.half']);
  await heard('2026-04-30T09:00');
  expect(await told(drawn)).toEqual(['postCheck.half', 'postCheck.lastDay']);
  expect(await told(head)).toEqual(['postCheck.yellow']);
  await heard('2026-05-01T23:59');
  expect(await told(leader)).toEqual([]);
  await heard('2026-05-02T00:00');
  expect([await told(head), await told(leader), await told(overseer)]).toEqual([
    ['postCheck.yellow', 'postCheck.red'],
    ['postCheck.red'],
    [],
  ]);
});

test('nothing runs once it is checked and as committed, and nobody hears of it any more', async () => {
  const { id } = await checking.granted();
  await runs();
  valueOf(await checking.check(id, { outcome: 'met' }));
  expect(await runs()).toEqual([]);
  await heard('2026-06-01T09:00');
  expect(await told(checking.checker.actor.id)).toEqual([]);
});

test('a second look is due after the applicant’s days, the decision after his statement; leaders are reminded of that', async () => {
  const { id, caller } = await checking.granted();
  valueOf(await checking.check(id));
  expect((await runs())[0]?.due).toBe('2026-03-17');
  valueOf(await checking.order(id, '2026-03-20'));
  expect((await runs())[0]?.due).toBe('2026-04-04');
  await heard('2026-03-20T16:00');
  expect(await told(checking.checker.actor.id)).toEqual([]);
  await heard('2026-03-27T09:00');
  expect(await told(checking.checker.actor.id)).toEqual(['postCheck.half']);
  valueOf(await checking.recheck(id, 'notCorrected'));
  valueOf(await checking.propose(id, 'notCorrected'));
  expect((await runs())[0]?.due).toBe('2026-04-18');
  at('2026-03-30T10:00');
  valueOf(await checking.say(caller, id, { type: 'state', said: '请求从轻。' }));
  expect((await runs())[0]?.due).toBe('2026-04-14');
  await heard('2026-04-10T09:00');
  expect(await told(leader)).toContain('postCheck.half');
  expect(await told(checking.checker.actor.id)).toEqual(['postCheck.half']);
});

test('where nobody was drawn, or who was serves no more, the head is reminded', async () => {
  office.deps.staffOf = () => Promise.resolve([]);
  await checking.granted();
  await heard('2026-04-02T09:00');
  expect(await told(head)).toEqual(['postCheck.half']);
  expect(await told(checking.checker.actor.id)).toEqual([]);
});

test('who was dismissed is told nothing; and the log proves itself', async () => {
  await checking.granted();
  desk.gone.add(checking.checker.actor.id);
  await heard('2026-04-02T09:00');
  expect([await told(head), await told(checking.checker.actor.id)]).toEqual([['postCheck.half'], []]);
  const verified = await office.database.follower.within(systemScope(office.database.area), (tx) =>
    verifyLog(tx, { streams: history.streams, projections: [], recounts: [] }),
  );
  expect(verified.problems).toEqual([]);
});

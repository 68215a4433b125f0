import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claim } from '../../../../test/support/intake/finishing.ts';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { ask } from '../../../../test/support/log/append.ts';
import { openDesk, type Desk } from '../../../../test/support/oversight/desk.ts';
import { followAll } from '../../../../test/support/supervision/counting.ts';
import { history } from '../../../app/compose/history.ts';
import { personId, type CaseId } from '../../../kernel/id.ts';
import { systemScope } from '../../../platform/database/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { acceptCase, askCorrection, caseStreams, withdrawCase } from '../../intake/index.ts';
import { clocks } from './reactions.ts';
import { watchRound } from './round.ts';
import { watchStreams } from './store/watches.ts';

let office: Office;
let desk: Desk;
const [clerk, head, leader, overseer] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];

beforeEach(async () => {
  // Monday, 2 March 2026, ten in the morning in China.
  office = await openOffice('2026-03-02T02:00:00Z');
  desk = openDesk(office);
  desk.staff.push(
    { officer: clerk, department: 'approval', role: 'clerk' },
    { officer: head, department: 'approval', role: 'sectionHead' },
    { officer: leader, department: 'approval', role: 'leader' },
    { officer: overseer, department: '*', role: 'leader' },
  );
});
afterEach(() => office.close());

const scope = () => ({ area: office.database.area, departments: 'all' }) as const;
const at = (text: string) => office.setNow(`${text}:00+08:00`);
const received = () => receiveAt(office, personCaller(office));
const clockRows = () =>
  ask<{ subject: string; kind: string; due: string; stopped: boolean }>(
    office.database,
    `select subject, kind, due_on::text as due, stopped from oversight.clock order by kind, subject`,
  );
const said = async (subject: string) =>
  (await office.deps.db.within(scope(), (tx) => watchStreams.recorded(tx, subject))).map((one) => {
    const event = watchStreams.read(one);
    return event.type === 'reminded' ? event.point : event.level;
  });
const target = async (id: CaseId) => {
  const { version } = await office.deps.db.within(scope(), (tx) => caseStreams.load(tx, id));
  return { asking: { caller: officerCaller(office, ['approval', 'health']) }, id, version };
};

describe('what runs against a day', () => {
  test('a case that came is to be answered; accepted it runs to its promise; concluded it runs no more', async () => {
    const { id, caller } = await received();
    await followAll(office.database, clocks);
    expect((await clockRows()).filter(({ kind }) => kind === 'case')).toEqual([
      { subject: id, kind: 'case', due: '2026-03-09', stopped: false },
    ]);
    await acceptCase(office.deps, await target(id));
    await followAll(office.database, clocks);
    const { value } = await office.deps.db.within(scope(), (tx) => caseStreams.load(tx, id));
    const promised = value.state === 'accepted' ? value.due.promisedOn : null;
    expect((await clockRows()).find(({ kind }) => kind === 'case')).toMatchObject({ due: promised });
    await withdrawCase(office.deps, { ...(await target(id)), asking: { caller } });
    await followAll(office.database, clocks);
    expect(await clockRows()).toEqual([]);
  });

  test('while the applicant corrects nothing runs, and nobody is warned', async () => {
    const { id } = await received();
    const missing = [{ key: 'public-health.m2', what: '缺第2页' }];
    await askCorrection(office.deps, await target(id), { missing });
    at('2026-04-20T10:00');
    await desk.round();
    expect((await clockRows()).filter(({ stopped }) => !stopped)).toEqual([]);
    expect(await said(id)).toEqual([]);
    expect(await desk.told(head)).toEqual([]);
  });
});

describe('who is told, and when', () => {
  test('points to whoever could take it, yellow to the head, red to the leader, long red to who supervises the county', async () => {
    const { id } = await received();
    for (const moment of [
      '2026-03-04T08:59',
      '2026-03-04T09:00',
      '2026-03-06T09:00',
      '2026-03-10T00:00',
      '2026-03-17T00:00',
    ]) {
      at(moment);
      await desk.round();
    }
    expect(await said(id)).toEqual(['half', 'lastDay', 'yellow', 'red', 'longRed']);
    const ofCase = async (officer: string) => (await desk.told(officer)).filter((kind) => kind.startsWith('case.'));
    expect(await ofCase(clerk)).toEqual(['case.half', 'case.lastDay']);
    expect(await ofCase(head)).toEqual(['case.yellow', 'case.red', 'case.longRed']);
    expect(await ofCase(leader)).toEqual(['case.red', 'case.longRed']);
    expect(await ofCase(overseer)).toEqual(['case.longRed']);
  });

  test('a round that comes again, or with the clock set back, says nothing twice', async () => {
    const { id } = await received();
    at('2026-03-06T09:00');
    await desk.round();
    const once = await said(id);
    await desk.round();
    at('2026-03-05T09:00');
    await desk.round();
    at('2026-03-06T09:01');
    await desk.round();
    expect(await said(id)).toEqual(once);
    expect(await desk.told(clerk)).toHaveLength(new Set(await desk.told(clerk)).size);
  });

  test('off over the last day: both reminders stand before red, and the officer is told once of both', async () => {
    const { id } = await received();
    at('2026-03-10T08:00');
    await desk.round();
    expect(await said(id)).toEqual(['half', 'lastDay', 'red']);
    expect((await desk.told(clerk)).filter((kind) => kind.startsWith('case.'))).toEqual(['case.lastDay']);
  });

  test('with who is away his deputy is told, in his stead', async () => {
    const deputy = randomUUID();
    desk.leaves.push({ officer: head, deputy });
    await received();
    at('2026-03-06T09:00');
    await desk.round();
    expect(await desk.told(deputy)).toContain('case.yellow');
    expect(
      await ask(office.database, `select distinct in_stead_of from oversight.notice where officer = '${deputy}'`),
    ).toEqual([{ in_stead_of: head }]);
  });

  test.each([
    ['who took a task is reminded of it', false],
    ['of a task whose holder was dismissed the head of the section is reminded, not he', true],
  ])('%s', async (_what, isGone) => {
    const holder = officerCaller(office, ['approval', 'health']);
    const { id } = await received();
    await acceptCase(office.deps, await target(id));
    expect(await claim(office, { id, caller: holder, task: 't2' })).toMatchObject({ ok: true });
    if (isGone) desk.gone.add(holder.actor.id);
    at('2026-03-03T15:00');
    await desk.round();
    const reminded = async (officer: string) => (await desk.told(officer)).includes('task.half');
    expect([await reminded(holder.actor.id), await reminded(head)]).toEqual([!isGone, isGone]);
  });

  test('nobody is told of a matter of his own or of a relative', async () => {
    const applicant = personCaller(office);
    office.relatives.set(head, [personId(applicant.actor.id)]);
    await receiveAt(office, applicant);
    at('2026-03-10T09:00');
    await desk.round();
    expect(await desk.told(head)).toEqual([]);
    expect(await desk.told(leader)).toContain('case.red');
  });
});

describe('twice, at once, half-way', () => {
  test('five workers at once say each thing once', async () => {
    const cases = [await received(), await received(), await received()];
    at('2026-03-06T09:00');
    await followAll(office.database, clocks);
    await Promise.all(Array.from({ length: 5 }, () => watchRound(desk.deps, { scope: scope() })));
    for (const { id } of cases) expect(await said(id)).toEqual(['half', 'lastDay', 'yellow']);
    const twice = await ask(
      office.database,
      `select officer from oversight.notice group by officer, case_id, task, kind having count(*) > 1`,
    );
    expect(twice).toEqual([]);
  });

  test('what fails half-way leaves no trace, hinders nothing else, and comes with the next round', async () => {
    const { id } = await received();
    at('2026-03-06T09:00');
    await followAll(office.database, clocks);
    const broken = { ...desk.deps, serving: () => Promise.reject(new Error('nobody answers')) };
    const { failed } = await watchRound(broken, { scope: scope() });
    expect(failed.map(({ subject }) => subject)).toContain(id);
    expect(await said(id)).toEqual([]);
    expect(await ask(office.database, 'select * from oversight.notice')).toEqual([]);
    expect(await ask(office.database, 'select * from oversight.round')).toEqual([]);
    await desk.round();
    expect(await said(id)).toEqual(['half', 'lastDay', 'yellow']);
    expect(await ask(office.database, 'select * from oversight.round')).toHaveLength(1);
  });

  test('what moved on while the follower is behind is not warned of by its old day', async () => {
    const { id, caller } = await received();
    await followAll(office.database, clocks);
    await withdrawCase(office.deps, { ...(await target(id)), asking: { caller } });
    at('2026-03-10T09:00');
    await watchRound(desk.deps, { scope: scope() });
    expect(await said(id)).toEqual([]);
  });
});

test('a department reads its own clocks and notices and no others; the log proves itself', async () => {
  await received();
  at('2026-03-06T09:00');
  await desk.round();
  for (const table of ['oversight.clock', 'oversight.notice'] as const) {
    const seenBy = (departments: string[]) =>
      office.deps.db.within({ area: office.database.area, departments }, (tx) =>
        sql<{ department: string }>`select distinct department from ${sql.table(table)}`.execute(tx),
      );
    expect((await seenBy(['tax'])).rows, table).toEqual([]);
    expect((await seenBy([])).rows, table).toEqual([]);
    expect((await seenBy(['approval'])).rows, table).toEqual([{ department: 'approval' }]);
  }
  const verified = await office.database.follower.within(systemScope(office.database.area), (tx) =>
    verifyLog(tx, { streams: history.streams, projections: [], recounts: [] }),
  );
  expect(verified.problems).toEqual([]);
});

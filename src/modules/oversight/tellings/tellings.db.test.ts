import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { claim } from '../../../../test/support/intake/finishing.ts';
import { receiveAt } from '../../../../test/support/intake/received.ts';
import { ask } from '../../../../test/support/log/append.ts';
import { openDesk, type Desk } from '../../../../test/support/oversight/desk.ts';
import { followAll } from '../../../../test/support/supervision/counting.ts';
import { personId } from '../../../kernel/id.ts';
import {
  acceptCase,
  caseStreams,
  keepConsultationDays,
  keepUrgeDays,
  urgeCase,
  withdrawCase,
} from '../../intake/index.ts';
import { loadRun } from '../../process/index.ts';
import { askConsultation } from '../../intake/consultation/ask.ts';
import { giveOpinion } from '../../intake/consultation/moves.ts';
import { callMeeting } from '../../intake/meeting/call.ts';
import { tellings } from './reactions.ts';
import { tellRound } from './round.ts';

let office: Office;
let desk: Desk;
const [market, concerned, deputy, fire] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
beforeAll(async () => {
  office = await openOffice('2026-03-02T02:00:00Z');
  desk = openDesk(office);
  desk.staff.push(
    { officer: market, department: 'market', role: 'sectionHead' },
    { officer: concerned, department: 'market', role: 'sectionHead' },
    { officer: fire, department: 'fire', role: 'leader' },
  );
  desk.leaves.push({ officer: market, deputy });
});
afterAll(() => office.close());

const scope = () => ({ area: office.database.area, departments: 'all' }) as const;
async function round() {
  await followAll(office.database, tellings);
  return tellRound(desk.deps, { scope: scope() });
}
const waiting = () => ask(office.database, 'select source from oversight.telling');

test('heads of asked departments hear of the question and at half of its time, who asked of answers and silence, each once', async () => {
  const reviewer = officerCaller(office);
  const { id, caller } = await receiveAt(office, personCaller(office));
  office.relatives.set(concerned, [personId(caller.actor.id)]);
  await acceptCase(office.deps, { asking: { caller: reviewer }, id, version: 2 });
  const wish = {
    ...{ departments: ['market', 'fire'], question: '能否接入', days: 3, materials: [], holds: false },
    ...{ readers: 'department' as const, silence: 'agreed' as const },
  };
  const asked = await askConsultation(office.deps, { asking: { caller: reviewer }, id, wish });
  if (!asked.ok) throw new Error(asked.error.code);
  await Promise.all([round(), round()]);
  await round();
  expect(await desk.told(market)).toEqual(['consultation.asked']);
  expect(await desk.told(deputy)).toEqual(['consultation.asked']);
  expect(await desk.told(fire)).toEqual(['consultation.asked']);
  expect(await desk.told(concerned)).toEqual([]);
  const opinion = { department: 'market', stand: 'agree' as const, words: '' };
  const other = officerCaller(office, ['market']);
  await giveOpinion(office.deps, { asking: { caller: other }, id: asked.value.id, wish: opinion });
  for (const night of ['2026-03-03T02:00:00Z', '2026-03-06T02:00:00Z']) {
    office.setNow(night);
    await keepConsultationDays(office.deps, { scope: scope() });
    await round();
  }
  expect(await desk.told(market)).toEqual(['consultation.asked']);
  expect(await desk.told(fire)).toEqual(['consultation.asked', 'consultation.half']);
  expect(await desk.told(reviewer.actor.id)).toEqual(['consultation.answered', 'consultation.silent']);
  expect(await waiting()).toEqual([]);
});

test('of an urge hear who has the task and the heads; silence comes to the heads once', async () => {
  office.setNow('2026-03-09T02:00:00Z');
  const [reviewer, boss] = [officerCaller(office), randomUUID()];
  desk.staff.push({ officer: boss, department: 'approval', role: 'sectionHead' });
  const { id, caller } = await receiveAt(office, personCaller(office));
  await acceptCase(office.deps, { asking: { caller: reviewer }, id, version: 2 });
  const run = await office.deps.db.within(reviewer.scope, (tx) => loadRun(tx, id));
  const open = run.value.status === 'running' ? run.value.tasks.filter(({ state }) => state === 'open') : [];
  const mine = open.find(({ department }) => department === 'approval')?.task ?? '';
  await claim(office, { id, caller: reviewer, task: mine });
  office.setNow('2026-03-16T02:00:00Z');
  expect(await urgeCase(office.deps, { asking: { caller }, id }, { words: '' })).toMatchObject({ ok: true });
  await Promise.all([round(), round()]);
  expect(await desk.told(reviewer.actor.id)).toEqual(['urge.asked']);
  expect(await desk.told(boss)).toEqual(['urge.seen']);
  office.setNow('2026-03-18T02:00:00Z');
  await keepUrgeDays(office.deps, { scope: scope() });
  await round();
  expect(await desk.told(boss)).toEqual(['urge.seen', 'urge.unanswered']);
  expect(await desk.told(reviewer.actor.id)).toEqual(['urge.asked']);
});

test('what cannot be told is left for the next round', async () => {
  await office.database.owner.connect().then(async (client) => {
    await client.query(
      `insert into oversight.telling select area, 'x@1', 'market', 'consultation.asked', null, case_id, item, due_on, at
         from oversight.notice where case_id is not null limit 1`,
    );
    client.release();
  });
  const serving = () => Promise.reject(new Error('no answer'));
  const broken = await tellRound({ ...desk.deps, serving }, { scope: scope() });
  expect(broken).toMatchObject({ told: 0, failed: [{ source: 'x@1' }] });
  expect(await waiting()).toHaveLength(1);
  expect(await tellRound(desk.deps, { scope: scope() })).toMatchObject({ failed: [] });
  expect(await waiting()).toEqual([]);
});

test('who is invited to a joint meeting hears of it and that it is off, without the case; who called it hears that it ended by itself', async () => {
  const reviewer = officerCaller(office);
  const { id, caller } = await receiveAt(office, personCaller(office));
  await acceptCase(office.deps, { asking: { caller: reviewer }, id, version: 2 });
  const invited = [{ department: 'fire', officer: null }];
  const wish = {
    ...{
      invited,
      subject: '能否接入',
      heldOn: '2026-03-23',
      from: '09:00',
      until: '10:00',
      place: '三楼',
      materials: [],
    },
    ...{ readers: 'department' as const, holds: false, told: false },
  };
  const called = await callMeeting(office.deps, { asking: { caller: reviewer }, id, wish });
  expect(called).toMatchObject({ ok: true });
  const before = (await desk.told(fire)).length;
  await round();
  const { version } = await office.deps.db.within(caller.scope, (tx) => caseStreams.load(tx, id));
  expect(await withdrawCase(office.deps, { asking: { caller }, id, version })).toMatchObject({ ok: true });
  await Promise.all([round(), round()]);
  expect((await desk.told(fire)).slice(before)).toEqual(['meeting.called', 'meeting.calledOff']);
  expect(await desk.told(reviewer.actor.id)).toEqual(['meeting.ended']);
  const seen = await ask(
    office.database,
    `select distinct kind, case_id is null as apart from oversight.notice where kind like 'meeting.%' order by kind`,
  );
  expect(seen).toEqual([
    { kind: 'meeting.called', apart: true },
    { kind: 'meeting.calledOff', apart: true },
    { kind: 'meeting.ended', apart: false },
  ]);
});

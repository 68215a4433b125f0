// A clerk takes applications down, over the running program: whom he may serve, what he may see, and that nothing happens twice.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonOf, type Agent } from '../../../../test/support/app/agent.ts';
import { callerOf, completeDraft } from '../../../../test/support/app/errand.ts';
import { signedInOfficer, signedInPerson, type Officer } from '../../../../test/support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import { publicHealthAnswers } from '../../../../test/support/catalogue/answers.ts';
import { pdf } from '../../../../test/support/files/samples.ts';
import { citizen } from '../../../../test/support/identity/people.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { personId, type PersonId } from '../../../kernel/id.ts';
import { declareInterest, withdrawInterest } from '../../identity/interests/commands.ts';
import { enterOrganisation } from '../../identity/organisations/commands.ts';
import { declareRelative } from '../../identity/officers/relatives.ts';
import type { Met } from '../../identity/contract/meetings.ts';
import type { CaseFile } from '../cases/contract.ts';
import type { CounterMeeting, CounterReceipt, CounterSheet } from './contract.ts';

const ITEM = 'public-health';
const LICENCE = 'common.business-licence';
const PLAN = 'public-health.m2';

let app: TestApp;
let clerk: Officer;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'info' });
  ({ clerk } = app.cast);
}, 120_000);
afterAll(() => app.close());

const shown = (number: number, change: object = {}) => ({
  name: '演示赵六',
  citizenId: citizen(number),
  phone: '13911113333',
  access: false,
  ...change,
});
const meet = async (number: number, change: object = {}, by: Agent = clerk) =>
  jsonOf<Met>(await by.post('/api/identity/meetings', shown(number, change)));
const begin = async (meeting: string, item = ITEM) =>
  jsonOf<CounterSheet>(await clerk.post('/api/counter/drafts', { meeting, item }));
const at = (draft: string, what = '') => `/api/counter/drafts/${draft}${what}`;
const sayWay = async (draft: string, material: string, way: string | null) =>
  clerk.post(at(draft, `/materials/${material}/way`), { way });

/** Everything answered, both originals seen. */
async function complete(meeting: string): Promise<string> {
  const { id } = await begin(meeting);
  jsonOf(await clerk.post(at(id, '/answers'), { answers: publicHealthAnswers }));
  for (const material of [LICENCE, PLAN]) jsonOf(await sayWay(id, material, 'originalSeen'));
  return id;
}
const handIn = (draft: string, key = randomUUID(), by: Agent = clerk) =>
  by.post(at(draft, '/submit'), { consent: true, anotherOne: true }, key);
/** Whom the last meeting was with. */
async function personMet(): Promise<PersonId> {
  const [met] = await askOwner<{ person: string }>(
    app,
    'select person_id as person from identity.meeting order by met_at desc, id desc limit 1',
  );
  return personId(met?.person ?? '');
}

describe('the application of a person whom nobody knew', () => {
  test('is taken down, handed in, printed and found by the person among his own', async () => {
    const { id: meeting, known, firstPassword } = await meet(1, { access: true });
    expect([known, typeof firstPassword]).toEqual([false, 'string']);
    const begun = await begin(meeting);
    expect(begun).toMatchObject({
      applicant: '演示赵六',
      item: { key: ITEM },
      missing: [LICENCE, PLAN],
      changed: false,
    });
    const { id } = begun;
    const fields = begun.sections.flatMap((section) => section.fields);
    expect(fields.find((field) => field.id === 'agent.present')).toMatchObject({ source: { from: 'session' } });
    expect(begun.materials.find((material) => material.id === LICENCE)).toMatchObject({
      ways: ['originalSeen'],
      form: 'copy',
    });

    const half = jsonOf<CounterSheet>(await clerk.post(at(id, '/answers'), { answers: { 'site.area': 'viel' } }));
    expect(half.faults).toContainEqual(expect.objectContaining({ field: 'site.area', code: 'notANumber' }));
    expect((await handIn(id)).status).toBe(422);
    const kept = jsonOf<CounterSheet>(await clerk.get(at(id)));
    expect(kept.sections.flatMap((one) => one.fields).find((one) => one.id === 'site.area')?.value).toBe('viel');

    jsonOf(await clerk.post(at(id, '/answers'), { answers: publicHealthAnswers }));
    jsonOf(await sayWay(id, LICENCE, 'originalSeen'));
    const whole = jsonOf<CounterSheet>(await sayWay(id, PLAN, 'originalSeen'));
    expect([whole.faults, whole.missing]).toEqual([[], []]);

    const receipt = jsonOf<CounterReceipt>(await handIn(id));
    const file = jsonOf<CaseFile>(await clerk.get(`/api/cases/${receipt.caseId}`));
    expect(file).toMatchObject({
      row: { number: receipt.number, state: 'submitted' },
      acts: ['accept', 'askCorrection', 'askAmendment', 'refuseAcceptance'],
      timeline: [{ type: 'caseSubmitted', by: 'officer', officer: clerk.officer }],
    });
    expect(file.materials.find((material) => material.id === PLAN)).toMatchObject({ way: 'originalSeen' });
    const paper = await clerk.get(`/api/cases/${receipt.caseId}/papers/${receipt.paper ?? ''}`);
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);

    const person = await personMet();
    const [event] = await askOwner(
      app,
      `select actor, data->>'channel' as channel, data->>'hall' as hall from log.event where stream = 'intake.case/${receipt.caseId}' and type = 'caseSubmitted'`,
    );
    expect(event).toMatchObject({
      actor: { kind: 'officer', id: clerk.officer, behalfOf: person, department: 'approval' },
      channel: 'window',
      hall: 'hall-county',
    });
    const owning = await app.house.modules.intake.db.within({ area: app.house.foundation.config.area, person }, (tx) =>
      tx.selectFrom('intake.case_list').select('number').execute(),
    );
    expect(owning).toEqual([{ number: receipt.number }]);
  });

  test('is read by nobody unrecorded', async () => {
    const { id: meeting } = await meet(2);
    const { id } = await begin(meeting);
    jsonOf(await clerk.get(at(id)));
    const person = await personMet();
    const reads = await askOwner(app, `select what, why from log.access where person = '${person}' order by at`);
    expect(reads).toEqual([
      { what: 'account', why: 'counter' },
      { what: 'draft', why: 'counter' },
      { what: 'draft', why: 'counter' },
    ]);
  });
});

test('two matters of one person follow each other, and what was begun and left is found again', async () => {
  const { id: meeting } = await meet(3);
  const first = await complete(meeting);
  jsonOf(await handIn(first));
  const second = await begin(meeting);
  const sources = second.sections.flatMap(({ fields }) => fields).flatMap(({ source }) => source ?? []);
  expect(sources).toContainEqual(expect.objectContaining({ from: 'case' }));
  const again = await meet(3);
  const met = jsonOf<CounterMeeting>(await clerk.get(`/api/counter/meetings/${again.id}`));
  expect(met).toMatchObject({ name: '演示赵六', drafts: [{ id: second.id }] });
});

test('handed in twice under one key it is one case; afterwards the draft says which', async () => {
  const draft = await complete((await meet(4)).id);
  const key = randomUUID();
  const answers = await Promise.all([handIn(draft, key), handIn(draft, key)]);
  const [one, other] = answers.map((answer) => jsonOf<CounterReceipt>(answer));
  expect(other).toEqual(one);
  expect((await handIn(draft)).status).toBe(409);
  const gone = jsonOf<{ code: string; facts: object }>(await clerk.get(at(draft)), 409);
  expect(gone).toMatchObject({ code: 'draftSubmitted', facts: { caseId: one?.caseId } });
});

describe('a paper at the counter', () => {
  test('is scanned like an upload, and taken off again', async () => {
    const { id } = await begin((await meet(5)).id);
    const bytes = pdf();
    const uploads = at(id, `/materials/${PLAN}/uploads`);
    const metadata = `filename ${Buffer.from('平面图.pdf').toString('base64')}`;
    const begun = await clerk.send('POST', uploads, {
      headers: { 'tus-resumable': '1.0.0', 'upload-length': String(bytes.length), 'upload-metadata': metadata },
    });
    expect(begun.status).toBe(201);
    const place = begun.headers.get('location') ?? '';
    expect(place).toMatch(/^\/api\/counter\/drafts\//);
    const sent = await fetch(new URL(place, app.url), {
      method: 'PATCH',
      body: Buffer.from(bytes),
      headers: {
        ...{ cookie: clerk.cookie, origin: new URL(app.url).origin, 'tus-resumable': '1.0.0' },
        ...{ 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      },
    });
    expect(sent.status).toBe(204);
    const sheet = jsonOf<CounterSheet>(await clerk.get(at(id)));
    const file = sheet.materials.find((material) => material.id === PLAN)?.files[0]?.id ?? '';
    expect(sheet.missing).toEqual([LICENCE]);
    const without = jsonOf<CounterSheet>(await clerk.send('DELETE', at(id, `/materials/${PLAN}/files/${file}`)));
    expect(without.missing).toEqual([LICENCE, PLAN]);
  });
  test('that the entry requires cannot be waived, and nobody promises to bring what is here', async () => {
    const { id } = await begin((await meet(6)).id);
    for (const way of ['notNeeded', 'atWindow'])
      expect(jsonOf(await sayWay(id, PLAN, way), 422)).toMatchObject({ code: 'wayNotOpen' });
    const optional = jsonOf<CounterSheet>(await clerk.get(at(id))).materials.find(({ need }) => need === 'optional');
    expect((await sayWay(id, optional?.id ?? '', 'notNeeded')).status).toBe(200);
  });
});

describe('who takes nothing down', () => {
  test.each([
    ['nobody', 401],
    ['person', 403],
    ['reviewer', 403],
    ['approver', 403],
    ['systemAdministrator', 403],
  ] as const)('%s', async (who, status) => {
    const { id } = await begin((await meet(7)).id);
    const agent = app.cast[who];
    const answers = [
      await agent.post('/api/identity/meetings', shown(7)),
      await agent.post('/api/counter/drafts', { meeting: randomUUID(), item: ITEM }),
      await agent.get(at(id)),
      await agent.post(at(id, '/answers'), { answers: {} }),
      await handIn(id, randomUUID(), agent),
      await agent.send('DELETE', at(id)),
    ];
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => status));
  });

  test('a clerk in matters of a department for which he takes none', async () => {
    const { id: meeting } = await meet(8);
    const refused = await clerk.post('/api/counter/drafts', { meeting, item: 'dibao' });
    expect(jsonOf(refused, 403)).toMatchObject({ code: 'notYourDepartment' });
  });

  test('another department’s clerk does not find the draft, nor meets the person by a colleague’s meeting', async () => {
    const { identity } = app.house.modules;
    const civil = await signedInOfficer(identity, { number: 910, roles: ['clerk'], department: 'civil' });
    const { id: meeting } = await meet(9);
    const { id } = await begin(meeting);
    expect([(await civil.get(at(id))).status, (await handIn(id, randomUUID(), civil)).status]).toEqual([404, 404]);
    expect((await civil.post('/api/counter/drafts', { meeting, item: 'dibao' })).status).toBe(409);
    expect((await civil.get(`/api/counter/meetings/${meeting}`)).status).toBe(409);
    expect((await clerk.send('DELETE', at(id))).status).toBe(422);
    const said = { reason: '群众说今天先不办', instead: '带齐材料再来，不用重新取号' };
    expect(jsonOf(await clerk.send('DELETE', at(id), { body: said }))).toEqual({ discarded: true });
  });

  test('a clerk in what a citizen began at home: to him it is not there', async () => {
    const own = await completeDraft(app.house, app.cast.person);
    const statuses = [
      await clerk.get(at(own)),
      await clerk.send('DELETE', at(own), { body: { reason: '误录', instead: '重新填' } }),
      await handIn(own),
    ];
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});

test('below the routes, a clerk’s own scope finds that a draft is there, and none of its answers', async () => {
  const { id } = await begin((await meet(10)).id);
  jsonOf(await clerk.post(at(id, '/answers'), { answers: publicHealthAnswers }));
  const { scope } = await callerOf(app.house, clerk);
  const found = await app.house.modules.intake.db.within(scope, async (tx) => ({
    drafts: await sql`select id from intake.draft where id = ${id}::uuid`.execute(tx),
    answers: await sql`select * from intake.draft_answer where draft_id = ${id}::uuid`.execute(tx),
    changed: await sql`update intake.draft set saved_at = now() where id = ${id}::uuid returning id`.execute(tx),
  }));
  expect([found.drafts.rows.length, found.answers.rows, found.changed.rows]).toEqual([1, [], []]);
});

describe('a clerk keeps away (公务员法 art. 76)', () => {
  test('from a matter in which the form names a relative of his', async () => {
    const relative = await signedInPerson(app.house.modules.identity, 11);
    const declared = { relation: 'spouse', name: '演示配偶', citizenId: citizen(11) } as const;
    const { actor } = await callerOf(app.house, clerk);
    valueOf(await declareRelative(app.house.modules.identity, { ...declared, officer: clerk.officer, by: actor }));
    expect(relative.person).not.toBe(clerk.person);
    const draft = await complete((await meet(12)).id);
    jsonOf(await clerk.post(at(draft, '/answers'), { answers: { 'org.legalRepIdNumber': citizen(11) } }));
    expect(jsonOf(await handIn(draft), 403)).toMatchObject({ code: 'conflictOfInterest' });
  });
  test('from a matter in which the form names an organisation in which he declared an interest', async () => {
    const { identity } = app.house.modules;
    const { actor: by } = await callerOf(app.house, clerk);
    const uscc = publicHealthAnswers['org.uscc'] ?? '';
    valueOf(await enterOrganisation(identity, { uscc, name: '演示理发店', by }));
    const declared = { officer: clerk.officer, ground: 'own', kind: 'organisation', typed: uscc, by } as const;
    const { interest } = valueOf(await declareInterest(identity, declared));
    const draft = await complete((await meet(13)).id);
    expect(jsonOf(await handIn(draft), 403)).toMatchObject({ code: 'conflictOfInterest' });
    valueOf(await withdrawInterest(identity, { officer: clerk.officer, interest, by }));
    expect((await handIn(draft)).status).toBe(200);
  });
  test('from meeting a relative', async () => {
    const refused = await clerk.post('/api/identity/meetings', shown(11));
    expect(jsonOf(refused, 403)).toMatchObject({ code: 'ownOrRelativesMatter' });
  });
});

test('a wrong number is refused with what is wrong, and stands in no log', async () => {
  const wrong = '370828199005170099';
  const refused = await clerk.post('/api/identity/meetings', shown(0, { citizenId: wrong }));
  expect(jsonOf(refused, 422)).toMatchObject({ facts: { faults: [{ field: 'citizenId', rule: 'notACitizenId' }] } });
  const lines = app.log.join('\n');
  expect([lines.includes(wrong), lines.includes('赵六'), lines.includes('/api/identity/meetings')]).toEqual([
    false,
    false,
    true,
  ]);
});

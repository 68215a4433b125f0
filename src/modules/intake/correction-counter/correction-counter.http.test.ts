// What a department asked to be corrected is brought to the window, over the running program: who is served, what is kept, and what happens once.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonOf, type Agent, type Answer } from '../../../../test/support/app/agent.ts';
import { act, callerOf, caseFileOf, completeDraft, handedIn, handIn } from '../../../../test/support/app/errand.ts';
import { mandateBetween } from '../../../../test/support/app/mandates.ts';
import {
  signedInAs,
  signedInOfficer,
  signedInPerson,
  type Known,
  type Officer,
} from '../../../../test/support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import { pdf } from '../../../../test/support/files/samples.ts';
import { citizen } from '../../../../test/support/identity/people.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { declareRelative } from '../../identity/officers/relatives.ts';
import type { Met } from '../../identity/contract/meetings.ts';
import { caseId as idOf } from '../../../kernel/id.ts';
import { withdrawCase } from '../index.ts';
import type { CounterMeeting, CounterReceipt, CounterSheet } from '../counter/contract.ts';
import type { Receipt } from '../drafts/contract/drafts.ts';

const AREA = 'site.area';
const PLAN = 'public-health.m2';
const MISSING = [
  { key: AREA, what: '和图上不一样' },
  { key: PLAN, what: '看不清' },
];

let app: TestApp;
let clerk: Officer;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  ({ clerk } = app.cast);
}, 240_000);
afterAll(() => app.close());

const meetAs = async (number: number, name = '演示李四', by: Agent = clerk) =>
  jsonOf<Met>(
    await by.post('/api/identity/meetings', { name, citizenId: citizen(number), phone: '13911112222', access: false }),
  ).id;
const open = (meeting: string, caseId: string, by: Agent = clerk) =>
  by.post('/api/counter/corrections', { meeting, case: caseId });
const sheetAt = async (meeting: string, caseId: string) => jsonOf<CounterSheet>(await open(meeting, caseId));
const at = (draft: string, what = '') => `/api/counter/drafts/${draft}${what}`;
const submit = (draft: string, key: string = randomUUID(), by: Agent = clerk) =>
  by.post(at(draft, '/submit'), { consent: true, anotherOne: true }, key);
const codeOf = async (answer: Promise<Answer> | Answer): Promise<[number, unknown]> => {
  const { status, text } = await answer;
  const told: unknown = JSON.parse(text);
  return [status, typeof told === 'object' && told !== null && 'code' in told ? told.code : undefined];
};

async function asked(applicant: Known): Promise<Receipt> {
  const receipt = await handedIn(app.house, applicant);
  jsonOf(await act(clerk, receipt.caseId, ['ask-correction', { missing: MISSING }]));
  return receipt;
}
const applicantOf = (number: number) => signedInPerson(app.house.modules.identity, number);

/** Everything that was asked is there: a right number, and the paper seen. */
async function mended(meeting: string, caseId: string): Promise<string> {
  const { id } = await sheetAt(meeting, caseId);
  jsonOf(await clerk.post(at(id, '/answers'), { answers: { [AREA]: '120' } }));
  jsonOf(await clerk.post(at(id, `/materials/${PLAN}/way`), { way: 'originalSeen' }));
  return id;
}

describe('an applicant who brings what was asked', () => {
  test('is told first, is served on a sheet with only that, and gets a receipt; history and event say that it was the window', async () => {
    const applicant = await applicantOf(301);
    const { caseId, number } = await asked(applicant);
    const meeting = await meetAs(301);
    const met = jsonOf<CounterMeeting>(await clerk.get(`/api/counter/meetings/${meeting}`));
    expect(met.corrections).toMatchObject([
      { case: caseId, theme: null, number, departments: [{ zh: expect.any(String) }] },
    ]);

    const sheet = await sheetAt(meeting, caseId);
    expect(sheet.correction).toMatchObject({ case: caseId, number, until: met.corrections[0]?.until });
    expect(sheet.correction?.asked.map(({ key, what }) => [key, what])).toEqual(
      MISSING.map(({ key, what }) => [key, what]),
    );
    expect(sheet.materials.map(({ id }) => id)).toEqual([PLAN]);
    const fields = sheet.sections.flatMap((section) => section.fields);
    expect(fields.filter(({ locked }) => !locked).map(({ id }) => id)).toEqual([AREA]);
    expect(fields.find(({ id }) => id === AREA)?.value).not.toBe('');
    expect(await codeOf(await clerk.post(at(sheet.id, '/answers'), { answers: { 'org.name': '别的店' } }))).toEqual([
      409,
      'locked',
    ]);

    expect(sheet.correction?.asked.map(({ isMended }) => isMended)).toEqual([false, false]);
    const draft = await mended(meeting, caseId);
    expect(draft).toBe(sheet.id);
    const now = jsonOf<CounterSheet>(await clerk.get(at(draft)));
    expect(now.correction?.asked.map(({ isMended }) => isMended)).toEqual([true, true]);
    const key = randomUUID();
    const receipt = jsonOf<CounterReceipt>(await submit(draft, key));
    expect(jsonOf<CounterReceipt>(await submit(draft, key))).toEqual(receipt);
    expect(await codeOf(await submit(draft))).toEqual([409, 'draftSubmitted']);
    const paper = await applicant.get(`/api/cases/${caseId}/papers/${receipt.paper ?? ''}`);
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);

    const file = await caseFileOf(clerk, caseId);
    expect(file.row.state).toBe('submitted');
    expect(file.papers.filter(({ kind }) => kind === 'receipt')).toHaveLength(2);
    expect(file.timeline.filter(({ type }) => type === 'caseResubmitted')).toMatchObject([
      { by: 'officer', officer: clerk.officer, atWindow: true },
    ]);
    const [event] = await askOwner(
      app,
      `select actor, data->>'channel' as channel, data->>'hall' as hall from log.event where stream = 'intake.case/${caseId}' and type = 'caseResubmitted'`,
    );
    expect(event).toMatchObject({
      actor: { kind: 'officer', id: clerk.officer, behalfOf: applicant.person },
      channel: 'window',
      hall: 'hall-county',
    });
    const page = await applicant.get(`/my/cases/${caseId}`);
    expect(page.text).toContain('在窗口提交');
    const again = jsonOf<CounterMeeting>(await clerk.get(`/api/counter/meetings/${meeting}`));
    expect(again.corrections).toEqual([]);
  });

  test('finds at the counter what he typed at home, and at home what was typed at the counter', async () => {
    const applicant = await applicantOf(302);
    const { caseId } = await asked(applicant);
    const { id } = jsonOf<{ id: string }>(await applicant.post(`/api/cases/${caseId}/correction`, {}));
    jsonOf(await applicant.post(`/api/drafts/${id}/answers`, { answers: { [AREA]: '130' } }));
    const sheet = await sheetAt(await meetAs(302), caseId);
    expect(sheet.id).toBe(id);
    const fields = sheet.sections.flatMap((section) => section.fields);
    expect(fields.find((field) => field.id === AREA)?.value).toBe('130');
    jsonOf(await clerk.post(at(id, '/answers'), { answers: { [AREA]: 'viel' } }));
    expect((await submit(id)).status).toBe(422);
    const kept = jsonOf<{ answers: Record<string, string> }>(await applicant.get(`/api/drafts/${id}`));
    expect(kept.answers[AREA]).toBe('viel');
    expect(
      await codeOf(await clerk.send('DELETE', at(id), { body: { reason: '不办了', instead: '以后再来' } })),
    ).toEqual([409, 'correctionKept']);
  });

  test('brings a scan, which goes the way of any scan of the counter', async () => {
    const { caseId } = await asked(await applicantOf(303));
    const { id } = await sheetAt(await meetAs(303), caseId);
    const bytes = Buffer.from(pdf());
    const metadata = `filename ${Buffer.from('平面图.pdf').toString('base64')}`;
    const begun = await clerk.send('POST', at(id, `/materials/${PLAN}/uploads`), {
      headers: { 'tus-resumable': '1.0.0', 'upload-length': String(bytes.length), 'upload-metadata': metadata },
    });
    expect(begun.status).toBe(201);
    const sent = await fetch(new URL(begun.headers.get('location') ?? '', app.url), {
      method: 'PATCH',
      body: bytes,
      headers: {
        ...{ cookie: clerk.cookie, origin: new URL(app.url).origin, 'tus-resumable': '1.0.0' },
        ...{ 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      },
    });
    expect(sent.status).toBe(204);
    const sheet = jsonOf<CounterSheet>(await clerk.get(at(id)));
    expect(sheet.materials.find((one) => one.id === PLAN)?.files.map(({ name }) => name)).toContain('平面图.pdf');
  });
});

describe('a correction is taken in once', () => {
  test('by the clerk and the applicant at the same moment it is one answer, and the other is told', async () => {
    const applicant = await applicantOf(304);
    const { caseId } = await asked(applicant);
    const draft = await mended(await meetAs(304), caseId);
    const both = await Promise.all([submit(draft), handIn(applicant, draft, randomUUID())]);
    const codes = await Promise.all(both.map((one) => codeOf(one)));
    expect(new Set(codes.map(([status]) => status))).toEqual(new Set([200, 409]));
    expect(codes.find(([status]) => status === 409)).toEqual([409, 'draftSubmitted']);
    const [{ count } = { count: 0 }] = await askOwner<{ count: number }>(
      app,
      `select count(*)::integer as count from log.event where stream = 'intake.case/${caseId}' and type = 'caseResubmitted'`,
    );
    expect(count).toBe(1);
    expect(await codeOf(open(await meetAs(304), caseId))).toEqual([409, 'nothingToCorrect']);
  });

  test('what was withdrawn meanwhile is refused, and the case stays withdrawn', async () => {
    const applicant = await applicantOf(305);
    const { caseId } = await asked(applicant);
    const draft = await mended(await meetAs(305), caseId);
    const { row } = await caseFileOf(clerk, caseId);
    const caller = await callerOf(app.house, applicant);
    valueOf(
      await withdrawCase(app.house.modules.intake, { asking: { caller }, id: idOf(caseId), version: row.version }),
    );
    const [status] = await codeOf(await submit(draft));
    expect(status).toBeGreaterThanOrEqual(404);
    expect((await caseFileOf(clerk, caseId)).row.state).toBe('concluded');
  });
});

describe('nobody else is served', () => {
  test('whoever is neither applicant nor agent is told so, whoever was not seen by this clerk has to be seen', async () => {
    const { caseId } = await asked(await applicantOf(306));
    await applicantOf(307);
    expect(await codeOf(open(await meetAs(307), caseId))).toEqual([403, 'notTheirMatter']);
    expect(await codeOf(open(randomUUID(), caseId))).toEqual([409, 'meetingOver']);
    const colleague = await signedInOfficer(app.house.modules.identity, { number: 320, roles: ['clerk'] });
    const meeting = await meetAs(306);
    expect(await codeOf(open(meeting, caseId, colleague))).toEqual([409, 'meetingOver']);
    const { id } = await sheetAt(meeting, caseId);
    expect(await codeOf(await colleague.get(at(id)))).toEqual([409, 'meetingOver']);
    const elsewhere = await signedInOfficer(app.house.modules.identity, {
      number: 321,
      roles: ['clerk'],
      department: 'civil',
    });
    expect(await codeOf(open(await meetAs(306, '演示李四', elsewhere), caseId, elsewhere))).toEqual([
      404,
      'caseNotFound',
    ]);
    const reviewer = await signedInOfficer(app.house.modules.identity, { number: 322, roles: ['reviewer'] });
    expect((await open(meeting, caseId, reviewer)).status).toBe(403);
    expect((await open(meeting, caseId, await applicantOf(308))).status).toBe(403);
  });

  test('公务员法 art. 76: no clerk takes in the correction of a relative', async () => {
    const { caseId } = await asked(await applicantOf(309));
    const { identity } = app.house.modules;
    const related = await signedInOfficer(identity, { number: 323, roles: ['clerk'] });
    const meeting = await meetAs(309, '演示李四', related);
    const declared = { relation: 'spouse', name: '演示配偶', citizenId: citizen(309) } as const;
    const { actor: by } = await callerOf(app.house, related);
    valueOf(await declareRelative(identity, { ...declared, officer: related.officer, by }));
    expect(await codeOf(open(meeting, caseId, related))).toEqual([403, 'conflictOfInterest']);
  });

  test('an agent with a registered mandate is served, and both names stand in the history; one who may not supplement is not', async () => {
    const { identity } = app.house.modules;
    const principal = {
      known: await signedInAs(identity, { number: 310, name: '演示王五' }),
      number: 310,
      name: '演示王五',
    };
    const agent = {
      known: await signedInAs(identity, { number: 311, name: '演示钱六' }),
      number: 311,
      name: '演示钱六',
    };
    const mandate = await mandateBetween(agent, principal);
    const draft = await completeDraft(app.house, agent.known, { for: { mandate } });
    const { caseId } = jsonOf<Receipt>(await handIn(agent.known, draft, randomUUID()));
    jsonOf(await act(clerk, caseId, ['ask-correction', { missing: [{ key: PLAN, what: '看不清' }] }]));
    const meeting = await meetAs(311, '演示钱六');
    const met = jsonOf<CounterMeeting>(await clerk.get(`/api/counter/meetings/${meeting}`));
    expect(met.corrections.map((one) => one.case)).toEqual([caseId]);
    const sheet = await sheetAt(meeting, caseId);
    jsonOf(await clerk.post(at(sheet.id, `/materials/${PLAN}/way`), { way: 'originalSeen' }));
    jsonOf(await submit(sheet.id));
    const { timeline } = await caseFileOf(clerk, caseId);
    expect(timeline.find(({ type }) => type === 'caseResubmitted')).toMatchObject({
      atWindow: true,
      acting: { as: 'agent', actor: '演示钱六', principal: '演示王五' },
    });
    const page = await principal.known.get(`/my/cases/${caseId}`);
    expect(page.text).toContain('演示钱六');
    const bound = {
      known: await signedInAs(identity, { number: 312, name: '演示赵八' }),
      number: 312,
      name: '演示赵八',
    };
    const narrow = await mandateBetween(bound, principal, { acts: ['fill', 'submit'] });
    const other = await completeDraft(app.house, bound.known, { for: { mandate: narrow } });
    const second = jsonOf<Receipt>(await handIn(bound.known, other, randomUUID()));
    jsonOf(await act(clerk, second.caseId, ['ask-correction', { missing: [{ key: PLAN, what: '看不清' }] }]));
    expect(await codeOf(open(await meetAs(312, '演示赵八'), second.caseId))).toEqual([403, 'beyondMandate']);
  });
});

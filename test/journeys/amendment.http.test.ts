// 行政许可法 art. 32 (1)(3): what can be set right on the spot may be, online too. It is no notice of correction, and moves no day.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { deemAccepted } from '../../src/modules/intake/index.ts';
import type { Draft } from '../../src/modules/intake/drafts/contract/drafts.ts';
import type { MessagePage } from '../../src/modules/messages/inbox/contract.ts';
import { jsonOf, type Answer } from '../support/app/agent.ts';
import { act, caseFileOf, handedIn } from '../support/app/errand.ts';
import { signedInPerson } from '../support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../support/app/test-app.ts';
import { findBroken } from '../support/invariants/find-broken.ts';

const DAY_MS = 86_400_000;
const FIELDS = [{ key: 'site.area', what: '面积多写了一个零，请核对。' }];
const ASK: [string, object] = ['ask-amendment', { fields: FIELDS }];

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

const problemOf = ({ status, text }: Answer) => ({ status, ...(JSON.parse(text) as { code: string }) });
const begin = async (caseId: string) => jsonOf<Draft>(await app.cast.person.post(`/api/cases/${caseId}/correction`));
const submit = (draft: string, key = `once-${draft}`) =>
  app.cast.person.post(`/api/drafts/${draft}/submit`, { consent: true }, key);
const answer = (draft: string, answers: object) => app.cast.person.post(`/api/drafts/${draft}/answers`, { answers });

describe('small errors', () => {
  let caseId: string;
  let answerBy: string;
  beforeAll(async () => {
    ({ caseId, answerBy } = await handedIn(app.house, app.cast.person));
  });

  test('are named by whoever may ask for correction, and by nobody else', async () => {
    for (const officer of [app.cast.reviewer, app.cast.approver])
      expect((await act(officer, caseId, ASK)).status).toBe(403);
    const unfit = [{ key: 'common.business-licence', what: '过期了' }];
    const refused = await act(app.cast.clerk, caseId, ['ask-amendment', { fields: unfit }]);
    expect(problemOf(refused)).toMatchObject({ status: 422, code: 'onlyAnswersAmended' });
    jsonOf(await act(app.cast.clerk, caseId, ASK));
    expect(problemOf(await act(app.cast.clerk, caseId, ASK))).toMatchObject({ status: 409, code: 'amendmentAwaited' });
    const { row, acts, papers } = await caseFileOf(app.cast.clerk, caseId);
    expect(row).toMatchObject({ state: 'submitted', answerBy });
    expect(acts).toEqual(expect.arrayContaining(['accept', 'askCorrection']));
    expect(acts).not.toContain('askAmendment');
    expect(papers.map(({ kind }) => kind)).toEqual(['receipt']);
  });

  test('are told to the applicant in a message', async () => {
    await vi.waitFor(async () => {
      const { messages } = jsonOf<MessagePage>(await app.cast.person.get('/api/messages'));
      expect(messages.map(({ title }) => title)).toContain('有几处小错，请您更正');
    }, 15_000);
  });

  test('are set right by his own hand: nothing but what was named, once, and whoever else is asked finds nothing', async () => {
    const stranger = await signedInPerson(app.house.modules.identity, 990);
    expect((await stranger.post(`/api/cases/${caseId}/correction`)).status).toBe(409);
    const draft = await begin(caseId);
    expect(draft).toMatchObject({ amends: true, supplies: false, unlocked: FIELDS });
    expect(problemOf(await answer(draft.id, { 'org.contactPhone': '0537-7654321' }))).toMatchObject({ code: 'locked' });
    jsonOf(await answer(draft.id, { 'site.area': '68.5' }));
    const first = jsonOf(await submit(draft.id));
    expect(jsonOf(await submit(draft.id))).toEqual(first);
    const { answers, row, timeline, acts } = await caseFileOf(app.cast.clerk, caseId);
    expect(JSON.stringify(answers.find(({ element }) => element === 'site.area'))).toContain('68.5');
    expect(row).toMatchObject({ state: 'submitted', answerBy });
    expect(timeline.map(({ type }) => type)).toEqual(['caseSubmitted', 'amendmentAsked', 'applicationAmended']);
    expect(timeline.at(-1)).toMatchObject({ by: 'applicant' });
    expect(acts).toEqual(expect.arrayContaining(['askCorrection', 'askAmendment']));
    expect(problemOf(await app.cast.person.post(`/api/cases/${caseId}/correction`))).toMatchObject({
      code: 'nothingToCorrect',
    });
  });

  test('stand in no event in clear, and both applications are kept', async () => {
    const rows = await askOwner<{ data: string }>(
      app,
      `select data::text as data from log.event where case_id = '${caseId}' and type in ('amendmentAsked', 'applicationAmended')`,
    );
    expect(rows).toHaveLength(2);
    expect(rows.map(({ data }) => data).join()).not.toMatch(/多写|68\.5/);
    const kept = await askOwner(app, `select submission from intake.application where case_id = '${caseId}'`);
    expect(kept).toHaveLength(2);
  });

  test('use up no notice: correction can still be asked for once', async () => {
    const missing = [{ key: 'common.business-licence', what: '请换成有效期内的。' }];
    expect((await act(app.cast.clerk, caseId, ['ask-correction', { missing }])).status).toBe(200);
  });
});

test('the five working days run on: what nobody answered is accepted, and setting right comes too late', async () => {
  const { caseId } = await handedIn(app.house, app.cast.person);
  jsonOf(await act(app.cast.clerk, caseId, ASK));
  const draft = await begin(caseId);
  jsonOf(await answer(draft.id, { 'site.area': '79.5' }));
  const { area } = app.house.foundation.config;
  // Three weeks hold five working days, whatever the holidays.
  const later = () => new Date(Date.now() + 21 * DAY_MS);
  const round = { scope: { area, departments: 'all' } } as const;
  expect(await deemAccepted({ ...app.house.modules.intake, now: later }, round)).toMatchObject({ failed: [] });
  const { row, answers } = await caseFileOf(app.cast.clerk, caseId);
  expect(row.state).toBe('accepted');
  expect((await submit(draft.id)).status).toBe(409);
  expect(JSON.stringify(answers)).not.toContain('79.5');
  const { config, databases, fileStore: store } = app.house.foundation;
  const examined = { area: config.area, follower: databases.follower, store, acknowledged: [] };
  expect(await findBroken(examined)).toEqual([]);
});

// 行政许可法 art. 32: an application is not taken on a ground of the law, which paper, portal and desk name, with the right organ.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseWording } from '../../src/modules/intake/index.ts';
import { act, caseFileOf, handedIn } from '../support/app/errand.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

const said = { reason: '不归我们管。', basis: '《中华人民共和国行政许可法》第三十二条', instead: '请去那里申请。' };
const refuse = (caseId: string, found: object) =>
  act(app.cast.clerk, caseId, ['refuse-acceptance', { ...found, ...said }]);

describe('an application that is another organ’s', () => {
  test('is declined naming a department of the county, which everybody reads', async () => {
    const { person, clerk } = app.cast;
    const { caseId } = await handedIn(app.house, person);
    const before = await caseFileOf(clerk, caseId);
    expect(before.nonAcceptance?.grounds).toEqual(['notNeeded', 'notThisOrgan', 'otherProvision']);
    expect(before.nonAcceptance?.late).toBe(false);
    const [organ] = before.nonAcceptance?.organs ?? [];
    expect(organ?.key).not.toBe('approval');

    const found = { ground: 'notThisOrgan', organ: { department: organ?.key } };
    expect((await refuse(caseId, found)).status).toBe(200);
    const after = await caseFileOf(clerk, caseId);
    expect(after.timeline.at(-1)).toMatchObject({
      nonAcceptance: { ground: 'notThisOrgan', late: false },
      words: expect.arrayContaining([{ about: 'organ', text: organ?.name }]),
    });
    expect(after.nonAcceptance).toBeUndefined();
    const page = await person.get(`/my/cases/${caseId}`);
    expect(page.text).toContain('这件事不归这个机关管。');
    expect(page.text).toContain(organ?.name);
    const paper = after.papers.find(({ kind }) => kind === 'nonAcceptanceNotice');
    expect((await person.get(`/my/cases/${caseId}/papers/${paper?.id}`)).status).toBe(200);
  });

  test.each([
    ['without a ground', {}, 422, 'groundMissing'],
    ['without the organ', { ground: 'notThisOrgan' }, 422, 'organMissing'],
    ['naming itself', { ground: 'notThisOrgan', organ: { department: 'approval' } }, 422, 'organIsOurs'],
    ['naming what is no department', { ground: 'notThisOrgan', organ: { department: 'none' } }, 422, 'organUnknown'],
    ['with an organ that is not asked for', { ground: 'notNeeded', organ: { named: '某局' } }, 422, 'organUncalledFor'],
    ['as incomplete before anybody asked', { ground: 'stillIncomplete' }, 409, 'correctionNotAsked'],
    ['on a ground that the law does not know', { ground: 'tooMuchWork' }, 422, undefined],
  ])('is not declined %s, and nothing has happened', async (_name, found, status, code) => {
    const { caseId } = await handedIn(app.house, app.cast.person);
    const answer = await refuse(caseId, found);
    expect(answer.status).toBe(status);
    if (code !== undefined) {
      expect(JSON.parse(answer.text)).toMatchObject({ code, title: caseWording.zh.refusals[code as 'groundMissing'] });
    }
    expect((await caseFileOf(app.cast.clerk, caseId)).row.state).toBe('submitted');
  });

  test('is not ended for want of a correction while the house waits for it', async () => {
    const { person, clerk } = app.cast;
    const { caseId } = await handedIn(app.house, person);
    expect((await act(clerk, caseId, ['remind-correction', {}])).status).toBe(409);
    const missing = [{ key: 'common.business-licence', what: '看不清，请重拍。' }];
    expect((await act(clerk, caseId, ['ask-correction', { missing }])).status).toBe(200);
    const early = await act(clerk, caseId, ['remind-correction', {}]);
    expect([early.status, JSON.parse(early.text)]).toMatchObject([409, { code: 'reminderTooEarly' }]);
    const ending = await refuse(caseId, { ground: 'notCorrected' });
    expect([ending.status, JSON.parse(ending.text)]).toMatchObject([409, { code: 'notReminded' }]);
    const { version } = (await caseFileOf(clerk, caseId)).row;
    expect((await person.post(`/api/cases/${caseId}/remind-correction`, { version })).status).toBe(403);
  });

  test('sent twice under one version is declined once', async () => {
    const { caseId } = await handedIn(app.house, app.cast.person);
    const { version } = (await caseFileOf(app.cast.clerk, caseId)).row;
    const order = { version, ground: 'notNeeded', ...said };
    const both = await Promise.all(
      [1, 2].map(() => app.cast.clerk.post(`/api/cases/${caseId}/refuse-acceptance`, order)),
    );
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 412]);
    expect((await caseFileOf(app.cast.clerk, caseId)).papers).toHaveLength(2);
  });
});

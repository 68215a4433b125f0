import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonOf, type Answer } from '../../../../test/support/app/agent.ts';
import { completeDraft, handedIn } from '../../../../test/support/app/errand.ts';
import { startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import { DRAFT_DAYS } from '../../../modules/intake/index.ts';
import { portalWording } from '../../../web/portal/wording/wording.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
}, 120_000);
afterAll(() => app.close());

const send = (path: string, fields: Record<string, string>) =>
  app.cast.person.send('POST', path, {
    raw: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const leadsTo = ({ status, headers }: Answer) => [status, headers.get('location')];
const phone = async () => jsonOf<{ phone: string }>(await app.cast.person.get('/api/identity/me')).phone;

describe('the copy of what is held about a person', () => {
  test('has everything: account, drafts, cases with what was answered, messages, who looked', async () => {
    const draft = await completeDraft(app.house, app.cast.person);
    const { number } = await handedIn(app.house, app.cast.person);
    const answer = await send('/my/data/copy', {});
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="my-data.json"');
    expect(JSON.parse(answer.text)).toMatchObject({
      person: { data: { citizenId: expect.stringMatching(/^\d{17}[\dX]$/) } },
      drafts: [{ id: draft, answers: { 'venue.category': expect.any(String) } }],
      cases: [
        { row: { number }, answers: expect.arrayContaining([expect.objectContaining({ element: 'venue.category' })]) },
      ],
      ...{ services: [], renewals: [], licenceCopies: [], turnedAway: [], creditRecords: [] },
      messages: expect.any(Array),
      readers: [],
    });
  });
  test('is nobody else’s', async () => {
    const answer = await app.cast.nobody.send('POST', '/my/data/copy', {
      raw: '',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect([answer.status, answer.text.includes('citizenId')]).toEqual([401, false]);
  });
});

describe('what a person said of himself', () => {
  test('is corrected by him, and sent twice it stands as it was wished', async () => {
    expect(leadsTo(await send('/my/data/correction', { phone: '139 0000 1234' }))).toEqual([
      303,
      '/my/data?done=corrected',
    ]);
    expect(leadsTo(await send('/my/data/correction', { phone: '13900001234' }))).toEqual([
      303,
      '/my/data?done=corrected',
    ]);
    expect(await phone()).toBe('13900001234');
    expect((await app.cast.person.get('/my/data?done=corrected')).text).toContain('已经改好');
  });
  test('stays as it was when what was typed is wrong, and the page keeps what was typed', async () => {
    const before = await phone();
    const { status, text } = await send('/my/data/correction', { phone: '12' });
    expect([status, text.includes('value="12"'), await phone()]).toEqual([422, true, before]);
    expect(text).toContain('请填写 11 位手机号');
  });
  test('a name that was proven is not corrected here, whatever is sent', async () => {
    expect((await app.cast.person.get('/my/data/correction')).text).toContain('姓名已经核验');
    const { name } = jsonOf<{ name: string }>(await app.cast.person.get('/api/identity/me'));
    await send('/my/data/correction', { name: '演示改名', phone: await phone() });
    expect(jsonOf(await app.cast.person.get('/api/identity/me'))).toMatchObject({ name });
  });
});

test('the page says for what the data are kept, and drafts as long as they really are', async () => {
  expect((await app.cast.person.get('/my/data')).text).toContain('没填完的申请：下次接着填');
  for (const language of ['zh', 'en'] as const)
    expect(portalWording[language].self.purposes.drafts.kept).toContain(`${DRAFT_DAYS}`);
});

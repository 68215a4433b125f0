// 一件事 at the window over the running program: who may, what is answered, and that one paper comes of it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonOf } from '../../../../test/support/app/agent.ts';
import { completedTheme, hallClerk, RETIRING } from '../../../../test/support/app/theme-sitting.ts';
import type { Officer } from '../../../../test/support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import { citizen } from '../../../../test/support/identity/people.ts';
import type { Met } from '../../identity/contract/meetings.ts';
import type { CaseFile } from '../cases/contract.ts';
import type { CounterMeeting, CounterSheet } from '../counter/contract.ts';
import type { CounterGuide, CounterThemeReceipt, CounterThemeRow } from './contract/theme-counter.ts';

let app: TestApp;
let clerk: Officer;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  clerk = await hallClerk(app, 930);
}, 120_000);
afterAll(() => app.close());

const meet = async (number: number) =>
  jsonOf<Met>(
    await clerk.post('/api/identity/meetings', {
      ...{ name: '演示赵六', citizenId: citizen(number), phone: '13911113333', access: false },
    }),
  );
const begin = (meeting: string, theme = 'retire', told: object = RETIRING) =>
  clerk.post('/api/counter/theme-drafts', { meeting, theme, told });
const accept = (draft: string, key = randomUUID()) =>
  clerk.post(`/api/counter/drafts/${draft}/accept`, { consent: true, anotherOne: true }, key);

test('a theme is found by its words, and its guide says what is needed, why, by when and for how much', async () => {
  const rows = jsonOf<CounterThemeRow[]>(await clerk.get(`/api/counter/themes?words=${encodeURIComponent('退休')}`));
  expect(rows.map(({ key }) => key)).toContain('retire');
  const guide = jsonOf<CounterGuide>(await clerk.post('/api/counter/themes/retire/guide', { told: RETIRING }));
  expect(guide).toMatchObject({ key: 'retire', open: [], others: [], gone: [] });
  expect(guide.needed.map(({ item }) => item)).toEqual(['pension-retire', 'gjj-withdraw']);
  const open = jsonOf<CounterGuide>(await clerk.post('/api/counter/themes/retire/guide', { told: {} }));
  expect(open.open.toSorted()).toEqual(['archive', 'elder', 'gjj']);
});

test('a theme that was left is found again with its person, completed and accepted; one paper has all of its items', async () => {
  const { id: meeting } = await meet(21);
  const begun = jsonOf<CounterSheet>(await begin(meeting));
  const met = jsonOf<CounterMeeting>(await clerk.get(`/api/counter/meetings/${meeting}`));
  expect(met.drafts).toMatchObject([{ id: begun.id, item: { key: 'retire' } }]);
  expect(begun.theme?.items).toHaveLength(2);
  await completedTheme(app, clerk, begun.id);
  const key = randomUUID();
  const [one, other] = await Promise.all([accept(begun.id, key), accept(begun.id, key)]);
  const receipt = jsonOf<CounterThemeReceipt>(one);
  expect(jsonOf(other)).toEqual(receipt);
  const [first] = receipt.parts;
  expect(first).toMatchObject({ standing: 'accepted', why: null });
  const file = jsonOf<CaseFile>(await clerk.get(`/api/cases/${first?.case?.id ?? ''}`));
  expect(file).toMatchObject({ row: { state: 'accepted' }, theme: { number: receipt.number } });
  const [event] = await askOwner(
    app,
    `select data->'counter' as counter, actor->>'id' as actor from log.event where stream = 'intake.themeCase/${receipt.id}' and type = 'themeCaseOpened'`,
  );
  expect(event).toMatchObject({ counter: { officer: clerk.officer }, actor: clerk.officer });
  const paper = await clerk.get(`/api/counter/theme-cases/${receipt.id}/receipt`);
  expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const colleague = await hallClerk(app, 931);
  expect((await colleague.get(`/api/counter/theme-cases/${receipt.id}/receipt`)).status).toBe(404);
  expect(jsonOf(await accept(begun.id), 409)).toMatchObject({
    code: 'themeSubmitted',
    facts: { themeCase: receipt.id },
  });
});

test('dropped, it stands among the noes of the counter, once for each of its items', async () => {
  const { id } = jsonOf<CounterSheet>(await begin((await meet(22)).id));
  const said = { reason: '群众说今天先不办', instead: '带齐材料再来，不用重新取号' };
  expect(jsonOf(await clerk.send('DELETE', `/api/counter/drafts/${id}`, { body: said }))).toEqual({ discarded: true });
  const noted = await askOwner(
    app,
    `select data->'item'->>'key' as item from log.event where type = 'personTurnedAway' and data->>'origin' = 'sheet' order by 1`,
  );
  expect(noted).toEqual([{ item: 'gjj-withdraw' }, { item: 'pension-retire' }]);
});

describe('is refused', () => {
  test('what lacks something, with what it is; and a draft of one item, which is accepted as a case', async () => {
    const { id: meeting } = await meet(23);
    const { id } = jsonOf<CounterSheet>(await begin(meeting));
    expect(jsonOf(await accept(id), 422)).toMatchObject({ code: 'incomplete' });
    const single = jsonOf<CounterSheet>(await clerk.post('/api/counter/drafts', { meeting, item: 'public-health' }));
    expect(jsonOf(await accept(single.id), 404)).toMatchObject({ code: 'draftNotFound' });
    expect(jsonOf(await begin(meeting, 'no-such-theme'), 404)).toMatchObject({ code: 'themeNotFound' });
    expect(jsonOf(await begin(meeting, 'retire', {}), 422)).toMatchObject({ code: 'scenarioOpen' });
  });
  test('a clerk of one department in a theme of several', async () => {
    const own = await meet(24);
    const { id } = jsonOf<CounterSheet>(await begin(own.id));
    const { clerk: narrow } = app.cast;
    expect([404, 403]).toContain((await narrow.get(`/api/counter/drafts/${id}`)).status);
    expect([404, 403]).toContain((await narrow.post(`/api/counter/drafts/${id}/accept`, { consent: true })).status);
  });
  test.each([
    ['nobody', 401],
    ['person', 403],
    ['reviewer', 403],
    ['approver', 403],
    ['systemAdministrator', 403],
  ] as const)('%s', async (who, status) => {
    const agent = app.cast[who];
    const draft = randomUUID();
    const answers = [
      await agent.get('/api/counter/themes?words=a'),
      await agent.post('/api/counter/themes/retire/guide', { told: {} }),
      await agent.post('/api/counter/theme-drafts', { meeting: draft, theme: 'retire', told: RETIRING }),
      await agent.post(`/api/counter/drafts/${draft}/materials-seen`, { materials: ['a'] }),
      await agent.post(`/api/counter/drafts/${draft}/accept`, { consent: true }),
      await agent.get(`/api/counter/theme-cases/${draft}/receipt`),
    ];
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => status));
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBareApp, type BareApp } from '../../../../test/support/app/test-app.ts';
import { jsonOf, type Agent, type Answer } from '../../../../test/support/app/agent.ts';
import { signedInOfficer, type Officer } from '../../../../test/support/app/people.ts';
import { openPage } from '../../../../test/support/http/portal-page.ts';
import type { ThemeActs, ThemeSheets } from './contract.ts';

let app: BareApp;
let clerk: Officer;
let cataloguer: Officer;
let weak: Officer;
let leader: Officer;
beforeAll(async () => {
  app = await startBareApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  const { identity } = app.house.modules;
  clerk = await signedInOfficer(identity, { number: 701, roles: ['clerk'] });
  cataloguer = await signedInOfficer(identity, { number: 702, roles: ['cataloguer'] });
  weak = await signedInOfficer(identity, { number: 703, roles: ['cataloguer'], secondFactor: false });
  leader = await signedInOfficer(identity, { number: 704, roles: ['leader'], department: 'approval' });
});
afterAll(() => app.close());

const sheetsOf = async (agent: Agent) => jsonOf<ThemeSheets>(await agent.get('/api/themes'));
const wish = { version: 1, reason: '部门调整' };
const act = (agent: Agent, what: string, body: object = wish, key = 'newborn') =>
  agent.post(`/api/themes/${key}/${what}`, body);
const codeOf = async (answer: Promise<Answer>) => {
  const response = await answer;
  return [response.status, jsonOf<{ code?: string }>(response, response.status).code];
};
const marked = async () => {
  const { text } = await openPage(app.url, '/themes');
  return [text.split('能一次办').length, text.split('只看指南').length];
};

describe('who may', () => {
  test('every officer reads the list, and is told whether the acts are his', async () => {
    const { enterprise, citizen, themes } = await sheetsOf(clerk);
    expect([enterprise, citizen]).toEqual([
      { planned: 50, published: 51, listed: 51 },
      { planned: 50, published: 50, listed: 50 },
    ]);
    expect(themes.some(({ mayAct }) => mayAct)).toBe(false);
    expect((await sheetsOf(cataloguer)).themes.every(({ mayAct }) => mayAct)).toBe(true);
    const led = (await sheetsOf(leader)).themes.filter(({ mayAct }) => mayAct);
    expect(new Set(led.map(({ lead }) => lead.zh)).size).toBe(1);
  });
  test('a clerk, a cataloguer without second factor, and the head of another department do not act', async () => {
    for (const what of ['publication', 'withdrawal']) {
      expect((await act(clerk, what)).status).toBe(403);
      expect((await act(weak, what)).status).toBe(403);
      expect(await codeOf(act(leader, what))).toEqual([403, 'themeOfOtherDepartment']);
    }
    expect((await act(clerk, 'trial', {})).status).toBe(403);
  });
});

describe('a theme goes out of service and comes back', () => {
  test('with a reason, once, and the portal says so', async () => {
    const before = await marked();
    expect((await act(cataloguer, 'withdrawal', { version: 1, reason: '' })).status).toBe(422);
    expect(await codeOf(act(cataloguer, 'withdrawal', { version: 1, reason: ' ' }))).toEqual([
      422,
      'themeReasonMissing',
    ]);
    expect((await act(cataloguer, 'withdrawal')).status).toBe(200);
    expect(await codeOf(act(cataloguer, 'withdrawal'))).toEqual([409, 'themeNotInService']);
    expect((await sheetsOf(clerk)).citizen.published).toBe(49);
    const [atOneGo = 0, guides = 0] = before;
    expect(await marked()).toEqual([atOneGo - 1, guides + 1]);
    expect((await act(cataloguer, 'trial', {})).status).toBe(200);
    expect((await act(cataloguer, 'publication')).status).toBe(200);
    expect(await codeOf(act(cataloguer, 'publication'))).toEqual([409, 'themeInService']);
    expect(await marked()).toEqual(before);
    const { acts } = jsonOf<ThemeActs>(await clerk.get('/api/themes/newborn/acts'));
    expect(acts.map((one) => [one.act, one.reason])).toEqual([
      ['published', '部门调整'],
      ['withdrawn', '部门调整'],
      ['published', 'demo county'],
    ]);
  });
  test('what there is not is not found', async () => {
    expect(await codeOf(act(cataloguer, 'publication', wish, 'nothing'))).toEqual([404, 'themeNotFound']);
    expect(await codeOf(act(cataloguer, 'publication', { ...wish, version: 9 }))).toEqual([409, 'themeChanged']);
  });
});

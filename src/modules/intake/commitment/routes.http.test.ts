import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonOf } from '../../../../test/support/app/agent.ts';
import { act, caseFileOf, completeDraft, handIn } from '../../../../test/support/app/errand.ts';
import { signedInOfficer, type Officer } from '../../../../test/support/app/people.ts';
import { startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import type { Draft } from '../drafts/contract/drafts.ts';
import type { ItemTexts, PublishText, TextList } from './contract.ts';

const NAME = '演示李四';

let app: TestApp;
let keeper: Officer;
beforeAll(async () => {
  app = await startTestApp();
  keeper = await signedInOfficer(app.house.modules.identity, { number: 964, roles: ['cataloguer'] });
}, 60_000);
afterAll(() => app.close());

async function wishFor(item: string): Promise<PublishText> {
  const { versions } = jsonOf<ItemTexts>(await keeper.get(`/api/commitment-texts/${item}`));
  const [newest] = versions;
  if (!newest) throw new Error(`no text of ${item}`);
  const { version, kind, notice, commitment, withinDays, onFalsehood, scope } = newest;
  const said = { version, kind, notice, commitment, withinDays, onFalsehood, scope };
  return { ...said, confirmed: true, effectiveOn: '2099-01-01', reason: '县里确认' };
}

describe('the texts', () => {
  test('are listed with their honesty', async () => {
    const { texts } = jsonOf<TextList>(await app.cast.clerk.get('/api/commitment-texts'));
    expect(texts).toHaveLength(13);
    expect(texts.every(({ confirmed, version }) => !confirmed && version === 1)).toBe(true);
  });

  test('are published by who keeps the catalogue, once for the same key, and by nobody else', async () => {
    const wish = await wishFor('cinema');
    const path = '/api/commitment-texts/cinema';
    expect((await app.cast.clerk.post(path, wish, 'mine')).status).toBe(403);
    expect((await app.cast.person.post(path, wish, 'theirs')).status).toBe(403);
    expect(jsonOf(await keeper.post(path, wish, 'once'))).toEqual({ version: 2 });
    expect(jsonOf(await keeper.post(path, wish, 'once'))).toEqual({ version: 2 });
    expect((await keeper.post(path, wish, 'again')).status).toBe(412);
    const { versions } = jsonOf<ItemTexts>(await keeper.get(path));
    expect(versions.map(({ version, reason }) => [version, reason])[0]).toEqual([2, '县里确认']);
  });

  test('of an excluded kind are refused with the reason, and of an item that there is not', async () => {
    const wish = { ...(await wishFor('hr-service')), version: 0 };
    const refused = await keeper.post('/api/commitment-texts/pollution-permit', wish, 'excluded');
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('environmentExcluded');
    expect((await keeper.post('/api/commitment-texts/none-such', wish, 'none')).status).toBe(404);
    expect((await keeper.get('/api/commitment-texts/none-such')).status).toBe(404);
  });
});

describe('a draft', () => {
  test('is signed, taken back, signed again, handed in and granted; the applicant is told of the check', async () => {
    const { person, approver, nobody } = app.cast;
    const draft = await completeDraft(app.house, person);
    const path = `/api/drafts/${draft}/commitment`;
    const signature = { version: 1, name: NAME };
    expect((await nobody.post(path, signature)).status).toBe(401);
    expect((await person.post(path, { ...signature, name: '别人' })).status).toBe(422);
    expect(jsonOf<Draft>(await person.post(path, signature)).commitment?.signed).toBe(1);
    expect(jsonOf<Draft>(await person.send('DELETE', path)).commitment?.signed).toBeNull();
    jsonOf(await person.post(path, signature));
    const { caseId } = jsonOf<{ caseId: string }>(await handIn(person, draft, 'on-commitment'));
    jsonOf(await act(approver, caseId, ['decide', { outcome: 'grant', paragraphs: [] }]));
    const { commitment } = await caseFileOf(approver, caseId);
    expect(commitment?.checkBy).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await expect
      .poll(async () => (await person.get('/my/messages')).text, { timeout: 15_000, interval: 300 })
      .toContain('按您的承诺办好了');
  });
});

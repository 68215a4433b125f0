import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonOf } from '../../../../test/support/app/agent.ts';
import { callerOf, givenToCheck, grantedOnCommitment } from '../../../../test/support/app/errand.ts';
import { signedInOfficer, type Officer } from '../../../../test/support/app/people.ts';
import { startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { proposeRevocation } from '../../../modules/intake/post-checks/commands.ts';
import type { PostCheckFile } from '../../../modules/intake/post-checks/contract.ts';
import { postCheckWording } from '../../../modules/intake/index.ts';
import { portalWording } from '../../../web/portal/wording/wording.ts';

let app: TestApp;
let head: Officer;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  head = await signedInOfficer(app.house.modules.identity, { number: 983, roles: ['sectionHead'] });
}, 120_000);
afterAll(() => app.close());

const { refusals } = postCheckWording.zh;
const say = portalWording.zh.postCheck;
const words = '消防通道已经清理干净，请再来看看。';

const versionOf = async (id: string) =>
  jsonOf<PostCheckFile>(await app.cast.reviewer.get(`/api/post-checks/${id}`)).row.version;
/** Granted, and given to a reviewer by the head, whoever was drawn. */
async function granted(): Promise<string> {
  const id = await grantedOnCommitment(app.house, app.cast.person, app.cast.approver);
  await givenToCheck(head, app.cast.reviewer, id);
  return id;
}
const checked = async (id: string, [act, wish]: [string, object]) =>
  jsonOf(
    await app.cast.reviewer.post(`/api/post-checks/${id}/${act}`, { version: await versionOf(id), words, ...wish }),
  );
const typed = (place: string, said: string) =>
  app.cast.person.send('POST', place, {
    raw: new URLSearchParams({ words: said }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
/** What stands in the field of the form. */
const kept = (text: string) => /<textarea[^>]*name="words"[^>]*>([^<]*)</.exec(text)?.[1];

describe('what is said in a check and refused', () => {
  test('stands on the page of the case with the reason, and what was typed stays', async () => {
    const id = await granted();
    await checked(id, ['check', { method: 'onlineData', outcome: 'notMet' }]);
    const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await checked(id, ['rectification', { until }]);
    const place = `/my/cases/${id}/post-check/answer`;
    const empty = await typed(place, '   ');
    expect(empty.status).toBe(422);
    expect(empty.text).toContain(refusals.postCheckWordsMissing);
    const long = await typed(place, '长'.repeat(2_001));
    expect(long.status).toBe(422);
    expect(long.text).toContain(say.tooLong);
    expect(kept(long.text)).toBe('长'.repeat(2_001));
    expect((await typed(place, words)).status).toBe(303);
    const again = await typed(place, `${words}再说一遍`);
    expect(again.status).toBe(409);
    expect(again.text).toContain(refusals.alreadyAnswered);
    expect(again.text).toContain(say.unsent);
    expect(again.text).toContain(`${words}再说一遍`);
  });

  test('is said too when it came after the last day', async () => {
    const id = await granted();
    await checked(id, ['check', { method: 'onlineData', outcome: 'notMet' }]);
    const { intake } = app.house.modules;
    const wish = { version: await versionOf(id), ground: 'falsehood', words } as const;
    const asking = { caller: await callerOf(app.house, app.cast.reviewer) };
    const earlier = { ...intake, now: () => new Date(Date.now() - 20 * 86_400_000) };
    valueOf(await proposeRevocation(earlier, { asking, id, wish }));
    const late = await typed(`/my/cases/${id}/post-check/statement`, words);
    expect(late.status).toBe(409);
    expect(late.text).toContain('陈述申辩的最后一天是');
    expect(late.text).not.toContain('{until}');
    expect(late.text).toContain(words);
  });

  test('by an officer is refused', async () => {
    const id = await granted();
    const { status } = await app.cast.clerk.send('POST', `/my/cases/${id}/post-check/answer`, {
      raw: 'words=x',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(status).toBe(403);
  });
});

test('a licence that was granted on commitment says so on its page, and what is checked until when', async () => {
  const id = await granted();
  const { person } = app.cast;
  const places = [...(await person.get('/my/licences')).text.matchAll(/href="(\/my\/licences\/[0-9a-f-]{36})"/g)];
  const pages = await Promise.all(places.map(async ([, place = '']) => (await person.get(place)).text));
  const page = pages.find((text) => text.includes(`href="/my/cases/${id}"`));
  expect(page).toContain(say.licence);
  expect(page).toContain('核查承诺是不是属实');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { CompiledQuery } from 'kysely';
import { systemScope } from '../../src/platform/database/index.ts';
import { handIn } from '../support/app/errand.ts';
import { ifCut, prepared, sent, type Submission } from '../support/app/submissions.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';
import { findBroken } from '../support/invariants/find-broken.ts';

let app: TestApp;
let submissions: Submission[];
let more: Submission[];
const COUNT = 30;
const UNREAD = 10;
beforeAll(async () => {
  app = await startTestApp();
  const all = await prepared(app.house, { count: COUNT + 3, people: 3 });
  // The last ones are all of one person.
  [submissions, more] = [all.slice(0, COUNT), all.slice(COUNT)];
});
afterAll(() => app.close());

const asked = { consent: true, anotherOne: true };

/** Sends it and hangs up after so many milliseconds, wherever the program is then. */
async function hungUpAfter({ applicant, draft, key }: Submission, ms: number): Promise<void> {
  const hangUp = new AbortController();
  const cut = setTimeout(() => hangUp.abort(new TypeError('hung up')), ms);
  const sending = { body: asked, key, signal: hangUp.signal };
  await applicant.send('POST', `/api/drafts/${draft}/submit`, sending).catch(ifCut);
  clearTimeout(cut);
}

/** Sends it and hangs up at the first sign of an answer, before a word of it was read. */
async function hungUpUnread({ applicant, draft, key }: Submission): Promise<void> {
  const { origin } = new URL(app.url);
  const answer = await fetch(new URL(`/api/drafts/${draft}/submit`, app.url), {
    method: 'POST',
    headers: { cookie: applicant.cookie, origin, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(asked),
  });
  await answer.body?.cancel();
}

async function countReceived(): Promise<number> {
  const { config, databases } = app.house.foundation;
  const { rows } = await databases.follower.within(systemScope(config.area), (tx) =>
    tx.executeQuery<{ count: number }>(CompiledQuery.raw('select count(*)::integer as count from intake.case_list')),
  );
  return rows[0]?.count ?? 0;
}

test('whoever hangs up and sends it again under the same key has one case, with the number of the first time', async () => {
  const [unread, cutShort] = [submissions.slice(0, UNREAD), submissions.slice(UNREAD)];
  await Promise.all(unread.map(hungUpUnread));
  expect(await countReceived()).toBe(UNREAD);
  // The first hang up at once, the last about when the answer comes: in between lies every moment of the way.
  await Promise.all(cutShort.map((submission, index) => hungUpAfter(submission, index * 20)));

  const first = await Promise.all(submissions.map(sent));
  const again = await Promise.all(submissions.map(sent));
  expect(again).toEqual(first);
  expect(new Set(first.map(({ number }) => number)).size).toBe(COUNT);
  expect(await countReceived()).toBe(COUNT);
  const { config, databases, fileStore: store } = app.house.foundation;
  const examined = { area: config.area, follower: databases.follower, store, acknowledged: first };
  expect(await findBroken(examined)).toEqual([]);
});

test('the same key for another application is refused, and names nothing of the first', async () => {
  const [one, other] = more;
  if (!one || !other) throw new Error('two were asked for');
  const receipt = await sent(one);
  const refused = await handIn(other.applicant, other.draft, one.key);
  expect([refused.status, JSON.parse(refused.text)]).toEqual([422, expect.objectContaining({ code: 'keyReused' })]);
  expect(refused.text).not.toContain(receipt.number);
});

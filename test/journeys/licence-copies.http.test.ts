// The holder makes a copy of a licence for somebody and sends its link: it opens until its day, or until it is withdrawn, and nothing else.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { agentAt, jsonOf, type Agent } from '../support/app/agent.ts';
import { granted, handedIn } from '../support/app/errand.ts';
import { signedInPerson, type Known } from '../support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../support/app/test-app.ts';
import { findBroken } from '../support/invariants/find-broken.ts';

let app: TestApp;
let holder: Known;
let stranger: Agent;
let id: string;
beforeAll(async () => {
  app = await startTestApp();
  holder = await signedInPerson(app.house.modules.identity, 641);
  stranger = agentAt(app.url);
  const { caseId } = await handedIn(app.house, holder);
  await granted(app.cast, caseId);
  const [row] = await askOwner<{ certificate: string }>(app, `select certificate from certificates.version`);
  id = row?.certificate ?? '';
});
afterAll(() => app.close());

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const said = { forWhom: '演示银行股份有限公司', purpose: '办理贷款', days: '30' };
const make = (who: Agent, typed: Record<string, string> = said) =>
  who.send('POST', `/my/licences/${id}/copies`, { raw: new URLSearchParams(typed).toString(), headers: FORM });
const linksOf = async () =>
  [...(await holder.get(`/my/licences/${id}`)).text.matchAll(/href="[^"]*(\/copies\/[\w-]{32})"/g)].map(
    ([, link = '']) => link,
  );
const ends = async () =>
  [
    ...(await holder.get(`/my/licences/${id}`)).text.matchAll(/href="(\/my\/licences\/[\w-]+\/copies\/[\w-]+\/end)"/g),
  ].map(([, end = '']) => end);
async function made(): Promise<string> {
  const before = await linksOf();
  expect((await make(holder)).status).toBe(303);
  const link = (await linksOf()).find((one) => !before.includes(one));
  expect(link).toBeDefined();
  return link ?? '';
}

describe('a copy', () => {
  test('opens by its link for anyone, and says for whom and what for on the page and across the PDF', async () => {
    const link = await made();
    const shown = await stranger.get(link);
    expect(shown.status).toBe(200);
    expect(shown.headers.get('x-robots-tag')).toBe('noindex');
    for (const words of [said.forWhom, said.purpose, '公共场所卫生许可证', '有效']) expect(shown.text).toContain(words);
    const file = await stranger.send('GET', `${link}/file`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  test('is signed like the licence itself, and its annotation can be read', async () => {
    if (spawnSync('pdfsig', ['-v']).error) return;
    const link = await made();
    const folder = mkdtempSync(join(tmpdir(), 'ow-copy-'));
    const path = join(folder, 'copy.pdf');
    const answer = await fetch(new URL(`${link}/file`, app.url));
    writeFileSync(path, Buffer.from(await answer.arrayBuffer()));
    expect(execFileSync('pdfsig', ['-nocert', path], { encoding: 'utf8' })).toContain('Signature is Valid.');
    expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })).toContain(said.purpose);
    rmSync(folder, { recursive: true });
  });

  test('withdrawn, opens nothing from then on; withdrawn twice it is withdrawn', async () => {
    const link = await made();
    const [end = ''] = await ends();
    for (const _ of [1, 2]) expect((await holder.send('POST', end, { raw: '', headers: FORM })).status).toBe(303);
    const open = await Promise.all((await linksOf()).map(async (one) => (await stranger.get(one)).status));
    expect(open.every((status) => status === 200)).toBe(true);
    expect(await linksOf()).not.toContain(link);
    expect((await stranger.get(link)).status).toBe(404);
    expect((await stranger.get(`${link}/file`)).status).toBe(404);
  });

  test('opens nothing after its day, and a link that never was looks the same', async () => {
    const link = await made();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * 24 * 3_600_000 });
    const late = await stranger.get(link);
    vi.useRealTimers();
    const never = await stranger.get('/copies/never-was-a-link-of-this-county-x');
    expect([late.status, never.status]).toEqual([404, 404]);
  });

  test('is made by nobody but the holder, and sealed in the log', async () => {
    const other = await signedInPerson(app.house.modules.identity, 642);
    expect((await make(other)).status).toBe(404);
    expect((await make(app.cast.approver)).status).toBe(403);
    const events = await askOwner<{ data: object }>(app, `select data from log.event where type = 'copyMade'`);
    expect(events.length).toBeGreaterThan(0);
    expect(JSON.stringify(events)).not.toContain(said.purpose);
    const [link = ''] = await linksOf();
    expect(JSON.stringify(events)).not.toContain(link.split('/').at(-1));
  });

  test.each([
    [{ ...said, forWhom: ' ' }, '请写明给谁用'],
    [{ ...said, purpose: '' }, '请写明做什么用'],
    [{ ...said, days: '365' }, '请选择多久以后失效'],
  ])('is not made of %o, and what was typed stays', async (typed, message) => {
    const answer = await make(holder, typed);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(message);
    if (typed.purpose !== '') expect(answer.text).toContain(typed.purpose);
  });

  test('cannot be made of a licence that is suspended', async () => {
    const link = await made();
    const { version } = jsonOf<{ version: number }>(await app.cast.approver.get(`/api/licences/${id}`));
    const wish = { version, act: 'suspended', reason: '限期整改。', basis: '《条例》第十四条' };
    jsonOf(await app.cast.approver.post(`/api/licences/${id}/act`, wish));
    expect((await make(holder)).status).toBe(409);
    // A copy that is out says how the licence stands today.
    expect((await stranger.get(link)).text).toContain('暂扣');
  });

  test('leaves nothing broken behind', async () => {
    const { config, databases, fileStore: store } = app.house.foundation;
    expect(await findBroken({ area: config.area, follower: databases.follower, store, acknowledged: [] })).toEqual([]);
  });
});

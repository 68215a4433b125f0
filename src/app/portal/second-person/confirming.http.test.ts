import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { agentAt, jsonOf, type Agent, type Answer } from '../../../../test/support/app/agent.ts';
import { startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import { openSimulator, SIMULATED, type Simulator } from '../../simulators/opening.ts';

const ITEM = 'individual-biz-reg';
const RULE = `${ITEM}.landlord`;
const LANDLORD = '演示房东';

let sms: Simulator;
let app: TestApp;
let nobody: Agent;
beforeAll(async () => {
  sms = await openSimulator('sms', { port: 0, page: 0 });
  app = await startTestApp({
    ONEWINDOW_SMS_URL: `smpp://${SIMULATED.systemId}:${SIMULATED.password}@127.0.0.1:${sms.port}`,
    ONEWINDOW_SMS_SENDER: '10690000',
    ONEWINDOW_QUIET_HOURS: 'none',
    ONEWINDOW_LOG_LEVEL: 'error',
  });
  nobody = agentAt(app.url);
}, 240_000);
afterAll(async () => {
  await app.close();
  await sms.close();
});

const form = (as: Agent, path: string, fields: Record<string, string>) =>
  as.send('POST', path, {
    raw: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const leadsTo = ({ status, headers }: Answer) => [status, headers.get('location')];

type Sms = { to: string; text: string };

/** What came to a number last, by what it holds; long messages come in parts. */
const told = (to: string, pattern: RegExp): Promise<string> =>
  vi.waitFor(
    async () => {
      const { messages } = (await (await fetch(`${sms.page}messages.json`)).json()) as { messages: Sms[] };
      const parts = messages.filter((one) => one.to === to).toReversed();
      const text = parts.map((part) => part.text.replace(/^\(\d+\/\d+\) ?/, '')).join('');
      const found = [...text.matchAll(new RegExp(pattern, 'g'))].at(-1)?.[0];
      if (found === undefined) throw new Error(`not told to ${to}: ${text}`);
      return found;
    },
    { timeout: 60_000, interval: 500 },
  );

async function rented(): Promise<string> {
  const { person } = app.cast;
  const { id } = jsonOf<{ id: string }>(await person.post('/api/drafts', { item: ITEM }));
  const answers = { 'site.tenure': '租赁', 'company.name': '演示小店' };
  jsonOf(await person.post(`/api/drafts/${id}/answers`, { answers }));
  return id;
}

test('a landlord gets a link, shows who he is, and signs; all by forms without a script or an account', async () => {
  const { person } = app.cast;
  const mobile = '13700000011';
  const draft = await rented();
  const place = `/drafts/${draft}/second-persons`;
  expect((await person.get(`/drafts/${draft}/check`)).text).toContain(place);
  expect((await person.get(place)).text).toContain('演示小店');
  const unfit = await form(person, `${place}/${RULE}`, { name: LANDLORD, mobile: '12' });
  expect([unfit.status, unfit.text.includes('11 位数字')]).toEqual([422, true]);
  const sent = await form(person, `${place}/${RULE}`, { name: LANDLORD, mobile });
  expect(leadsTo(sent)).toEqual([303, `${place}?done=sent`]);

  const link = new URL(await told(mobile, /http\S+\/confirm\/[\w-]+(?= )/)).pathname;
  const first = await nobody.get(link);
  expect(first.status).toBe(200);
  expect(first.text).toContain('演**东');
  expect(first.text).not.toContain('演示小店');
  expect(leadsTo(await form(nobody, `${link}/code`, {}))).toEqual([303, link]);
  const code = await told(mobile, /(?<=验证码 )\d{6}/);
  const wrong = await form(nobody, `${link}/who`, { name: '演示别人', code });
  expect([wrong.status, wrong.text.includes('还可以再试 4 次')]).toEqual([422, true]);
  const shown = await form(nobody, `${link}/who`, { name: LANDLORD, code });
  expect(shown.text).toContain('演示小店');
  const proof = /name="proof" value="([\w-]+)"/.exec(shown.text)?.[1] ?? '';
  const other = await form(nobody, `${link}/answer`, { proof, as: 'confirmed', signature: '演示别人' });
  expect([other.status, other.text.includes('签名要写您自己的姓名')]).toEqual([422, true]);
  expect(leadsTo(await form(nobody, `${link}/answer`, { proof, as: 'confirmed', signature: LANDLORD }))).toEqual([
    303,
    link,
  ]);
  for (let time = 0; time < 2; time += 1) expect((await nobody.get(link)).text).toContain('您已经确认了');
  expect((await person.get(place)).text).toContain('已确认');
  const api = jsonOf<{ people: { standing: string }[] }>(await person.get(`/api${place}`));
  expect(api.people).toMatchObject([{ standing: 'confirmed', name: LANDLORD, mobile: '137****0011' }]);
});

test('what was withdrawn, what is no link, and what comes from elsewhere is refused plainly', async () => {
  const { person } = app.cast;
  const mobile = '13700000012';
  const draft = await rented();
  const one = `/api/drafts/${draft}/second-persons/${RULE}`;
  jsonOf(await person.post(one, { name: LANDLORD, mobile }));
  const link = new URL(await told(mobile, /http\S+\/confirm\/[\w-]+(?= )/)).pathname;
  jsonOf(await person.send('DELETE', one));
  const over = await nobody.get(link);
  expect([over.status, over.text.includes('已经撤回了')]).toEqual([410, true]);
  expect((await nobody.get(`/confirm/${'x'.repeat(43)}`)).status).toBe(404);
  expect((await nobody.post(one, { name: LANDLORD, mobile })).status).toBe(401);
  const elsewhere = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://elsewhere.example' };
  expect((await nobody.send('POST', `${link}/code`, { raw: '', headers: elsewhere })).status).toBe(403);
});

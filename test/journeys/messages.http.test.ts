// An errand as its applicant hears of it: in the portal, on the telephone and in the mailbox, over real sockets to both simulators.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openSimulator, SIMULATED, type Simulator } from '../../src/app/simulators/opening.ts';
import type { SendingStanding } from '../../src/modules/messages/deliveries/contract.ts';
import type { Message, MessagePage } from '../../src/modules/messages/inbox/contract.ts';
import type { PreferencePage } from '../../src/modules/messages/preferences/contract.ts';
import { findPersonalData } from '../../src/platform/logging/index.ts';
import type { Receipt } from '../../src/modules/intake/drafts/contract/drafts.ts';
import { jsonOf, type Agent } from '../support/app/agent.ts';
import { act, granted, handedIn } from '../support/app/errand.ts';
import { PHONE, signedInPerson, type Known } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';

let sms: Simulator;
let mail: Simulator;
let app: TestApp;
beforeAll(async () => {
  sms = await openSimulator('sms', { port: 0, page: 0 });
  mail = await openSimulator('mail', { port: 0, page: 0 });
  app = await startTestApp({
    ONEWINDOW_SMS_URL: `smpp://${SIMULATED.systemId}:${SIMULATED.password}@127.0.0.1:${sms.port}`,
    ONEWINDOW_SMS_SENDER: '10690000',
    ONEWINDOW_SMS_SIGNATURE: '金乡政务服务',
    ONEWINDOW_SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    ONEWINDOW_MAIL_SENDER: '一窗 <window@county.example>',
    // The hour at which the tests run is no matter.
    ONEWINDOW_QUIET_HOURS: 'none',
    ONEWINDOW_LOG_LEVEL: 'trace',
  });
});
afterAll(async () => {
  await app.close();
  await sms.close();
  await mail.close();
});

type Shown = { messages: { to: string; text: string; subject: string | null; state: string }[] };
const shownBy = async ({ page }: Simulator) => ((await (await fetch(`${page}messages.json`)).json()) as Shown).messages;
/** All short messages in the order in which they came, parts put together. */
const telephoneText = async () =>
  (await shownBy(sms))
    .toReversed()
    .map(({ text }) => text.replace(/^\(\d\/\d\) /, ''))
    .join('');

const codeIn = (text = '') => /\d{6}/.exec(text)?.[0] ?? 'none';
const list = async (who: Agent) => jsonOf<MessagePage>(await who.get('/api/messages')).messages;

/** Confirms a channel as a person does: asks for the code, reads it where it came, types it. */
async function confirm(who: Agent, channel: 'sms' | 'email', body: object, where: Simulator): Promise<void> {
  const before = (await shownBy(where)).length;
  jsonOf(await who.post(`/api/messages/addresses/${channel}/code`, body));
  await vi.waitFor(async () => expect((await shownBy(where)).length).toBe(before + 1), 10_000);
  const [sent] = await shownBy(where);
  const code = codeIn(sent?.text);
  const standing = jsonOf<PreferencePage>(await who.post(`/api/messages/addresses/${channel}/confirm`, { code }));
  expect(standing.channels[channel].confirmed).toBe(true);
}

describe('an applicant who confirmed telephone and mailbox', () => {
  let person: Known;
  let receipt: Receipt;
  beforeAll(async () => {
    ({ person } = app.cast);
    await confirm(person, 'sms', {}, sms);
    await confirm(person, 'email', { address: 'li.si@example.com' }, mail);
    receipt = await handedIn(app.house, person);
  });

  test('hears that the application was received: in the portal, on the telephone, in the mailbox', async () => {
    const tail = receipt.number.slice(-4);
    await vi.waitFor(async () => {
      const [message] = await list(person);
      expect(message).toMatchObject({ kind: 'case.received', place: `/my/cases/${receipt.caseId}`, readAt: null });
      expect(message?.deliveries).toMatchObject([
        { channel: 'email', state: 'sent' },
        { channel: 'sms', state: 'delivered' },
      ]);
    }, 15_000);
    const [letter] = await shownBy(mail);
    const short = async () => (await shownBy(sms))[0];
    await vi.waitFor(async () => expect(await short()).toMatchObject({ to: PHONE, state: 'DELIVRD' }), 5_000);
    expect(letter).toMatchObject({ to: 'li.si@example.com', subject: '金乡政务服务：收到了您的申请' });
    const left = [
      await telephoneText(),
      ...(await shownBy(mail)).map(({ text, subject }) => `${subject} ${text}`),
    ].join('\n');
    expect(await telephoneText()).toContain(`收到了您的申请（办件尾号 ${tail}）`);
    // What leaves the house names neither the person nor what was applied for, and leads to us alone.
    expect(left).not.toMatch(/公共场所|卫生许可|李四|理发店/);
    expect(left).not.toContain(receipt.number);
    expect(findPersonalData(left)).toEqual([]);
    const links = left.match(/https?:\/\/[^\s）]+/g) ?? [];
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !link.startsWith(app.url))).toEqual([]);
  });

  test('hears of every step, each once', async () => {
    const { clerk } = app.cast;
    jsonOf(
      await act(clerk, receipt.caseId, ['ask-correction', { missing: [{ key: 'site.area', what: '请核对面积。' }] }]),
    );
    const other = await handedIn(app.house, person);
    await granted(app.cast, other.caseId);
    await vi.waitFor(async () => {
      const kinds = (await list(person)).map(({ kind }) => kind);
      expect(kinds.toSorted()).toEqual([
        'case.accepted',
        'case.correctionAsked',
        'case.decided',
        'case.received',
        'case.received',
      ]);
    }, 15_000);
    const asked = (await list(person)).find(({ kind }) => kind === 'case.correctionAsked');
    expect(asked).toMatchObject({
      title: '有几处需要您补正',
      subject: { zh: expect.stringContaining('公共场所卫生许可') },
    });
    expect(JSON.stringify(asked)).not.toContain('请核对面积');
  });

  test('reads them: one by one, and all that are left', async () => {
    const unread = async () => jsonOf<{ count: number }>(await person.get('/api/messages/unread')).count;
    expect(await unread()).toBe(5);
    const [newest, second] = await list(person);
    expect(jsonOf(await person.post(`/api/messages/${second?.id}/read`))).toEqual({ read: 1 });
    expect(jsonOf<Message>(await person.get(`/api/messages/${second?.id}`)).readAt).not.toBeNull();
    expect(jsonOf(await person.post(`/api/messages/${newest?.id}/read-up-to`))).toEqual({ read: 4 });
    expect(await unread()).toBe(0);
    expect(jsonOf<MessagePage>(await person.get('/api/messages?unread=1')).messages).toEqual([]);
  });

  test('has them in the copy of what is held about him', async () => {
    const copy = jsonOf<{ messages: Message[] }>(await person.post('/api/identity/me/export'));
    expect(copy.messages.map(({ kind }) => kind)).toContain('case.decided');
  });

  test('and nobody else: not another person, not an officer, not somebody who is not signed in', async () => {
    const [message] = await list(person);
    const other = await signedInPerson(app.house.modules.identity, 300);
    const ask = async (who: Agent) => (await who.get(`/api/messages/${message?.id}`)).status;
    expect([await ask(other), await ask(app.cast.clerk), await ask(app.cast.nobody)]).toEqual([404, 403, 401]);
    expect(await list(other)).toEqual([]);
  });
});

test('an operator sees how sending stands, and nothing of what was sent', async () => {
  const { systemAdministrator, clerk } = app.cast;
  const answer = await systemAdministrator.get('/api/messages/deliveries');
  const standing = jsonOf<SendingStanding>(answer);
  expect(standing.offered).toEqual(['sms', 'email']);
  expect(
    standing.ended.find(({ channel, state }) => channel === 'sms' && state === 'delivered')?.count,
  ).toBeGreaterThan(3);
  expect(answer.text).not.toMatch(/example\.com|139|申请/);
  expect((await clerk.get('/api/messages/deliveries')).status).toBe(403);
  const metrics = (await app.cast.nobody.get('/metrics')).text;
  expect(metrics).toContain('onewindow_messages_queued{channel="sms"} 0');
  expect(metrics).toContain('onewindow_messages_failed_today{channel="email"} 0');
});

test('the log of it all names nobody', () => {
  const log = app.log.join('');
  expect(log.length).toBeGreaterThan(1_000);
  expect(findPersonalData(log)).toEqual([]);
  expect(['li.si@example.com', PHONE, '演示李四', '收到了您的申请'].filter((secret) => log.includes(secret))).toEqual(
    [],
  );
});

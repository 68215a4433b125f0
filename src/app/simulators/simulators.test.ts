import { once } from 'node:events';
import { request } from 'node:http';
import smpp, { type Pdu, type Session } from 'smpp';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { hasOpenssl, makeCertificate } from '../../../test/support/http/certificate.ts';
import { openMailServer } from '../../platform/mail/index.ts';
import { openSmsGateway } from '../../platform/sms/index.ts';
import { changedFaults } from './faults.ts';
import { readLetter } from './letter.ts';
import { openMailSimulator } from './mail-server.ts';
import { noSmsFaults, openSmsCentre, type SmsCentre } from './sms-centre.ts';
import { openSimulator, SIMULATED, type Simulator } from './opening.ts';

/** What the simulators must be for others than our own program: node-smpp and nodemailer speak to them here. */
let sms: Simulator;
let mail: Simulator;
beforeAll(async () => {
  [sms, mail] = await Promise.all([
    openSimulator('sms', { port: 0, page: 0 }),
    openSimulator('mail', { port: 0, page: 0 }),
  ]);
});
afterAll(async () => {
  await sms.close();
  await mail.close();
});

async function connect(port: number): Promise<Session> {
  const session = smpp.connect({ url: `smpp://127.0.0.1:${port}` }, () => undefined);
  session.on('error', () => undefined);
  onTestFinished(() => session.destroy());
  return session;
}

const bind = (session: Session, password: string = SIMULATED.password) =>
  new Promise<Pdu>((resolve) => session.bind_transceiver({ system_id: SIMULATED.systemId, password }, resolve));
const submit = (session: Session, fields: object) =>
  new Promise<Pdu>((resolve) => session.submit_sm({ ...fields }, resolve));

const shownBy = async ({ page }: Simulator) =>
  (await (await fetch(`${page}messages.json`)).json()) as {
    simulator: string;
    messages: { text: string; to: string; state: string }[];
  };

describe('the simulated message centre, to another implementation of SMPP', () => {
  test('takes a message, shows it, and sends a receipt until it is acknowledged', async () => {
    const session = await connect(sms.port);
    const receipts: Pdu[] = [];
    session.on('deliver_sm', (pdu) => {
      receipts.push(pdu);
      session.send(pdu.response({ command_status: receipts.length === 1 ? 0x64 : 0 }));
    });
    expect((await bind(session)).command_status).toBe(0);
    const answer = await submit(session, {
      destination_addr: '8613900000000',
      short_message: '您的申请已受理',
      registered_delivery: 1,
      user_message_reference: 77,
    });
    expect(answer.command_status).toBe(0);
    const message = { to: '13900000000', text: '您的申请已受理' };
    expect((await shownBy(sms)).messages[0]).toMatchObject(message);
    await vi.waitFor(() => expect(receipts).toHaveLength(2), 3_000);
    expect(receipts[1]).toMatchObject({
      receipted_message_id: answer['message_id'],
      message_state: 2,
      user_message_reference: 77,
    });
    await vi.waitFor(async () =>
      expect((await shownBy(sms)).messages[0]).toMatchObject({ ...message, state: 'DELIVRD' }),
    );
  });

  test('lets nobody in with a wrong password, and takes nothing from who is not bound', async () => {
    const session = await connect(sms.port);
    expect((await bind(session, 'wrong')).command_status).toBe(0x0e);
    expect((await submit(session, { destination_addr: '1', short_message: 'x' })).command_status).toBe(0x04);
  });

  test('answers whether it is there, and goodbye', async () => {
    const session = await connect(sms.port);
    await bind(session);
    expect((await new Promise<Pdu>((resolve) => session.enquire_link(resolve))).command).toBe('enquire_link_resp');
    expect((await new Promise<Pdu>((resolve) => session.unbind(resolve))).command).toBe('unbind_resp');
  });

  test('fails as it is told to, and then no more', async () => {
    const centre: SmsCentre = await openSmsCentre({ port: 0, ...SIMULATED });
    onTestFinished(() => centre.close());
    centre.faults = { ...noSmsFaults, throttle: 1, refuse: ['13900000001'] };
    const session = await connect(centre.port);
    await bind(session);
    const to = (number: string) => submit(session, { destination_addr: `86${number}`, short_message: 'x' });
    expect((await to('13900000000')).command_status).toBe(0x58);
    expect((await to('13900000000')).command_status).toBe(0);
    expect((await to('13900000001')).command_status).toBe(0x0b);
  });
});

test('the simulated mail server, to another program, takes a letter and shows it', async () => {
  const transport = createTransport({ host: '127.0.0.1', port: mail.port, secure: false });
  await transport.sendMail({
    from: 'a@example.com',
    to: 'b@example.com',
    subject: '关于公共场所卫生许可的申请已经受理的一个很长的标题，一行写不下',
    text: '正文',
  });
  const { messages } = await shownBy(mail);
  expect(messages[0]).toMatchObject({
    to: 'b@example.com',
    subject: '关于公共场所卫生许可的申请已经受理的一个很长的标题，一行写不下',
  });
});

test('a letter is read with folded headers and words in both encodings', () => {
  const source = [
    'From: =?UTF-8?B?5LiA56qX?= <w@x.cn>',
    'Subject: =?utf-8?Q?=E4=B8=80?=',
    ' =?utf-8?Q?=E7=AA=97_a?=',
    'Message-ID: <1@x>',
    '',
    'text',
  ].join('\r\n');
  expect(readLetter(source)).toEqual({ id: '<1@x>', from: '一窗 <w@x.cn>', subject: '一窗 a', text: 'text' });
});

describe.skipIf(!hasOpenssl)('under TLS, to whom the county trusts and to nobody else,', () => {
  const pair = hasOpenssl ? makeCertificate() : { key: '', cert: '' };

  test('a short message goes to the centre', async () => {
    const centre = await openSmsCentre({ port: 0, ...SIMULATED, tls: pair });
    onTestFinished(() => centre.close());
    const gatewayWith = (ca: string | undefined) => {
      const gateway = openSmsGateway(
        { host: '127.0.0.1', port: centre.port, tls: true, ...SIMULATED, from: '10690000', ca },
        { onReceipt: async () => undefined, trouble: () => undefined },
      );
      onTestFinished(() => gateway.close());
      return gateway;
    };
    const message = { to: '13900000000', text: '您有一条新消息。', reference: 1, hours: 24 };
    expect(await gatewayWith(pair.cert).submit(message, 1)).toMatchObject({ outcome: 'accepted' });
    expect(await gatewayWith(undefined).submit(message, 1)).toEqual({ outcome: 'postponed', reason: 'unreachable' });
    expect(centre.kept.latest).toHaveLength(1);
  });

  test('a letter goes to the mail server, which knows who writes', async () => {
    const server = await openMailSimulator({ port: 0, user: 'county', password: 'p:w/1', tls: pair });
    onTestFinished(() => server.close());
    const at = { host: '127.0.0.1', port: server.port, security: 'startTls', user: 'county', from: 'a@x.cn' } as const;
    const letter = { to: 'li@example.com', subject: 's', text: 't', id: '1' };
    const send = (password: string, ca?: string) => openMailServer({ ...at, password, ca }).send(letter);
    expect(await send('p:w/1', pair.cert)).toEqual({ outcome: 'accepted', id: '1' });
    expect(await send('wrong', pair.cert)).toEqual({ outcome: 'postponed', reason: 'gatewayRefusesUs' });
    expect(await send('p:w/1')).toMatchObject({ outcome: 'postponed' });
    expect(server.kept.latest).toMatchObject([{ to: 'li@example.com', state: '250 TLS' }]);
  });
});

describe('the page of a simulator', () => {
  test('says in both languages and in large letters what it is', async () => {
    for (const { page } of [sms, mail]) {
      const html = await (await fetch(page)).text();
      expect(html).toContain('SIMULATOR · 模拟器');
      expect(html).toMatch(/不会发给任何人.*sent to nobody/);
      expect(html).not.toMatch(/<script|style=|https?:\/\//);
    }
    expect((await shownBy(sms)).simulator).toBe('SIMULATOR 模拟器');
    expect(await (await fetch(`${sms.page}style.css`)).text()).toContain('font-size: 2.5rem');
    expect((await fetch(`${sms.page}other`)).status).toBe(404);
  });

  test('is of this machine only: another name, or another page, gets nothing', async () => {
    const { port } = new URL(sms.page);
    const asked = request({ host: '127.0.0.1', port, headers: { host: 'evil.example' } }).end();
    const [answer] = (await once(asked, 'response')) as [{ statusCode: number; resume(): void }];
    answer.resume();
    expect(answer.statusCode).toBe(403);
    const sent = await fetch(`${sms.page}faults`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: '{}',
    });
    expect(sent.status).toBe(403);
  });

  test('sets faults by a form, and by JSON; what it does not know it refuses', async () => {
    const send = (body: string, type: string) =>
      fetch(`${sms.page}faults`, { method: 'POST', redirect: 'manual', headers: { 'content-type': type }, body });
    const form =
      'throttle=2&refuse=13900000001,+13900000002&receiptAfterMs=200&withoutReference=on&unreachable=&cutAfterTaking=0&cutBeforeTaking=0';
    expect((await send(form, 'application/x-www-form-urlencoded')).status).toBe(303);
    const changed = (await (await send('{"throttle":0}', 'application/json')).json()) as object;
    expect(changed).toMatchObject({ throttle: 0, refuse: ['13900000001', '13900000002'], withoutReference: true });
    expect((await send('{"explode":1}', 'application/json')).status).toBe(422);
    expect((await send('{', 'application/json')).status).toBe(422);
    await send(JSON.stringify(noSmsFaults), 'application/json');
  });
});

test.each<[object, object]>([
  [{ throttle: '3' }, { ok: true, value: { ...noSmsFaults, throttle: 3 } }],
  [{ throttle: -1 }, { ok: false, error: { code: 'faultUnfit', fault: 'throttle' } }],
  [{ refuse: 'a b,c' }, { ok: true, value: { ...noSmsFaults, refuse: ['a', 'b', 'c'] } }],
  [{ refuse: [1] }, { ok: false, error: { code: 'faultUnfit', fault: 'refuse' } }],
  [{ withoutReference: 'on' }, { ok: true, value: { ...noSmsFaults, withoutReference: true } }],
  [{ nothing: 1 }, { ok: false, error: { code: 'unknownFault', fault: 'nothing' } }],
])('faults changed by %j', (given, expected) => {
  expect(changedFaults(noSmsFaults, { ...given })).toEqual(expected);
});

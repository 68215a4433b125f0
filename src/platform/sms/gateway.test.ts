import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import smpp, { type Pdu, type Session } from 'smpp';
import { openSmsGateway, type SmsGateway, type SmsReceipt } from './index.ts';

/** A message centre made of node-smpp, which is not ours: what we say must be understood by it, and the other way round. */
type Centre = { port: number; sessions: Session[]; submitted: Pdu[]; answer: (pdu: Pdu) => object | undefined };

/** Closed behind the gateway, which is opened later: what the test opens last is closed first. */
const closeAfterwards = (server: Server) =>
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));

async function openCentre(): Promise<Centre> {
  const centre: Centre = { port: 0, sessions: [], submitted: [], answer: () => ({ message_id: 'm1' }) };
  const server = smpp.createServer({}, (session) => {
    session.on('error', () => undefined);
    session.on('bind_transceiver', (pdu) => {
      const known = pdu['system_id'] === 'county' && pdu['password'] === 'secret';
      session.send(pdu.response(known ? { system_id: 'centre' } : { command_status: 0x0e }));
      if (known) centre.sessions.push(session);
    });
    session.on('submit_sm', (pdu) => {
      centre.submitted.push(pdu);
      const answer = centre.answer(pdu);
      if (answer) session.send(pdu.response({ ...answer }));
      else session.destroy();
    });
    session.on('unbind', (pdu) => {
      session.send(pdu.response());
      session.close();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closeAfterwards(server);
  centre.port = (server.address() as AddressInfo).port;
  return centre;
}

type Heard = { receipts: SmsReceipt[]; refusing: boolean };

function gatewayTo(port: number, password = 'secret'): { gateway: SmsGateway; heard: Heard } {
  const heard: Heard = { receipts: [], refusing: false };
  const settings = {
    host: '127.0.0.1',
    port,
    tls: false,
    systemId: 'county',
    password,
    from: '106900001234',
    ca: undefined,
  };
  const gateway = openSmsGateway(settings, {
    onReceipt: async (receipt) => {
      if (heard.refusing) throw new Error('the database is away');
      heard.receipts.push(receipt);
    },
    trouble: () => undefined,
  });
  onTestFinished(() => gateway.close());
  return { gateway, heard };
}

const sms = (text: string) => ({ to: '13900000000', text, reference: 4711, hours: 26 });

describe('a message handed to another implementation of SMPP', () => {
  test('arrives as it was written, with number, sender, reference and a request for a receipt', async () => {
    const centre = await openCentre();
    const { gateway } = gatewayTo(centre.port);
    expect(await gateway.submit(sms('【金乡政务】您的申请已受理。'), 1)).toEqual({ outcome: 'accepted', id: 'm1' });
    const [pdu] = centre.submitted;
    expect(pdu).toMatchObject({
      destination_addr: '8613900000000',
      source_addr: '106900001234',
      registered_delivery: 1,
      data_coding: 8,
      user_message_reference: 4711,
      short_message: { message: '【金乡政务】您的申请已受理。' },
    });
  });

  test('arrives in parts that it puts together', async () => {
    const centre = await openCentre();
    const { gateway } = gatewayTo(centre.port);
    const long = '公共场所卫生许可'.repeat(12);
    expect(gateway.partsOf(sms(long))).toBe(2);
    for (const part of [1, 2]) await gateway.submit(sms(long), part);
    expect(centre.submitted.map(({ short_message: { message } }) => message).join('')).toBe(long);
    expect(centre.submitted.map(({ short_message: { udh } }) => udh?.[0]?.subarray(-2).toString('hex'))).toEqual([
      '0201',
      '0202',
    ]);
  });
});

describe('what the centre answers', () => {
  test.each<[string, number, object]>([
    ['throttled', 0x58, { outcome: 'postponed', reason: 'throttled' }],
    ['a number that it does not take', 0x0b, { outcome: 'refused', reason: 'numberRefused' }],
    ['a fault of its own', 0x08, { outcome: 'postponed', reason: 'gatewayFailed' }],
  ])('%s', async (_name, command_status, expected) => {
    const centre = await openCentre();
    centre.answer = () => ({ command_status });
    const { gateway } = gatewayTo(centre.port);
    expect(await gateway.submit(sms('x'), 1)).toEqual(expected);
  });

  test('nothing, because the connection went: then nobody knows, and the next message has a new connection', async () => {
    const centre = await openCentre();
    const { gateway } = gatewayTo(centre.port);
    centre.answer = () => undefined;
    expect(await gateway.submit(sms('x'), 1)).toEqual({ outcome: 'unknown' });
    centre.answer = () => ({ message_id: 'm2' });
    expect(await gateway.submit(sms('x'), 1)).toEqual({ outcome: 'accepted', id: 'm2' });
    expect(centre.sessions).toHaveLength(2);
  });

  test('a bind with a wrong password is refused, and nothing was sent', async () => {
    const centre = await openCentre();
    const { gateway } = gatewayTo(centre.port, 'wrong');
    expect(await gateway.check()).toContain('0x0000000e');
    expect(await gateway.submit(sms('x'), 1)).toEqual({ outcome: 'postponed', reason: 'gatewayRefusesUs' });
    expect(centre.submitted).toEqual([]);
  });

  test('nobody listens there', async () => {
    const { gateway } = gatewayTo(1);
    expect(await gateway.check()).toBe('ECONNREFUSED');
    expect(await gateway.submit(sms('x'), 1)).toEqual({ outcome: 'postponed', reason: 'unreachable' });
  });
});

describe('receipts', () => {
  const receipt = {
    source_addr: '8613900000000',
    esm_class: 4,
    receipted_message_id: 'm1',
    message_state: 2,
    user_message_reference: 4711,
    short_message: 'id:m1 stat:DELIVRD',
  };

  test('come in on the connection that stays, and are acknowledged', async () => {
    const centre = await openCentre();
    const { gateway, heard } = gatewayTo(centre.port);
    gateway.listen();
    await vi.waitFor(() => expect(centre.sessions).toHaveLength(1));
    const answer = await new Promise<Pdu>((resolve) => centre.sessions[0]?.deliver_sm(receipt, resolve));
    expect(answer.command_status).toBe(0);
    expect(heard.receipts).toEqual([{ id: 'm1', outcome: 'delivered', reference: 4711 }]);
  });

  test('that cannot be written down are refused for now, so that the centre sends them again', async () => {
    const centre = await openCentre();
    const { gateway, heard } = gatewayTo(centre.port);
    heard.refusing = true;
    gateway.listen();
    await vi.waitFor(() => expect(centre.sessions).toHaveLength(1));
    const answer = await new Promise<Pdu>((resolve) => centre.sessions[0]?.deliver_sm(receipt, resolve));
    expect(answer.command_status).toBe(0x64);
  });

  test('are waited for again after the centre was away', async () => {
    const centre = await openCentre();
    const { gateway, heard } = gatewayTo(centre.port);
    gateway.listen();
    await vi.waitFor(() => expect(centre.sessions).toHaveLength(1));
    centre.sessions[0]?.destroy();
    await vi.waitFor(() => expect(centre.sessions).toHaveLength(2), 10_000);
    centre.sessions[1]?.deliver_sm(receipt);
    await vi.waitFor(() => expect(heard.receipts).toHaveLength(1));
  });
});

test('somebody who does not speak SMPP is left, not waited for', async () => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket.resume());
    socket.write('HTTP/1.1 400 Bad Request\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closeAfterwards(server);
  const { gateway } = gatewayTo((server.address() as AddressInfo).port);
  expect((await gateway.submit(sms('x'), 1)).outcome).toBe('postponed');
  expect(sockets).toHaveLength(1);
});

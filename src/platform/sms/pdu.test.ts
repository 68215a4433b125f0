import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Frames } from './frames.ts';
import { readPdu, writePdu, type Body, type ShortMessage } from './pdu.ts';
import { receiptOf, receiptText } from './receipt.ts';
import { refusalBy } from './status.ts';

const address = fc.record({
  ton: fc.integer({ min: 0, max: 6 }),
  npi: fc.integer({ min: 0, max: 18 }),
  number: fc.stringMatching(/^\d{0,20}$/),
});
const octet = fc.integer({ min: 0, max: 255 });
const message: fc.Arbitrary<ShortMessage> = fc.record({
  from: address,
  to: address,
  esmClass: octet,
  validity: fc.constantFrom('', '000001000000000R'),
  registeredDelivery: octet,
  dataCoding: octet,
  content: fc.uint8Array({ maxLength: 254 }).map((bytes) => Buffer.from(bytes)),
  reference: fc.option(fc.integer({ min: 0, max: 65_535 }), { nil: undefined }),
  receiptedId: fc.option(fc.stringMatching(/^[0-9a-f]{1,64}$/), { nil: undefined }),
  messageState: fc.option(octet, { nil: undefined }),
});
const body: fc.Arbitrary<Body> = fc.oneof(
  fc.record({
    command: fc.constant('bindTransceiver' as const),
    systemId: fc.stringMatching(/^\w{0,15}$/),
    password: fc.stringMatching(/^\w{0,8}$/),
  }),
  fc.record({ command: fc.constantFrom('submitSm' as const, 'deliverSm' as const), message }),
  fc.record({
    command: fc.constantFrom('submitSmResp' as const, 'deliverSmResp' as const),
    id: fc.stringMatching(/^\w{0,64}$/),
  }),
  fc.record({ command: fc.constantFrom('enquireLink' as const, 'unbindResp' as const, 'genericNack' as const) }),
);

describe('a PDU', () => {
  test('says after writing and reading what it said before', () => {
    fc.assert(
      fc.property(body, fc.nat({ max: 0x7fffffff }), (one, sequence) => {
        expect(readPdu(writePdu({ sequence, status: 0, ...one }))).toEqual({ sequence, status: 0, ...one });
      }),
    );
  });

  test('is found whole again, however the network has cut it', () => {
    fc.assert(
      fc.property(fc.array(body, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 50 }), (bodies, size) => {
        const whole = bodies.map((one, sequence) => writePdu({ sequence, status: 0, ...one }));
        const stream = Buffer.concat(whole);
        const frames = new Frames();
        const found: Buffer[] = [];
        for (let at = 0; at < stream.length; at += size) found.push(...frames.push(stream.subarray(at, at + size)));
        expect(found.map((bytes) => readPdu(bytes))).toEqual(whole.map((bytes) => readPdu(bytes)));
      }),
    );
  });

  test.each<[string, Buffer]>([
    ['a length below its head', Buffer.from([0, 0, 0, 15])],
    ['a length that fills the memory', Buffer.from([0x7f, 0xff, 0xff, 0xff])],
  ])('with %s ends the connection', (_name, bytes) => {
    expect(() => new Frames().push(bytes)).toThrow('a PDU of');
  });

  test('that is hostile throws what can be caught, and reads past no end', () => {
    const readable = (bytes: Buffer) => {
      try {
        readPdu(bytes);
        return true;
      } catch (error) {
        return error instanceof Error && error.name === 'NotSmpp';
      }
    };
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 200 }), fc.constantFrom(4, 5, 9), (noise, command) => {
        const bytes = Buffer.from(noise);
        bytes.writeUInt32BE(bytes.length, 0);
        bytes.writeUInt32BE(command, 4);
        return readable(bytes);
      }),
    );
  });

  test('of a command that nobody here knows is told apart', () => {
    const bytes = writePdu({ sequence: 3, status: 0, command: 'enquireLink' });
    bytes.writeUInt32BE(0x103, 4);
    expect(readPdu(bytes)).toMatchObject({ command: 'unknown', id: 0x103, sequence: 3 });
  });

  test('with a text that SMPP cannot carry is not written', () => {
    expect(() =>
      writePdu({ sequence: 1, status: 0, command: 'bindTransceiver', systemId: '县', password: '' }),
    ).toThrow('not a text');
    expect(() =>
      writePdu({ sequence: 1, status: 0, command: 'bindTransceiver', systemId: 'a', password: 'longer-than-8' }),
    ).toThrow('not a text');
  });
});

describe('a receipt', () => {
  const plain = { ton: 0, npi: 0, number: '' };
  const delivered = (change: Partial<ShortMessage>): ShortMessage => ({
    ...{ from: plain, to: plain, esmClass: 4, validity: '', registeredDelivery: 0, dataCoding: 0 },
    content: Buffer.alloc(0),
    ...change,
  });
  const text = (state: string) => Buffer.from(receiptText('7f3', state, new Date(0)));

  test.each<[string, Partial<ShortMessage>, object]>([
    [
      'by its optional parameters',
      { receiptedId: 'a1', messageState: 2, reference: 9 },
      { id: 'a1', outcome: 'delivered', reference: 9 },
    ],
    ['by its customary text', { content: text('UNDELIV') }, { id: '7f3', outcome: 'undeliverable' }],
    ['expired', { content: text('EXPIRED') }, { outcome: 'expired' }],
    ['still on its way', { content: text('ACCEPTD') }, { outcome: 'onItsWay' }],
    ['the parameter counts where both speak', { content: text('UNDELIV'), messageState: 2 }, { outcome: 'delivered' }],
  ])('is read %s', (_name, change, expected) => {
    expect(receiptOf(delivered(change))).toMatchObject(expected);
  });

  test('is not what somebody wrote to us, nor one that names no message', () => {
    expect(receiptOf(delivered({ esmClass: 0, content: Buffer.from('id:1 stat:DELIVRD') }))).toBeUndefined();
    expect(receiptOf(delivered({ content: Buffer.from('hello') }))).toBeUndefined();
  });
});

test.each([
  [0x58, 'postponed', 'throttled'],
  [0x14, 'postponed', 'throttled'],
  [0x08, 'postponed', 'gatewayFailed'],
  [0x0b, 'refused', 'numberRefused'],
  [0x65, 'refused', 'messageRefused'],
  [0x0a, 'postponed', 'gatewayRefusesUs'],
  [0x4ff, 'postponed', 'gatewayRefusesUs'],
])('status 0x%s is %s: %s', (status, outcome, reason) => {
  expect(refusalBy(status)).toEqual({ outcome, reason });
});

import { NotSmpp, numberField, Octets, textField } from './octets.ts';

/** SMPP 3.4, 5.1.2.1: the commands that a transceiver and its message centre need. */
const IDS = {
  genericNack: 0x80000000,
  submitSm: 0x00000004,
  submitSmResp: 0x80000004,
  deliverSm: 0x00000005,
  deliverSmResp: 0x80000005,
  unbind: 0x00000006,
  unbindResp: 0x80000006,
  bindTransceiver: 0x00000009,
  bindTransceiverResp: 0x80000009,
  enquireLink: 0x00000015,
  enquireLinkResp: 0x80000015,
} as const;

type Empty = 'enquireLink' | 'enquireLinkResp' | 'unbind' | 'unbindResp' | 'genericNack';

/** Type of number, numbering plan, digits or letters. */
export type Address = { ton: number; npi: number; number: string };

export type ShortMessage = {
  from: Address;
  to: Address;
  esmClass: number;
  /** How long the centre tries, in its own notation; empty for as long as it likes. */
  validity: string;
  registeredDelivery: number;
  dataCoding: number;
  content: Buffer;
  /** `user_message_reference`: the sender's own number for the message. */
  reference?: number | undefined;
  /** On a receipt: which message it is about and what became of it. */
  receiptedId?: string | undefined;
  messageState?: number | undefined;
};

export type Body =
  | { command: 'bindTransceiver'; systemId: string; password: string }
  | { command: 'bindTransceiverResp'; systemId: string }
  | { command: 'submitSm' | 'deliverSm'; message: ShortMessage }
  | { command: 'submitSmResp' | 'deliverSmResp'; id: string }
  | { command: Empty };

export type Pdu = { sequence: number; status: number } & (Body | { command: 'unknown'; id: number });

/** Tags of optional parameters (5.3.2). */
const TAGS = { reference: 0x0204, receiptedId: 0x001e, payload: 0x0424, messageState: 0x0427 } as const;

const HEAD = 16;
const VERSION_3_4 = 0x34;

export function writePdu({ sequence, status, ...body }: { sequence: number; status: number } & Body): Buffer {
  const fields = bodyFields(body);
  const length = fields.reduce((sum, field) => sum + field.length, HEAD);
  const head = [length, IDS[body.command], status, sequence].map((value) => numberField(value, 4));
  return Buffer.concat([...head, ...fields]);
}

function bodyFields(body: Body): Buffer[] {
  switch (body.command) {
    case 'bindTransceiver':
      return [
        textField(body.systemId, 16),
        textField(body.password, 9),
        textField('', 13),
        ...[VERSION_3_4, 0, 0].map((value) => numberField(value, 1)),
        textField('', 41),
      ];
    case 'bindTransceiverResp':
      return [textField(body.systemId, 16)];
    case 'submitSm':
    case 'deliverSm':
      return messageFields(body.message);
    case 'submitSmResp':
    case 'deliverSmResp':
      return [textField(body.id, 65)];
    default:
      return [];
  }
}

function messageFields(message: ShortMessage): Buffer[] {
  const { content, reference, receiptedId, messageState } = message;
  if (content.length > 254) throw new RangeError('a short message has at most 254 octets');
  return [
    textField('', 6),
    ...addressFields(message.from),
    ...addressFields(message.to),
    ...[message.esmClass, 0, 0].map((value) => numberField(value, 1)),
    textField('', 17),
    textField(message.validity, 17),
    ...[message.registeredDelivery, 0, message.dataCoding, 0, content.length].map((value) => numberField(value, 1)),
    content,
    ...(reference === undefined ? [] : option(TAGS.reference, numberField(reference, 2))),
    ...(receiptedId === undefined ? [] : option(TAGS.receiptedId, textField(receiptedId, 65))),
    ...(messageState === undefined ? [] : option(TAGS.messageState, numberField(messageState, 1))),
  ];
}

const addressFields = ({ ton, npi, number }: Address) => [
  numberField(ton, 1),
  numberField(npi, 1),
  textField(number, 21),
];

const option = (tag: number, value: Buffer) => [numberField(tag, 2), numberField(value.length, 2), value];

/** One whole PDU; throws `NotSmpp` where it contradicts itself. */
export function readPdu(bytes: Buffer): Pdu {
  const octets = new Octets(bytes);
  const [length, id, status, sequence] = [octets.number(4), octets.number(4), octets.number(4), octets.number(4)];
  if (length !== bytes.length) throw new NotSmpp('a PDU is not as long as it says');
  return { sequence, status, ...readBody(id, octets) };
}

function readBody(id: number, octets: Octets): Body | { command: 'unknown'; id: number } {
  switch (id) {
    case IDS.bindTransceiver:
      return { command: 'bindTransceiver', systemId: octets.text(16), password: octets.text(9) };
    case IDS.bindTransceiverResp:
      return { command: 'bindTransceiverResp', systemId: octets.text(16) };
    case IDS.submitSm:
      return { command: 'submitSm', message: readMessage(octets) };
    case IDS.deliverSm:
      return { command: 'deliverSm', message: readMessage(octets) };
    case IDS.submitSmResp:
      return { command: 'submitSmResp', id: octets.text(65) };
    case IDS.deliverSmResp:
      return { command: 'deliverSmResp', id: octets.text(65) };
    default:
      return readEmpty(id);
  }
}

const EMPTY = ['enquireLink', 'enquireLinkResp', 'unbind', 'unbindResp', 'genericNack'] as const;

function readEmpty(id: number): { command: Empty } | { command: 'unknown'; id: number } {
  const command = EMPTY.find((name) => IDS[name] === id);
  return command === undefined ? { command: 'unknown', id } : { command };
}

function readMessage(octets: Octets): ShortMessage {
  octets.text(6);
  const from = readAddress(octets);
  const to = readAddress(octets);
  const esmClass = octets.number(1);
  octets.take(2);
  octets.text(17);
  const validity = octets.text(17);
  const registeredDelivery = octets.number(1);
  octets.take(1);
  const dataCoding = octets.number(1);
  octets.take(1);
  const short = octets.take(octets.number(1));
  const options = readOptions(octets);
  const content = short.length > 0 ? short : (options.get(TAGS.payload) ?? short);
  return {
    ...{ from, to, esmClass, validity, registeredDelivery, dataCoding, content },
    reference: wholeOf(options.get(TAGS.reference), 2),
    receiptedId: options.get(TAGS.receiptedId)?.toString('latin1').replace(/\0$/, ''),
    messageState: wholeOf(options.get(TAGS.messageState), 1),
  };
}

const readAddress = (octets: Octets): Address => ({
  ton: octets.number(1),
  npi: octets.number(1),
  number: octets.text(21),
});

/** Optional parameters by tag; those that we do not know are passed over, as the standard asks (3.3). */
function readOptions(octets: Octets): Map<number, Buffer> {
  const options = new Map<number, Buffer>();
  while (octets.left > 0) options.set(octets.number(2), octets.take(octets.number(2)));
  return options;
}

const wholeOf = (value: Buffer | undefined, octets: 1 | 2) =>
  value?.length === octets ? value.readUIntBE(0, octets) : undefined;

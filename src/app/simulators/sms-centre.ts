import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import {
  decodePart,
  receiptText,
  Session,
  STATUS,
  type Answer,
  type Pdu,
  type ShortMessage,
} from '../../platform/sms/index.ts';
import { KeptMessages } from './kept.ts';
import { Receipts } from './sms-receipts.ts';

/** How a message centre can be made to fail. Numbers count down with each message; the others hold until they are changed. */
export type SmsFaults = {
  /** So many messages are answered with ESME_RTHROTTLED. */
  throttle: number;
  /** So many are taken, and the connection is cut instead of answering. */
  cutAfterTaking: number;
  /** So many find the connection cut before they are taken. */
  cutBeforeTaking: number;
  /** Numbers that are refused when they are handed over. */
  refuse: readonly string[];
  /** Numbers whose messages are taken and do not arrive. */
  unreachable: readonly string[];
  /** How long receipts take. */
  receiptAfterMs: number;
  /** Receipts come without the sender's own number, as some centres send them. */
  withoutReference: boolean;
};

export const noSmsFaults: SmsFaults = {
  ...{ throttle: 0, cutAfterTaking: 0, cutBeforeTaking: 0, refuse: [], unreachable: [] },
  ...{ receiptAfterMs: 200, withoutReference: false },
};

export type SmsCentre = {
  port: number;
  kept: KeptMessages;
  faults: SmsFaults;
  close(): Promise<void>;
};

type Opening = {
  port: number;
  systemId: string;
  password: string;
  tls?: { key: string; cert: string };
  /** Told of every message at the moment it is taken, before it is answered. */
  onTaken?: () => void;
};

const ANSWER_MS = 5_000;
const IDLE_MS = 60_000;

/** SIMULATOR 模拟器: a message centre that speaks SMPP 3.4, keeps what it is given in memory and sends nothing to any telephone. */
export async function openSmsCentre({ port, tls, ...opening }: Opening): Promise<SmsCentre> {
  const kept = new KeptMessages();
  const receipts = new Receipts();
  const centre: SmsCentre = { port, kept, faults: { ...noSmsFaults }, close: () => Promise.resolve() };
  const sockets = new Set<Socket>();
  const accept = (socket: Socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)));
    serve(socket, { centre, receipts, opening });
  };
  const server = tls ? createTlsServer(tls, accept) : createServer(accept);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('a listening server has no port');
  centre.port = address.port;
  centre.close = async () => {
    receipts.stop();
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  return centre;
}

type Serving = { centre: SmsCentre; receipts: Receipts; opening: Omit<Opening, 'port' | 'tls'> };

function serve(socket: Socket, { centre, receipts, opening }: Serving): void {
  let bound = false;
  const session: Session = new Session(socket, {
    patienceMs: ANSWER_MS,
    idleMs: IDLE_MS,
    onEnd: () => receipts.leave(session),
    onRequest: async (pdu): Promise<Answer> => {
      if (pdu.command === 'bindTransceiver') {
        bound = pdu.systemId === opening.systemId && pdu.password === opening.password;
        if (bound) receipts.join(session);
        const status = bound ? STATUS.ok : STATUS.invalidPassword;
        return { status, body: { command: 'bindTransceiverResp', systemId: 'SIMULATOR' } };
      }
      if (pdu.command !== 'submitSm') return { status: STATUS.unknownCommand, body: { command: 'genericNack' } };
      if (!bound) return refused(STATUS.notBound);
      return submit(pdu, { session, centre, receipts, opening });
    },
  });
}

const refused = (status: number): Answer => ({ status, body: { command: 'submitSmResp', id: '' } });

type Submitting = Serving & { session: Session };

function submit(
  pdu: Extract<Pdu, { message: ShortMessage }>,
  { session, centre, receipts, opening }: Submitting,
): Answer {
  const { faults } = centre;
  const to = localNumber(pdu.message.to.number);
  if (faults.cutBeforeTaking > 0) {
    centre.faults = { ...faults, cutBeforeTaking: faults.cutBeforeTaking - 1 };
    session.end();
    return 'silence';
  }
  if (faults.throttle > 0) {
    centre.faults = { ...faults, throttle: faults.throttle - 1 };
    return refused(STATUS.throttled);
  }
  if (faults.refuse.includes(to)) return refused(STATUS.invalidDestination);
  const id = take(pdu.message, { to, centre, receipts });
  opening.onTaken?.();
  if (faults.cutAfterTaking > 0) {
    centre.faults = { ...faults, cutAfterTaking: faults.cutAfterTaking - 1 };
    session.end();
    return 'silence';
  }
  return { status: STATUS.ok, body: { command: 'submitSmResp', id } };
}

/** Without the country's prefix, as it stands in people's telephones. */
const localNumber = (number: string) => number.replace(/^86(?=1\d{10}$)/, '');

type Taking = { to: string; centre: SmsCentre; receipts: Receipts };

function take(message: ShortMessage, { to, centre: { kept, faults }, receipts }: Taking): string {
  const id = randomBytes(6).toString('hex');
  const { text, part } = decodePart(message);
  const shown = part ? `(${part.number}/${part.of}) ${text}` : text;
  kept.add({
    ...{ id, at: new Date().toISOString(), from: message.from.number, to, subject: null, text: shown },
    state: 'ACCEPTD',
  });
  if ((message.registeredDelivery & 1) === 0) return id;
  const state = faults.unreachable.includes(to) ? 'UNDELIV' : 'DELIVRD';
  const reference = faults.withoutReference ? undefined : message.reference;
  receipts.send({
    afterMs: faults.receiptAfterMs,
    message: () => ({
      ...{ from: message.to, to: message.from, esmClass: 4, validity: '', registeredDelivery: 0, dataCoding: 0 },
      content: Buffer.from(receiptText(id, state, new Date()), 'latin1'),
      ...{ reference, receiptedId: id, messageState: state === 'DELIVRD' ? 2 : 5 },
    }),
    acknowledged: () => kept.change(id, { state }),
  });
  return id;
}

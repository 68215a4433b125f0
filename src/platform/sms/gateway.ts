import { connect as connectPlain, isIP } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Address } from './pdu.ts';
import { receiptOf, type SmsReceipt } from './receipt.ts';
import { ConnectionLost, Session, type Answer } from './session.ts';
import { refusalBy, STATUS } from './status.ts';
import { encodeText } from './text.ts';

/** A message centre (短信中心) and who we are there. `from` is the number or the letters that telephones show. */
export type SmsSettings = {
  host: string;
  port: number;
  tls: boolean;
  systemId: string;
  password: string;
  from: string;
  /** Certificates (PEM) by which the centre is known; the public authorities' when there are none. */
  ca: string | undefined;
};

/** `to` is a mainland mobile number. `reference` (16 bits) is our own name for the message: parts and receipts bear it. */
export type Sms = { to: string; text: string; reference: number; hours: number };

export type Submitted =
  | { outcome: 'accepted'; id: string }
  /** For good: this number, or this message. */
  | { outcome: 'refused'; reason: string }
  /** Not taken, so nothing was sent; later it may be. */
  | { outcome: 'postponed'; reason: string }
  /** It went out and no answer came back: taken or not, nobody here knows. */
  | { outcome: 'unknown' };

export type SmsGateway = {
  /** How many parts a text has. */
  partsOf(sms: Sms): number;
  /** Hands over one part, counted from 1. */
  submit(sms: Sms, part: number): Promise<Submitted>;
  /** Whether it lets us in: `bound`, or why not. */
  check(): Promise<string>;
  /** Stays connected from now on, since receipts come at any time. */
  listen(): void;
  close(): Promise<void>;
};

export type Hearing = {
  /** A receipt is acknowledged when this resolves, and comes again when it does not. */
  onReceipt: (receipt: SmsReceipt) => Promise<void>;
  trouble: (reason: string) => void;
};

const CONNECT_MS = 10_000;
const ANSWER_MS = 15_000;
const IDLE_MS = 30_000;
/** After a connection failed nobody tries for so long: a thousand messages are not a thousand attempts. */
const REST_MS = 2_000;
const LONGEST_REST_MS = 60_000;

class NotBound extends Error {}

/** A message centre over SMPP 3.4. Connects when first needed, one connection for all. */
export function openSmsGateway(settings: SmsSettings, hearing: Hearing): SmsGateway {
  const link = new Link(settings, hearing);
  const encoded = ({ text, reference }: Sms) => encodeText(text, reference);
  return {
    partsOf: (sms) => encoded(sms).parts.length,
    submit: (sms, part) => submit(link, settings, { sms, part, encoded: encoded(sms) }),
    check: () =>
      link.session().then(
        () => 'bound',
        (error: Error) => error.message,
      ),
    listen: () => link.stay(),
    close: () => link.close(),
  };
}

type Handing = { sms: Sms; part: number; encoded: ReturnType<typeof encodeText> };

async function submit(link: Link, { from }: SmsSettings, { sms, part, encoded }: Handing): Promise<Submitted> {
  const content = encoded.parts[part - 1];
  if (!content) throw new RangeError(`a message of ${encoded.parts.length} parts has no part ${part}`);
  let session: Session;
  try {
    session = await link.session();
  } catch (error) {
    return { outcome: 'postponed', reason: error instanceof NotBound ? 'gatewayRefusesUs' : 'unreachable' };
  }
  try {
    const answer = await session.request({
      command: 'submitSm',
      message: {
        from: senderAddress(from),
        to: { ton: 1, npi: 1, number: `86${sms.to}` },
        esmClass: encoded.esmClass,
        validity: `0000${String(Math.floor(sms.hours / 24)).padStart(2, '0')}${String(sms.hours % 24).padStart(2, '0')}0000000R`,
        registeredDelivery: 1,
        dataCoding: encoded.dataCoding,
        content,
        reference: sms.reference,
      },
    });
    if (answer.status !== STATUS.ok) return refusalBy(answer.status);
    return answer.command === 'submitSmResp' && answer.id !== ''
      ? { outcome: 'accepted', id: answer.id }
      : { outcome: 'unknown' };
  } catch (error) {
    if (error instanceof ConnectionLost) return { outcome: 'unknown' };
    throw error;
  }
}

const senderAddress = (from: string): Address =>
  /^\d+$/.test(from) ? { ton: 0, npi: 1, number: from } : { ton: 5, npi: 0, number: from };

/** The connection, and getting it back. */
class Link {
  readonly #settings: SmsSettings;
  readonly #hearing: Hearing;
  #session: Promise<Session> | undefined;
  #failedAt = -Infinity;
  #lastFailure = new Error('not connected');
  #staying: NodeJS.Timeout | undefined;
  #wanted = false;
  #rest = REST_MS;

  constructor(settings: SmsSettings, hearing: Hearing) {
    this.#settings = settings;
    this.#hearing = hearing;
  }

  async session(): Promise<Session> {
    if (this.#session) return this.#session;
    if (performance.now() - this.#failedAt < REST_MS) throw this.#lastFailure;
    const opening = this.#bind();
    this.#session = opening;
    try {
      const session = await opening;
      this.#rest = REST_MS;
      return session;
    } catch (error) {
      this.#session = undefined;
      this.#failedAt = performance.now();
      this.#lastFailure = error instanceof Error ? error : new Error(String(error));
      this.#hearing.trouble(this.#lastFailure.message);
      throw error;
    }
  }

  stay(): void {
    this.#wanted = true;
    this.session().catch(() => this.#comeBack());
  }

  async close(): Promise<void> {
    this.#wanted = false;
    clearTimeout(this.#staying);
    const session = await this.#session?.catch(() => undefined);
    await session?.unbind();
  }

  #comeBack(): void {
    if (!this.#wanted) return;
    clearTimeout(this.#staying);
    this.#staying = setTimeout(() => this.stay(), this.#rest).unref();
    this.#rest = Math.min(this.#rest * 2, LONGEST_REST_MS);
  }

  async #bind(): Promise<Session> {
    const { systemId, password } = this.#settings;
    const session = new Session(await this.#connect(), {
      onRequest: (pdu) => this.#hear(pdu),
      onEnd: () => {
        this.#session = undefined;
        this.#comeBack();
      },
      patienceMs: ANSWER_MS,
      idleMs: IDLE_MS,
    });
    const { status } = await session.request({ command: 'bindTransceiver', systemId, password });
    if (status === STATUS.ok) return session;
    session.end();
    throw new NotBound(`bind refused with status 0x${status.toString(16).padStart(8, '0')}`);
  }

  #connect() {
    const { host, port, tls, ca } = this.#settings;
    const socket = tls
      ? connectTls({ host, port, ...(ca !== undefined && { ca }), ...(!isIP(host) && { servername: host }) })
      : connectPlain({ host, port });
    return new Promise<typeof socket>((resolve, reject) => {
      const late = setTimeout(() => socket.destroy(new Error('no connection in time')), CONNECT_MS).unref();
      const fail = (error: Error & { code?: string }) => {
        clearTimeout(late);
        reject(new Error(error.code ?? error.message));
      };
      socket.once('error', fail);
      socket.once(tls ? 'secureConnect' : 'connect', () => {
        clearTimeout(late);
        socket.off('error', fail);
        resolve(socket);
      });
    });
  }

  async #hear(pdu: Parameters<ConstructorParameters<typeof Session>[1]['onRequest']>[0]): Promise<Answer> {
    const body = { command: 'deliverSmResp', id: '' } as const;
    if (pdu.command !== 'deliverSm') return { status: STATUS.unknownCommand, body: { command: 'genericNack' } };
    const receipt = receiptOf(pdu.message);
    // What people write to us is read by nobody: it is taken, so that it does not come again, and not kept.
    if (!receipt) return { status: STATUS.ok, body };
    try {
      await this.#hearing.onReceipt(receipt);
      return { status: STATUS.ok, body };
    } catch {
      this.#hearing.trouble('a receipt could not be written down');
      return { status: STATUS.temporaryFailure, body };
    }
  }
}

import type { Duplex } from 'node:stream';
import { Frames } from './frames.ts';
import { readPdu, writePdu, type Body, type Pdu } from './pdu.ts';
import { STATUS } from './status.ts';

/** The connection went before the answer came: nobody here knows whether what was asked was done. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

export type Answer = { status: number; body: Body } | 'silence';

type SessionOptions = {
  /** Answers what the other side asks, other than whether we are there. */
  onRequest: (pdu: Pdu) => Promise<Answer>;
  onEnd: () => void;
  /** How long an answer may take. */
  patienceMs: number;
  /** How often an idle connection is asked whether it still leads anywhere. */
  idleMs: number;
};

type Waiting = { resolve: (pdu: Pdu) => void; reject: (error: Error) => void; late: NodeJS.Timeout };

/** One connection that speaks SMPP, from either side: requests with their answers, in any order. */
export class Session {
  readonly #socket: Duplex;
  readonly #options: SessionOptions;
  readonly #frames = new Frames();
  readonly #waiting = new Map<number, Waiting>();
  readonly #asking: NodeJS.Timeout;
  #sequence = 0;
  #ended = false;

  constructor(socket: Duplex, options: SessionOptions) {
    this.#socket = socket;
    this.#options = options;
    this.#asking = setInterval(() => this.#askWhetherThere(), options.idleMs).unref();
    socket.on('data', (piece: Buffer) => this.#take(piece));
    socket.on('error', () => this.end());
    socket.on('close', () => this.end());
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Resolves with the answer, whatever its status; rejects with `ConnectionLost` when none came. */
  request(body: Body): Promise<Pdu> {
    if (this.#ended) return Promise.reject(new ConnectionLost('the connection has ended'));
    this.#sequence = (this.#sequence % 0x7fffffff) + 1;
    const sequence = this.#sequence;
    const written = writePdu({ sequence, status: STATUS.ok, ...body });
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => this.end(), this.#options.patienceMs).unref();
      this.#waiting.set(sequence, { resolve, reject, late });
      this.#socket.write(written);
    });
  }

  /** Says goodbye, and does not wait long for the other side to say it too. */
  async unbind(): Promise<void> {
    await this.request({ command: 'unbind' }).catch(() => undefined);
    this.end();
  }

  /** Cuts the connection. Whoever waits for an answer is told that it is lost. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    clearInterval(this.#asking);
    for (const { reject, late } of this.#waiting.values()) {
      clearTimeout(late);
      reject(new ConnectionLost('the connection ended before the answer came'));
    }
    this.#waiting.clear();
    this.#socket.destroy();
    this.#options.onEnd();
  }

  #take(piece: Buffer): void {
    try {
      for (const bytes of this.#frames.push(piece)) this.#read(readPdu(bytes));
    } catch {
      // Not SMPP, or broken: nothing behind it can be read either.
      this.end();
    }
  }

  #read(pdu: Pdu): void {
    const waiting = this.#waiting.get(pdu.sequence);
    if (pdu.command.endsWith('Resp') || pdu.command === 'genericNack') {
      if (!waiting) return;
      this.#waiting.delete(pdu.sequence);
      clearTimeout(waiting.late);
      waiting.resolve(pdu);
      return;
    }
    this.#answer(pdu).catch(() => this.end());
  }

  async #answer(pdu: Pdu): Promise<void> {
    const { sequence } = pdu;
    if (pdu.command === 'enquireLink') return this.#send(sequence, STATUS.ok, { command: 'enquireLinkResp' });
    if (pdu.command === 'unbind') {
      this.#send(sequence, STATUS.ok, { command: 'unbindResp' });
      this.#socket.end();
      return;
    }
    if (pdu.command === 'unknown') return this.#send(sequence, STATUS.unknownCommand, { command: 'genericNack' });
    const answer = await this.#options.onRequest(pdu);
    if (answer !== 'silence') this.#send(sequence, answer.status, answer.body);
  }

  #send(sequence: number, status: number, body: Body): void {
    if (!this.#ended) this.#socket.write(writePdu({ sequence, status, ...body }));
  }

  #askWhetherThere(): void {
    this.request({ command: 'enquireLink' }).catch(() => undefined);
  }
}

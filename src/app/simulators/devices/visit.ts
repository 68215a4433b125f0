import { Value } from 'typebox/value';
import type { RawData, WebSocket } from 'ws';
import { never, ok, type Result } from '../../../kernel/result.ts';
import { CLOSED, PROTOCOLS, Request, type Answer, type BridgeFault } from '../../../web/bridge/contract.ts';
import type { Hardware, Job } from './hardware.ts';
import type { Pairing } from './pairing.ts';

export type Bridge = { hardware: Hardware; pairing: Pairing; helloMs: number; beatMs: number };

/** One page's connection, from hello to its end. What it asked for ends with it: nobody else is given the answer. */
export function receive(socket: WebSocket, origin: string, bridge: Bridge): void {
  const visit = new Visit(socket, origin, bridge);
  const late = setTimeout(() => socket.close(CLOSED.noHello, 'no hello'), bridge.helloMs);
  const beat = heartbeat(socket, bridge.beatMs);
  const leave = bridge.hardware.watch(() => visit.tellDevices());
  socket.on('error', () => undefined);
  socket.on('message', (data, isBinary) => {
    const request = isBinary ? undefined : requestIn(data);
    if (request === undefined || !visit.hear(request)) socket.close(CLOSED.malformed, 'malformed');
    else clearTimeout(late);
  });
  socket.on('close', () => {
    clearTimeout(late);
    clearInterval(beat);
    leave();
    visit.end();
  });
}

/** A page that went to sleep, or a computer that did, must not hold a device for ever. */
function heartbeat(socket: WebSocket, everyMs: number): NodeJS.Timeout {
  let alive = true;
  socket.on('pong', () => (alive = true));
  return setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
  }, everyMs);
}

function requestIn(data: RawData): Request | undefined {
  try {
    const said: unknown = JSON.parse(Buffer.isBuffer(data) ? data.toString('utf8') : '');
    return Value.Check(Request, said) ? said : undefined;
  } catch {
    return undefined;
  }
}

class Visit {
  readonly #socket: WebSocket;
  readonly #origin: string;
  readonly #bridge: Bridge;
  readonly #jobs = new Map<string, AbortController>();
  #greeted = false;
  #paired = false;
  #told = '';

  constructor(socket: WebSocket, origin: string, bridge: Bridge) {
    this.#socket = socket;
    this.#origin = origin;
    this.#bridge = bridge;
  }

  /** Whether it was something to say at this moment. */
  hear(request: Request): boolean {
    if (this.#greeted === (request.type === 'hello')) return false;
    const { hardware } = this.#bridge;
    switch (request.type) {
      case 'hello':
        this.#welcome(request);
        return true;
      case 'pair':
        this.#pair(request);
        return true;
      case 'readCard':
        return this.#start(request.id, async (job) => {
          const read = await hardware.readCard(job);
          return read.ok ? ok({ type: 'card', id: request.id, card: read.value }) : read;
        });
      case 'capture':
        return this.#start(request.id, async (job) => {
          const taken = await hardware.takePicture(job);
          if (!taken.ok) return taken;
          const content = Buffer.from(taken.value).toString('base64');
          return ok({ type: 'picture', id: request.id, mediaType: 'image/jpeg', content });
        });
      case 'cancel':
        this.#jobs.get(request.id)?.abort();
        return true;
      default:
        return never(request);
    }
  }

  tellDevices(): void {
    const { devices } = this.#bridge.hardware;
    if (!this.#paired || JSON.stringify(devices) === this.#told) return;
    this.#told = JSON.stringify(devices);
    this.#say({ type: 'devices', devices });
  }

  end(): void {
    for (const job of this.#jobs.values()) job.abort();
  }

  #welcome({ protocols, token }: Extract<Request, { type: 'hello' }>): void {
    const { hardware, pairing } = this.#bridge;
    const protocol = PROTOCOLS.find((version) => protocols.includes(version));
    if (protocol === undefined) {
      this.#say({ type: 'incompatible', protocols: [...PROTOCOLS] });
      return this.#socket.close(CLOSED.incompatible, 'incompatible');
    }
    this.#greeted = true;
    this.#paired = token !== undefined && pairing.knows(token, this.#origin);
    this.#told = JSON.stringify(hardware.devices);
    this.#say({
      ...{ type: 'welcome', protocol, paired: this.#paired, devices: this.#paired ? hardware.devices : [] },
      bridge: { name: 'OneWindow SIMULATOR 模拟器', version: '1', simulator: true },
    });
  }

  #pair({ id, code }: Extract<Request, { type: 'pair' }>): void {
    const { hardware, pairing } = this.#bridge;
    const redeemed = pairing.redeem(code, this.#origin);
    if (!redeemed.ok) return this.#say({ type: 'fault', id, code: redeemed.error });
    this.#paired = true;
    this.#told = JSON.stringify(hardware.devices);
    this.#say({ type: 'paired', id, token: redeemed.value, devices: hardware.devices });
  }

  #start(id: string, work: (job: Job) => Promise<Result<Answer, BridgeFault>>): boolean {
    if (this.#jobs.has(id)) return false;
    if (!this.#paired) {
      this.#say({ type: 'fault', id, code: 'notPaired' });
      return true;
    }
    const job = new AbortController();
    this.#jobs.set(id, job);
    const onStep: Job['onStep'] = (step, patienceMs) => this.#say({ type: 'progress', id, step, patienceMs });
    void work({ signal: job.signal, onStep }).then((done) => {
      this.#jobs.delete(id);
      this.#say(done.ok ? done.value : { type: 'fault', id, code: done.error });
    });
    return true;
  }

  #say(answer: Answer): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(answer));
  }
}

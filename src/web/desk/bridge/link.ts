// Fetched when somebody uses devices: what judges the bridge's words is too much to load for everybody.
import { Value } from 'typebox/value';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { Answer, BRIDGE_PATH, MOST_BYTES, PROTOCOLS, type Card, type Request } from '../../bridge/contract.ts';
import { faultOfCard } from './card-rules.ts';
import type { CodedFault } from './fault.ts';
import { pictureFile } from './picture.ts';
import { off, standingAfter, waitBeforeAttempt, type Standing } from './standing.ts';
import { dropToken, findToken, keepToken, type TokenDrawer } from './token-drawer.ts';
import { Wishes, type Following } from './wishes.ts';

type Socket = Pick<WebSocket, 'send' | 'close' | 'onopen' | 'onmessage' | 'onclose'>;

type Opening = {
  port: number;
  drawer: TokenDrawer;
  openSocket?: (address: string) => Socket;
  /** How long an answer may be on its way. */
  patienceMs?: number;
  now?: () => Date;
};

/** This page's connection with the program that holds the devices: docs/how-to/devices.md. Once paired it is kept up by itself. */
export class DeviceLink {
  readonly #opening: Required<Opening>;
  readonly #watchers = new Set<() => void>();
  readonly #wishes: Wishes;
  #standing: Standing = off;
  #socket: Socket | undefined;
  #failed = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(opening: Opening) {
    const usual = {
      openSocket: (address: string) => new WebSocket(address),
      patienceMs: 10_000,
      now: () => new Date(),
    };
    this.#opening = { ...usual, ...opening };
    this.#wishes = new Wishes(this.#opening.patienceMs);
  }

  readonly standing = (): Standing => this.#standing;

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };

  /** Looks for the bridge now, whatever was in vain before. */
  start(): void {
    if (this.#socket !== undefined) return;
    if (this.#standing.stage !== 'away') this.#stand({ stage: 'seeking' });
    this.#open();
  }

  /** Ends the connection; nothing is tried again. */
  stop(): void {
    this.#leave('lost');
    this.#stand(off);
  }

  /** Ends the pairing too. */
  forget(): void {
    dropToken(this.#opening.drawer);
    this.stop();
  }

  async pair(code: string): Promise<Result<undefined, CodedFault>> {
    const answer = await this.#ask((id) => ({ type: 'pair', id, code }));
    if (!answer.ok) return answer;
    if (answer.value.type !== 'paired') return no({ code: 'brokenAnswer' });
    keepToken(this.#opening.drawer, answer.value.token);
    return ok(undefined);
  }

  async readCard(following?: Following): Promise<Result<Card, CodedFault>> {
    const answer = await this.#ask((id) => ({ type: 'readCard', id }), following);
    if (!answer.ok) return answer;
    if (answer.value.type !== 'card') return no({ code: 'brokenAnswer' });
    const fault = faultOfCard(answer.value.card, civilDateOf(this.#opening.now()));
    return fault ? no(fault) : ok(answer.value.card);
  }

  async capture(following?: Following): Promise<Result<File, CodedFault>> {
    const answer = await this.#ask((id) => ({ type: 'capture', id }), following);
    if (!answer.ok) return answer;
    if (answer.value.type !== 'picture') return no({ code: 'brokenAnswer' });
    return pictureFile(answer.value.content, this.#opening.now());
  }

  #ask(request: (id: string) => Request, following?: Following): Promise<Result<Answer, CodedFault>> {
    const { stage } = this.#standing;
    if (stage !== 'open') return Promise.resolve(no({ code: stage === 'incompatible' ? stage : 'notConnected' }));
    const acts = {
      send: (id: string) => this.#say(request(id)),
      cancel: (id: string) => this.#say({ type: 'cancel', id }),
    };
    return this.#wishes.make(acts, following);
  }

  #open(): void {
    clearTimeout(this.#timer);
    const socket = this.#opening.openSocket(`ws://127.0.0.1:${this.#opening.port}${BRIDGE_PATH}`);
    this.#socket = socket;
    // Whoever listens there and says nothing is not the bridge.
    this.#timer = setTimeout(() => this.#fail('lost'), this.#opening.patienceMs);
    const token = findToken(this.#opening.drawer);
    socket.onopen = () =>
      this.#say({ type: 'hello', protocols: [...PROTOCOLS], ...(token !== undefined && { token }) });
    socket.onmessage = ({ data }) => this.#hear(data);
    socket.onclose = () => this.#fail('lost');
  }

  #hear(data: unknown): void {
    const answer = answerIn(data);
    if (answer === undefined) return this.#fail('brokenAnswer');
    this.#stand(standingAfter(this.#standing, answer));
    if ('id' in answer) return this.#wishes.hear(answer);
    if (answer.type === 'incompatible') return this.#leave('lost');
    if (answer.type === 'welcome') {
      clearTimeout(this.#timer);
      this.#failed = 0;
      // It knows this browser no more: what it gave once is of no use.
      if (!answer.paired) dropToken(this.#opening.drawer);
    }
    return undefined;
  }

  /** A browser that was paired looks again by itself; another one only when somebody asks. */
  #fail(how: 'lost' | 'brokenAnswer'): void {
    this.#leave(how);
    this.#stand({ stage: 'away' });
    this.#failed += 1;
    if (findToken(this.#opening.drawer) === undefined) return;
    this.#timer = setTimeout(() => this.#open(), waitBeforeAttempt(this.#failed));
  }

  #leave(how: 'lost' | 'brokenAnswer'): void {
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
    this.#wishes.endAll(how);
  }

  #say(request: Request): void {
    this.#socket?.send(JSON.stringify(request));
  }

  #stand(standing: Standing): void {
    this.#standing = standing;
    for (const watcher of this.#watchers) watcher();
  }
}

function answerIn(data: unknown): Answer | undefined {
  if (typeof data !== 'string' || data.length > MOST_BYTES.answer) return undefined;
  try {
    const said: unknown = JSON.parse(data);
    return Value.Check(Answer, said) ? said : undefined;
  } catch {
    return undefined;
  }
}

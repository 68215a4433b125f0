import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { findStanding, newestOf, type Standing } from './standing.ts';

/** Said while none of the servers can be written; passes by itself once one is promoted. */
export class NonePrimary extends Error {
  /** SQLSTATE `cannot_connect_now`: whoever serves people answers "later". */
  readonly code = '57P03';

  constructor(cause?: unknown) {
    super('none of the database servers can be written', { cause });
  }
}

/** How long a server that was promoted beside one that still answers stays unknown at most. */
const LOOK_EVERY_MS = 5_000;

/**
 * Which of several servers is written: the primary of the newest timeline, since a promotion begins a new one. A server that was the
 * primary before and comes back is thereby left alone, as long as the new one answers and, in this process, for good.
 */
export class Primary {
  readonly #urls: readonly string[];
  readonly #clients = new Map<Client, string>();
  readonly #ended = new AbortController();
  /** What answered last as the primary; `#doubted`: whether it still is has to be asked. */
  #known: Standing | undefined;
  #doubted = true;
  #looking: Promise<Standing | undefined> | undefined;

  constructor(urls: readonly string[]) {
    this.#urls = urls;
    void this.#watch();
  }

  /** The servers' connection strings, of which any tells user, password and database. */
  get urls(): readonly string[] {
    return this.#urls;
  }

  /** Where to write now: what is known, else all servers are asked. Throws `NonePrimary` where none can be written. */
  async get(): Promise<string> {
    const found = this.#doubted ? await this.look() : this.#known;
    if (!found) throw new NonePrimary();
    return found.url;
  }

  /** What is known is asked for anew by the next who needs it. */
  doubt(url: string): void {
    if (this.#known?.url === url) this.#doubted = true;
  }

  /** A connection that ends once another server is written. */
  hold(client: Client, url: string): void {
    this.#clients.set(client, url);
    client.once('end', () => this.#clients.delete(client));
  }

  /** Asks all servers, once for whoever asks meanwhile. */
  look(): Promise<Standing | undefined> {
    this.#looking ??= this.#ask().finally(() => (this.#looking = undefined));
    return this.#looking;
  }

  stop(): void {
    this.#ended.abort();
  }

  async #ask(): Promise<Standing | undefined> {
    const found = newestOf(await Promise.all(this.#urls.map(findStanding)), this.#known);
    this.#doubted = found === undefined;
    if (!found) return undefined;
    this.#known = found;
    this.#leaveOthers(found.url);
    return found;
  }

  /** Who is connected elsewhere may wait there for ever: a machine that vanished does not say so. */
  #leaveOthers(url: string): void {
    for (const [client, at] of this.#clients)
      if (at !== url) {
        // The pool drops an idle connection that tells of an error; one that is in use fails its statement by the end.
        client.emit('error', new NonePrimary());
        void client.end().catch(() => undefined);
      }
  }

  async #watch(): Promise<void> {
    const { signal } = this.#ended;
    while (!signal.aborted) {
      await sleep(LOOK_EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
      if (!signal.aborted) await this.look();
    }
  }
}

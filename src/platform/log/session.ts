import type { PoolClient } from 'pg';
import type { Db } from '../database/index.ts';

/**
 * A connection of one's own for LISTEN and session locks, made again when it breaks. It is never given back to the pool alive:
 * what it listens to and what it holds ends with it.
 */
export class Session {
  readonly #db: Db;
  readonly #prepare: (client: PoolClient) => Promise<void>;
  #client: PoolClient | undefined;

  constructor(db: Db, prepare: (client: PoolClient) => Promise<void> = () => Promise.resolve()) {
    this.#db = db;
    this.#prepare = prepare;
  }

  /** Whether the last work found its connection whole, so that what it held is still held. */
  get open(): boolean {
    return this.#client !== undefined;
  }

  async use<Value>(work: (client: PoolClient) => Promise<Value>): Promise<Value> {
    const client = this.#client ?? (await this.#connect());
    try {
      return await work(client);
    } catch (error) {
      this.#close();
      throw error;
    }
  }

  /** Gives up its locks before it answers: a connection that is merely closed holds them a moment longer. */
  async end(): Promise<void> {
    await this.#client?.query('select pg_advisory_unlock_all()').catch(() => undefined);
    this.#close();
  }

  #close(): void {
    this.#client?.release(true);
    this.#client = undefined;
  }

  async #connect(): Promise<PoolClient> {
    const client = await this.#db.connect();
    try {
      await this.#prepare(client);
    } catch (error) {
      client.release(true);
      throw error;
    }
    this.#client = client;
    return client;
  }
}

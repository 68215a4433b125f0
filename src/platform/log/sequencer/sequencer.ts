import type { PoolClient } from 'pg';
import type { Db } from '../../database/index.ts';
import { Pulse } from '../pulse.ts';
import { Session } from '../session.ts';
import type { Trouble } from '../trouble.ts';
import { numberPending, rebase } from './number.ts';

/** One per database, whichever process holds it. */
const LOCK = 370_828_003;

/** Milliseconds. A commit that notifies holds a lock that lets no other such commit flush beside it, so appends do not: we look. */
const BUSY = 20;
const IDLE = 100;
const STANDING_BY = 1_000;

/**
 * Gives each committed event its `seq`: dense, once, the versions of a stream ascending. Any number of processes may run one; the
 * lock lives and dies with the connection that numbers, so another takes over by itself and two never number at once.
 */
export class Sequencer {
  readonly #session: Session;
  readonly #pulse: Pulse;
  readonly #rest: () => number;
  #leads = false;
  #pause = BUSY;

  /** `rest`: milliseconds that pass between two numberings at least, so that whoever follows the log gets much at once. */
  constructor(db: Db, trouble: Trouble, rest: () => number = () => 0) {
    this.#rest = rest;
    this.#session = new Session(db, async (client) => {
      this.#leads = false;
      // The queue is empty whenever it is analysed, and would then be read whole.
      await client.query('set enable_seqscan = off');
    });
    this.#pulse = new Pulse(() =>
      this.#beat().catch((error: unknown) => {
        trouble(error);
        return STANDING_BY;
      }),
    );
  }

  get leads(): boolean {
    return this.#leads && this.#session.open;
  }

  start(): void {
    this.#pulse.start();
  }

  /** Numbers now, whatever rest it was to have. */
  hurry(): void {
    this.#pulse.wake();
  }

  async stop(): Promise<void> {
    await this.#pulse.stop();
    await this.#session.end();
  }

  #beat(): Promise<number> {
    return this.#session.use(async (client) => {
      this.#leads ||= await lead(client);
      if (!this.#leads) return STANDING_BY;
      const { numbered, more } = await numberPending(client);
      this.#pause = numbered > 0 ? BUSY : Math.min(IDLE, this.#pause * 2);
      return more ? 0 : Math.max(this.#pause, this.#rest());
    });
  }
}

async function lead(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ leads: boolean }>(`select pg_try_advisory_lock(${LOCK}) as leads`);
  const leads = rows[0]?.leads ?? false;
  if (leads) await rebase(client);
  return leads;
}

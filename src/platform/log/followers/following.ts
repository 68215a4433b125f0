import type { Area } from '../../../kernel/id.ts';
import type { Db } from '../../database/index.ts';
import { Pulse } from '../pulse.ts';
import { NUMBERED } from '../sequencer/number.ts';
import { Session } from '../session.ts';
import type { Trouble } from '../trouble.ts';
import { advance, type Advanced } from './advance.ts';
import { LARGEST_BATCH, type Follower } from './follower.ts';
import { park, type Parked } from './parked.ts';
import { retryParked } from './retry.ts';

/** Told what happens: for metrics and the operator's log. */
export type Observer = {
  trouble: Trouble;
  advanced?: (follower: string, advanced: Advanced) => void;
  parked?: (parked: Parked) => void;
};

const IDLE = 500;
const AFTER_TROUBLE = 1_000;

const ENROL = `
insert into log.follower (name, position)
select $1, case when $2 then coalesce((select max(seq) from log.numbered), 0) else 0 end
on conflict do nothing`;

/** Followers with something before them, and the area of what comes next. */
const DUE = `
select f.name, n.area from log.follower f 
  cross join lateral (select area from log.numbered where seq = f.position + 1 limit 1) n
where f.name = any ($1)`;

/** Parked by a program too old to know the event; this one may know it. */
const UNKNOWN_THEN = `
select follower, area, stream from log.parked where follower = any ($1) and error ->> 'code' = 'UnknownEvent'`;

/**
 * Runs the followers of one process. Several processes may run the same followers: a row lock lets one at a time work at each, so they
 * share the work, and when one dies in the middle the other goes on from the last commit.
 */
export class Following {
  readonly #db: Db;
  readonly #followers: ReadonlyMap<string, Follower>;
  readonly #observer: Observer;
  readonly #session: Session;
  readonly #pulse: Pulse;
  readonly #batch = new Map<string, number>();
  readonly #underWay = new Map<string, Promise<void>>();
  #welcomed = false;

  constructor(db: Db, followers: readonly Follower[], observer: Observer) {
    this.#db = db;
    this.#followers = new Map(followers.map((follower) => [follower.name, follower]));
    this.#observer = observer;
    this.#pulse = new Pulse(() => this.#beat());
    this.#session = new Session(db, async (client) => {
      for (const { name, begins } of followers) await client.query(ENROL, [name, begins === 'now']);
      client.on('notification', () => this.#pulse.wake());
      await client.query(`listen ${NUMBERED}`);
    });
  }

  start(): void {
    this.#pulse.start();
  }

  /** Resolves when every batch that was under way has ended. */
  async stop(): Promise<void> {
    await this.#pulse.stop();
    await Promise.all(this.#underWay.values());
    await this.#session.end();
  }

  /** Starts whoever has something before him and is not at it already: a slow follower holds up nobody else. */
  async #beat(): Promise<number> {
    try {
      await this.#welcome();
      for (const { follower, area } of await this.#findDue()) {
        if (!this.#underWay.has(follower.name)) this.#underWay.set(follower.name, this.#turn(follower, area));
      }
      return IDLE;
    } catch (error) {
      this.#observer.trouble(error);
      return AFTER_TROUBLE;
    }
  }

  async #findDue(): Promise<{ follower: Follower; area: Area }[]> {
    const { rows } = await this.#session.use((client) =>
      client.query<{ name: string; area: Area }>({ name: 'log.due', text: DUE, values: [[...this.#followers.keys()]] }),
    );
    return rows.flatMap(({ name, area }) => {
      const follower = this.#followers.get(name);
      return follower ? [{ follower, area }] : [];
    });
  }

  async #turn(follower: Follower, area: Area): Promise<void> {
    const goOn = await this.#advance(follower, area).catch((error: unknown) => {
      this.#observer.trouble(error);
      return false;
    });
    this.#underWay.delete(follower.name);
    if (goOn) this.#pulse.wake();
  }

  /** Whether there may be more to do at once. Not so when another process is at it: that one goes on. */
  async #advance(follower: Follower, area: Area): Promise<boolean> {
    const { name } = follower;
    const most = this.#batch.get(name) ?? LARGEST_BATCH;
    const result = await advance(this.#db, follower, { area, most });
    if (result.ok) {
      this.#batch.set(name, Math.min(LARGEST_BATCH, most * 2));
      if (result.value.moved > 0) this.#observer.advanced?.(name, result.value);
      return result.value.moved > 0;
    }
    // The event at fault is found by going one by one, then ever faster again.
    this.#batch.set(name, 1);
    if (most > 1) return true;
    const parked = await park(this.#db, follower, { ...result.error, area });
    if (parked) this.#observer.parked?.(parked);
    return true;
  }

  async #welcome(): Promise<void> {
    if (this.#welcomed) return;
    const names = [...this.#followers.keys()];
    const { rows } = await this.#session.use((client) =>
      client.query<{ follower: string; area: Area; stream: string }>(UNKNOWN_THEN, [names]),
    );
    for (const { follower: name, area, stream } of rows) {
      const follower = this.#followers.get(name);
      if (follower) await retryParked(this.#db, follower, { area, stream });
    }
    this.#welcomed = true;
  }
}

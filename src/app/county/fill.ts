import { civilDateOf } from '../../kernel/civil-date.ts';
import { findHalls } from '../../modules/catalogue/index.ts';
import { systemScope } from '../../platform/database/index.ts';
import { findCounty, findCountyCases, recordCounty, type CountyProgress } from '../../platform/installation/index.ts';
import { loadNotices } from '../../platform/calendar/index.ts';
import { calendarOf } from '../../kernel/calendar-notice.ts';
import type { Foundation } from '../compose/foundation.ts';
import { perform } from './acts/perform.ts';
import { Stage } from './acts/stage.ts';
import { PastDoors, type Outside } from './doors.ts';
import { findSought } from './items.ts';
import { Lanes } from './lanes.ts';
import type { Sought } from './plan/items.ts';
import type { PlannedAct, Terms } from './plan/model.ts';
import { FIRST_CASES, orderOf, type Order } from './plan/order.ts';
import { planCounty } from './plan/plan.ts';
import { sharedBy } from './plan/shared.ts';

/** After so many acts it is noted how far it is; as many may come again after a crash, and are recognised. */
const NOTED_EVERY = 20;
/** Acts at once: while one waits for the database another goes on. */
const AT_ONCE = 4;

type Wishes = Outside & {
  /** What people come for, where that is not the usual. */
  sought?: Sought;
  /** Before each act: waits as long as others go first, and says whether to go on. */
  mayGoOn?: () => Promise<boolean>;
};

/**
 * Carries out the history of a demo county, act by act, and remembers how far it came. One program does this at a time; whoever comes
 * after it, also after a crash, goes on behind it with the same plan.
 */
export class CountyFilling {
  readonly #foundation: Foundation;
  readonly #wishes: Wishes;
  readonly #stage: Stage;
  readonly #order: Order;
  readonly #refused = new Map<number, string>();
  #done: number;

  private constructor(foundation: Foundation, wishes: Wishes, on: { stage: Stage; order: Order; done: number }) {
    this.#foundation = foundation;
    this.#wishes = wishes;
    this.#stage = on.stage;
    this.#order = on.order;
    this.#done = on.done;
  }

  /** Undefined where there is nothing (more) to carry out, or nothing that this plan can go on with. */
  static async open(foundation: Foundation, wishes: Wishes): Promise<CountyFilling | undefined> {
    const { databases, config } = foundation;
    const scope = systemScope(config.area);
    const county = await databases.owner.within(scope, findCounty);
    if (!county || county.isFinished) return undefined;
    const plan = planCounty(await termsOf(foundation, county, wishes.sought));
    const order = orderOf(plan, FIRST_CASES);
    if (county.acts !== null && county.acts !== order.acts.length) {
      await leave(foundation, { ...county, acts: county.acts });
      return undefined;
    }
    const known = await databases.owner.within(scope, findCountyCases);
    const doors = await PastDoors.open(foundation, wishes);
    const stage = new Stage(doors, { plan, from: county.from, known });
    return new CountyFilling(foundation, wishes, { stage, order, done: county.done });
  }

  get progress(): { done: number; acts: number; first: number; refused: ReadonlyMap<number, string> } {
    return { done: this.#done, acts: this.#order.acts.length, first: this.#order.first, refused: this.#refused };
  }

  /** The first cases, in every state. */
  begin(): Promise<void> {
    return this.#carryOut(this.#order.first);
  }

  /** All others, to the end or until it may not go on. */
  goOn(): Promise<void> {
    return this.#carryOut(this.#order.acts.length);
  }

  close(): Promise<void> {
    return this.#stage.doors.close();
  }

  async #carryOut(until: number): Promise<void> {
    const lanes = new Lanes(AT_ONCE, this.#done);
    try {
      await this.#carryOutIn(lanes, until);
    } finally {
      await lanes.drain();
    }
    await this.#noteUpTo(lanes.done);
  }

  async #carryOutIn(lanes: Lanes, until: number): Promise<void> {
    const { mayGoOn = () => Promise.resolve(true) } = this.#wishes;
    for (const planned of this.#order.acts.slice(this.#done, until)) {
      if (!(await mayGoOn())) return;
      await lanes.add(sharedBy(planned, this.#stage.case(planned)), () => this.#carryOutOne(planned));
      if (lanes.done >= this.#done + NOTED_EVERY) await this.#noteUpTo(lanes.done);
    }
  }

  /** A case in which something was refused goes no further: what comes after it would be refused too. */
  async #carryOutOne(planned: PlannedAct): Promise<void> {
    if (this.#refused.has(planned.case)) return;
    const done = await perform(this.#stage, planned);
    if (done === 'done') return;
    const refused = `${planned.act.do}: ${done.refused}`;
    this.#refused.set(planned.case, refused);
    const { item } = this.#stage.case(planned);
    this.#foundation.logger.warn({ case: planned.case, item, refused }, 'an act of the demo county was refused');
  }

  async #noteUpTo(done: number): Promise<void> {
    this.#done = done;
    const { databases, config } = this.#foundation;
    const acts = this.#order.acts.length;
    const cases = [...this.#stage.changed].map((number) => this.#stage.known(number));
    // Before it waits: what is changed meanwhile is noted the next time.
    this.#stage.changed.clear();
    const finishedAt = done >= acts ? new Date() : null;
    await databases.owner.within(systemScope(config.area), (tx) => recordCounty(tx, { done, acts, cases, finishedAt }));
  }
}

/** What an earlier program began by another plan is not gone on with: its open cases are the present's from now on. */
async function leave(
  { databases, config, logger }: Foundation,
  { done, acts }: { done: number; acts: number },
): Promise<void> {
  logger.warn({ done, acts }, 'the history of the demo county was begun by another plan, and stays as it is');
  const reached = { done, acts, cases: [], finishedAt: new Date() };
  await databases.owner.within(systemScope(config.area), (tx) => recordCounty(tx, reached));
}

async function termsOf(
  { databases, config }: Foundation,
  { seed, from, until, cases }: CountyProgress,
  sought?: Sought,
): Promise<Terms> {
  const { items, halls } = await databases.app.within(systemScope(config.area), async (tx) => ({
    items: await findSought(tx, from, sought),
    halls: (await findHalls(tx)).map(({ key }) => key),
  }));
  const calendar = calendarOf(await loadNotices(), civilDateOf(until));
  return { seed, from, until: until.valueOf(), cases, calendar, hours: config.hallHours, items, halls };
}

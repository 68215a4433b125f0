import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The time of a county whose past is carried out: every act has its own, also when several are under way. Whoever is given its `now` lives
 * in that past; the program that serves people has another clock and is given none of this.
 */
export class PastClock {
  readonly #instant = new AsyncLocalStorage<Date>();

  readonly now = (): Date => {
    const now = this.#instant.getStore();
    if (now === undefined) throw new Error('the time of the past was asked outside of it');
    return now;
  };

  /** Does something at an instant, with all that comes of it. Throws for one that has not been: nothing is written into the future. */
  at<Value>(instant: number, work: () => Value, present: Date = new Date()): Value {
    if (instant > present.valueOf()) throw new Error(`${new Date(instant).toISOString()} has not been yet`);
    return this.#instant.run(new Date(instant), work);
  }

  /** Nobody lives in that past any more. */
  stop(): void {
    this.#instant.disable();
  }
}

/**
 * The time of a county whose past is carried out: set by whoever carries it out, and by nobody else. Whoever is given its `now` lives in
 * that past; the program that serves people has another clock and is given none of this.
 */
export class PastClock {
  #now: Date | undefined;

  readonly now = (): Date => {
    if (this.#now === undefined) throw new Error('the time of the past was asked before it was set');
    return this.#now;
  };

  /** Throws for an instant that has not been: nothing is written into the future. */
  set(instant: number, present: Date = new Date()): void {
    if (instant > present.valueOf()) throw new Error(`${new Date(instant).toISOString()} has not been yet`);
    this.#now = new Date(instant);
  }
}

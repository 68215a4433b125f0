import { setTimeout as pause } from 'node:timers/promises';

/** So long after somebody was answered others go first; meanwhile most of the time is theirs. */
const QUIET_MS = 2_000;
const SHARE_BESIDE_OTHERS = 0.2;
/** How long the log lets events wait while nobody looks, so that whoever follows it gets many at once. */
const REST_MS = 500;

/**
 * How fast the history of a county is carried out: as fast as it can while nobody asks for anything, and for a fifth of the time while
 * somebody does.
 */
export class Pace {
  /** Whether people go first. Nobody waits for an answer before the first cases stand. */
  yields = false;
  stopped = false;
  /** Whether there is a history that is being carried out. */
  isUnderWay = false;
  onTurn: () => void = () => undefined;
  #lastAnswerAt = Number.NEGATIVE_INFINITY;
  #since = performance.now();

  /** Somebody was answered. */
  answered(): void {
    this.#lastAnswerAt = performance.now();
  }

  /** Milliseconds for which the log may rest. */
  rest(): number {
    return this.isUnderWay && !this.#isBusy ? REST_MS : 0;
  }

  /** Waits as long as others go first; whether to go on then. */
  async mayGoOn(): Promise<boolean> {
    this.onTurn();
    const worked = performance.now() - this.#since;
    if (this.yields && this.#isBusy && !this.stopped) await pause(worked * (1 / SHARE_BESIDE_OTHERS - 1));
    this.#since = performance.now();
    return !this.stopped;
  }

  get #isBusy(): boolean {
    return performance.now() - this.#lastAnswerAt <= QUIET_MS;
  }
}

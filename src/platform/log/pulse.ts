/** One piece of work, done over and over by one at a time: at once after `wake`, else when the pause it asked for is over. */
export class Pulse {
  readonly #beat: () => Promise<number>;
  #running: Promise<void> | undefined;
  #stopped = false;
  #woken = false;
  #rouse: () => void = () => undefined;

  /** `beat` answers the milliseconds to pause and does not throw. */
  constructor(beat: () => Promise<number>) {
    this.#beat = beat;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  wake(): void {
    this.#woken = true;
    this.#rouse();
  }

  /** Resolves when the beat that was under way has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#rouse();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      this.#woken = false;
      const pause = await this.#beat();
      if (!this.#woken && !this.#stopped) await this.#sleep(pause);
    }
  }

  #sleep(pause: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, pause);
      this.#rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

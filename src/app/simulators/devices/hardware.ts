import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { BridgeFault, Card, Device, Step } from '../../../web/bridge/contract.ts';
import { cardOf, type CardKey } from './cards.ts';
import { pictureOf, type Sheet } from './pictures.ts';

/** What lies on the reader and under the camera, and what is made to go wrong. */
export type Arrangement = {
  card: CardKey;
  sheet: Sheet;
  readerPlugged: boolean;
  cameraPlugged: boolean;
  /** How long reading and taking a picture last. */
  workMs: number;
  cardFails: boolean;
  cameraFails: boolean;
};

export const usualArrangement: Arrangement = {
  ...{ card: 'none', sheet: 'none', readerPlugged: true, cameraPlugged: true },
  ...{ workMs: 400, cardFails: false, cameraFails: false },
};

export type Job = { signal: AbortSignal; onStep: (step: Step, patienceMs: number) => void };

const NAMES = { cardReader: '模拟读卡器 SIMULATOR', documentCamera: '模拟高拍仪 SIMULATOR' } as const;

/** SIMULATOR 模拟器: a card reader and a document camera, each of which does one thing at a time. */
export class Hardware {
  readonly cardPatienceMs: number;
  readonly #watchers = new Set<() => void>();
  readonly #holders = new Map<Device['kind'], Job>();
  #arrangement = usualArrangement;

  constructor(cardPatienceMs = 30_000) {
    this.cardPatienceMs = cardPatienceMs;
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  arrange(change: Partial<Arrangement>): void {
    this.#arrangement = { ...this.#arrangement, ...change };
    for (const watcher of this.#watchers) watcher();
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  get devices(): Device[] {
    return [
      { kind: 'cardReader', name: NAMES.cardReader, ready: this.#arrangement.readerPlugged },
      { kind: 'documentCamera', name: NAMES.documentCamera, ready: this.#arrangement.cameraPlugged },
    ];
  }

  /** Waits for a card, then reads it; what happens meanwhile ends it with a fault. */
  readCard = (job: Job): Promise<Result<Card, BridgeFault>> =>
    this.#alone('cardReader', job, async () => {
      if (this.#arrangement.card === 'none') {
        job.onStep('waitingForCard', this.cardPatienceMs);
        const ended = await this.#wait(job.signal, this.cardPatienceMs, () =>
          this.#arrangement.readerPlugged ? (this.#arrangement.card === 'none' ? undefined : 'card') : 'unplugged',
        );
        if (ended !== 'card') return no(ended ?? 'noCard');
      }
      const laid = this.#arrangement.card;
      job.onStep('readingCard', this.#arrangement.workMs);
      const broken = await this.#wait(job.signal, this.#arrangement.workMs, () =>
        this.#arrangement.readerPlugged ? (this.#arrangement.card === laid ? undefined : 'cardRemoved') : 'unplugged',
      );
      if (broken) return no(broken);
      if (this.#arrangement.cardFails || laid === 'none') return no('cardUnreadable');
      return laid === 'other' ? no('otherCard') : ok(cardOf(laid, civilDateOf(new Date())));
    });

  takePicture = (job: Job): Promise<Result<Uint8Array, BridgeFault>> =>
    this.#alone('documentCamera', job, async () => {
      job.onStep('takingPicture', this.#arrangement.workMs);
      const broken = await this.#wait(job.signal, this.#arrangement.workMs, () =>
        this.#arrangement.cameraPlugged ? undefined : 'unplugged',
      );
      if (broken) return no(broken);
      return this.#arrangement.cameraFails ? no('captureFailed') : ok(pictureOf(this.#arrangement.sheet));
    });

  /** Whoever gives up frees the device at once, so that the next wish on the same wire finds it free. */
  async #alone<Value>(kind: Device['kind'], job: Job, work: () => Promise<Result<Value, BridgeFault>>) {
    if (!this.devices.some((device) => device.kind === kind && device.ready)) return no('unplugged' as const);
    if (this.#holders.has(kind)) return no('busy' as const);
    this.#holders.set(kind, job);
    const free = () => void (this.#holders.get(kind) === job && this.#holders.delete(kind));
    job.signal.addEventListener('abort', free);
    const done = await work();
    free();
    return done;
  }

  /** What `happened` says first; undefined when nothing happens within the time. Whoever gives up is `cancelled`. */
  #wait<What extends string>(signal: AbortSignal, ms: number, happened: () => What | undefined) {
    return new Promise<What | 'cancelled' | undefined>((resolve) => {
      const end = (what: What | 'cancelled' | undefined) => {
        clearTimeout(timer);
        leave();
        signal.removeEventListener('abort', giveUp);
        resolve(what);
      };
      const giveUp = () => end('cancelled');
      const leave = this.watch(() => {
        const what = happened();
        if (what !== undefined) end(what);
      });
      const timer = setTimeout(() => end(undefined), ms);
      signal.addEventListener('abort', giveUp);
      if (signal.aborted) giveUp();
    });
  }
}

import { STATUS, type Session, type ShortMessage } from '../../platform/sms/index.ts';

type Receipt = { afterMs: number; message: () => ShortMessage; acknowledged: () => void };

const AGAIN_MS = 300;

/** Receipts on their way to whoever is bound; one that was not acknowledged comes again, as from a real centre. */
export class Receipts {
  readonly #bound: Session[] = [];
  readonly #timers = new Set<NodeJS.Timeout>();
  #stopped = false;

  join(session: Session): void {
    this.#bound.push(session);
  }

  leave(session: Session): void {
    const at = this.#bound.indexOf(session);
    if (at >= 0) this.#bound.splice(at, 1);
  }

  send(receipt: Receipt): void {
    if (this.#stopped) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void this.#deliver(receipt);
    }, receipt.afterMs);
    this.#timers.add(timer);
  }

  stop(): void {
    this.#stopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
  }

  async #deliver(receipt: Receipt): Promise<void> {
    // Any of them will do: the county's processes share one database.
    const session = this.#bound.at(-1);
    const answer = await session?.request({ command: 'deliverSm', message: receipt.message() }).catch(() => undefined);
    if (answer?.status === STATUS.ok) receipt.acknowledged();
    else this.send({ ...receipt, afterMs: AGAIN_MS });
  }
}

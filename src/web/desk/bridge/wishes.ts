import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Answer, Step } from '../../bridge/contract.ts';
import type { CodedFault } from './fault.ts';

/** How a wish is followed and given up. */
export type Following = { signal?: AbortSignal; onStep?: (step: Step) => void };

type Wish = { end: (how: Result<Answer, CodedFault>) => void; onStep: (step: Step, patienceMs: number) => void };

/** What this page asked of the bridge and has no answer to yet. Every wish ends: by an answer, by time, or with the connection. */
export class Wishes {
  readonly #open = new Map<string, Wish>();
  readonly #patienceMs: number;
  #last = 0;

  constructor(patienceMs: number) {
    this.#patienceMs = patienceMs;
  }

  /** `send` is given the name of the wish; `cancel` is called when nobody waits for it any more. */
  make(
    acts: { send: (id: string) => void; cancel: (id: string) => void },
    { signal, onStep }: Following = {},
  ): Promise<Result<Answer, CodedFault>> {
    this.#last += 1;
    const id = String(this.#last);
    return new Promise((resolve) => {
      const giveUp = (code: 'noAnswer' | 'cancelled') => {
        end(no({ code }));
        acts.cancel(id);
      };
      const late = () => giveUp('noAnswer');
      const onAbort = () => giveUp('cancelled');
      let timer = setTimeout(late, this.#patienceMs);
      const end: Wish['end'] = (how) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        this.#open.delete(id);
        resolve(how);
      };
      this.#open.set(id, {
        end,
        onStep: (step, patienceMs) => {
          clearTimeout(timer);
          // As long as the bridge says, and as long again as an answer may be on its way.
          timer = setTimeout(late, patienceMs + this.#patienceMs);
          onStep?.(step);
        },
      });
      signal?.addEventListener('abort', onAbort);
      acts.send(id);
      if (signal?.aborted) onAbort();
    });
  }

  /** An answer that nobody waits for any more is nobody's. */
  hear(answer: Extract<Answer, { id: string }>): void {
    const wish = this.#open.get(answer.id);
    if (answer.type === 'progress') wish?.onStep(answer.step, answer.patienceMs);
    else wish?.end(answer.type === 'fault' ? no({ code: answer.code }) : ok(answer));
  }

  endAll(code: 'lost' | 'brokenAnswer'): void {
    for (const wish of this.#open.values()) wish.end(no({ code }));
  }
}

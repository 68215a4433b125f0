import { ok } from '../../kernel/result.ts';
import type { Express, Step } from '../../platform/express/index.ts';

/**
 * SIMULATOR 模拟器: the courier of an invented past. It lives in the program, carries nothing to anybody, and knows of a parcel what the
 * plan says of it; its waybills begin with SIM and name the case. The courier of the present never hears of them.
 */
export class PastCourier implements Express {
  readonly #cases = new Map<string, number>();
  readonly #steps = new Map<string, readonly Step[]>();

  /** Of which case a parcel is. */
  expect(parcel: string, number: number): void {
    this.#cases.set(parcel, number);
  }

  /** What it has to say of the parcel of a case by now. */
  tell(number: number, steps: readonly Step[]): void {
    this.#steps.set(waybillOf(number), steps);
  }

  order({ parcel }: { parcel: string }) {
    const number = this.#cases.get(parcel);
    if (number === undefined) return Promise.reject(new Error(`nobody of the past ordered ${parcel}`));
    return Promise.resolve(ok({ waybill: waybillOf(number) }));
  }

  track(waybill: string): Promise<Step[]> {
    return Promise.resolve([...(this.#steps.get(waybill) ?? [])]);
  }
}

/** Never that of another simulator: those have no letters behind F. */
const waybillOf = (number: number): string => `SIMPAST${String(number).padStart(6, '0')}`;

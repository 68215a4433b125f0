import { ok } from '../../../src/kernel/result.ts';
import type { Express, Step } from '../../../src/platform/express/index.ts';

/** A courier that keeps in memory what it was told, and is told by the test what happened. */
export class Courier implements Express {
  readonly orders: string[] = [];
  readonly asked: Parameters<Express['order']>[0][] = [];
  readonly steps: Step[] = [];
  refuses = false;
  order(order: Parameters<Express['order']>[0]): ReturnType<Express['order']> {
    if (this.refuses) return Promise.resolve({ ok: false, error: { code: 'addressNotServed' } });
    if (!this.orders.includes(order.parcel)) {
      this.orders.push(order.parcel);
      this.asked.push(order);
    }
    return Promise.resolve(ok({ waybill: `TEST${this.orders.indexOf(order.parcel)}` }));
  }
  track = () => Promise.resolve(this.steps);
}

/** What a courier tells of one step. */
export const step = (state: Step['state'], hour: number): Step => ({
  ...{ state, at: `2026-03-02T0${hour}:00:00.000Z`, place: null },
  signedBy: state === 'delivered' ? 'addressee' : null,
});

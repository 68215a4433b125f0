import { randomBytes } from 'node:crypto';
import type { Step } from '../../platform/express/index.ts';

/** How the courier can be made to fail. Numbers count down; the others hold until they are changed. */
export type ExpressFaults = {
  /** So many orders and questions are answered with 503. */
  fail: number;
  /** So many orders are taken, and the connection is cut instead of answering. */
  loseAnswers: number;
  /** Words in an address that the courier does not serve. */
  refuse: readonly string[];
  /** Every call comes twice. */
  callTwice: boolean;
  /** It never calls. */
  silent: boolean;
};

export const noExpressFaults: ExpressFaults = { fail: 0, loseAnswers: 0, refuse: [], callTwice: false, silent: false };

export type SimulatedParcel = {
  waybill: string;
  reference: string;
  direction: 'in' | 'out';
  party: { name: string; phone: string; address: string };
  payer: string;
  callback: string | undefined;
  steps: Step[];
};

/** The way of a parcel that arrives, and of one that nobody takes. */
const WAYS = {
  delivered: ['collected', 'inTransit', 'outForDelivery', 'delivered'],
  returned: ['collected', 'inTransit', 'outForDelivery', 'undelivered', 'returning', 'returned'],
} as const satisfies Readonly<Record<string, readonly Step['state'][]>>;
export type Way = keyof typeof WAYS;

/** What a simulated courier says of a step on its way. */
export const simulatedStep = (state: Step['state'], at: Date): Step => ({
  ...{ state, at: at.toISOString(), place: PLACES[state] ?? null },
  signedBy: state === 'delivered' ? 'addressee' : null,
});

const PLACES: Readonly<Partial<Record<Step['state'], string>>> = {
  collected: '模拟梁山揽投部',
  inTransit: '模拟济宁处理中心',
  outForDelivery: '模拟水泊投递部',
};

/** What the simulated courier has; in memory, and gone with the process. One waybill for each reference, however often it is ordered. */
export class SimulatedParcels {
  readonly #parcels = new Map<string, SimulatedParcel>();

  take(order: Omit<SimulatedParcel, 'waybill' | 'steps'>): { parcel: SimulatedParcel; isNew: boolean } {
    const known = this.all().find(({ reference }) => reference === order.reference);
    if (known) return { parcel: known, isNew: false };
    const parcel = { ...order, waybill: `SIM${randomBytes(5).toString('hex').toUpperCase()}`, steps: [] };
    this.#parcels.set(parcel.waybill, parcel);
    return { parcel, isNew: true };
  }

  find(waybill: string): SimulatedParcel | undefined {
    return this.#parcels.get(waybill);
  }

  all(): SimulatedParcel[] {
    return [...this.#parcels.values()];
  }

  /** One step further on its way, or undefined when it is at its end. */
  move(waybill: string, way: Way, at = new Date()): SimulatedParcel | undefined {
    const parcel = this.#parcels.get(waybill);
    const next = parcel && nextStep(parcel, way);
    if (!parcel || !next) return undefined;
    parcel.steps.push(simulatedStep(next, at));
    return parcel;
  }
}

/** The first step of the way that it has not gone yet; none once it was delivered or came back. */
function nextStep({ steps }: SimulatedParcel, way: Way): Step['state'] | undefined {
  const gone = steps.map(({ state }) => state);
  if (gone.includes('delivered') || gone.includes('returned')) return undefined;
  return WAYS[way].find((state) => !gone.includes(state));
}

import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { no, ok, type Result } from '../../kernel/result.ts';

/** One side of a parcel: name, telephone, address. */
export type Party = { name: string; phone: string; address: string };

export type Order = {
  /** Our own name for it: the courier makes one waybill for it, however often it is asked. */
  parcel: string;
  /** `out`: to the party; `in`: fetched there. */
  direction: 'in' | 'out';
  party: Party;
  payer: 'county' | 'addressee';
};

/** A courier's own account of a parcel, one step after the other. */
export const Step = Type.Object({
  state: Type.Enum([
    ...['collected', 'inTransit', 'outForDelivery', 'undelivered', 'returning', 'delivered', 'returned'],
  ] as const),
  at: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z$' }),
  place: Type.Union([Type.String(), Type.Null()]),
  signedBy: Type.Union([Type.Enum(['addressee', 'other']), Type.Null()]),
});
export type Step = Static<typeof Step>;

const Booked = Type.Object({ waybill: Type.String({ pattern: '^[\\w-]{4,40}$' }) });
const Tracked = Type.Object({ steps: Type.Array(Step, { maxItems: 200 }) });
const Refused = Type.Object({ code: Type.Enum(['addressNotServed', 'orderUnfit']) });

/** A courier. What goes wrong on the way is thrown and tried again; what it refuses is a value. */
export type Express = {
  order(order: Order): Promise<Result<{ waybill: string }, Static<typeof Refused>>>;
  /** Every step so far, oldest first. */
  track(waybill: string): Promise<Step[]>;
};

/** `callback`: where the courier may call when there is something new; undefined where it cannot reach us. */
export type ExpressSettings = { url: URL; token: string; callback: URL | undefined };

const PATIENCE_MS = 15_000;

/** A courier that speaks HTTP: orders by `POST orders` under an idempotency key, `GET waybills/<number>`. Its token never leaves a header. */
export function openExpress({ url, token, callback }: ExpressSettings): Express {
  const base = new URL(url.href.endsWith('/') ? url.href : `${url.href}/`);
  const ask = (path: string, init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {}) =>
    fetch(new URL(path, base), {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}`, accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  return {
    async order({ parcel, ...order }) {
      // 寄送证照: whoever signs for it shows who he is.
      const answer = await ask('orders', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': parcel },
        body: JSON.stringify({ reference: parcel, ...order, signing: 'identityChecked', callback: callback?.href }),
      });
      const said: unknown = await answer.json();
      if (answer.ok && Value.Check(Booked, said)) return ok({ waybill: said.waybill });
      if (answer.status === 422 && Value.Check(Refused, said)) return no({ code: said.code });
      throw new Error(`the courier answered an order with ${answer.status}`);
    },
    async track(waybill) {
      const answer = await ask(`waybills/${encodeURIComponent(waybill)}`);
      const said: unknown = await answer.json();
      if (answer.ok && Value.Check(Tracked, said)) return said.steps;
      throw new Error(`the courier answered a question about a parcel with ${answer.status}`);
    },
  };
}

import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Event } from './events.ts';

/**
 * One parcel (物流单, GB/T 39046) between the county and somebody. Who lives where is sealed in the event that ordered it; the state knows
 * what the rules ask. `in`: papers that come to a hall; `out`: a result on its way to its holder.
 */
export type Parcel =
  | { state: 'unordered' }
  | (Ordered & { state: 'ordered' })
  | (Ordered & { state: 'refused' })
  | (Booked & { state: Moving })
  | (Booked & { state: 'delivered' | 'returned' })
  | (Booked & { state: 'takenIn' });

type Ordered = { caseId: string; direction: Direction };
/** `steps`: how many of the courier's own steps were taken in; what it tells again is not heard twice. */
type Booked = Ordered & { waybill: string; steps: number };

export type Direction = 'in' | 'out';

/** 已下单 · 已揽收 · 运输中 · 派送中 · 未妥投 · 退回中 */
export const MOVING = ['booked', 'collected', 'inTransit', 'outForDelivery', 'undelivered', 'returning'] as const;
export type Moving = (typeof MOVING)[number];

/** What the courier says of one step, in its order. */
export type CourierStep = {
  state: Exclude<Moving, 'booked'> | 'delivered' | 'returned';
  /** An instant, ISO 8601. */
  at: string;
  place: string | null;
  /** Who signed at the door, where it was delivered. */
  signedBy: 'addressee' | 'other' | null;
};

/** Whose matter it is: row-level security and the key that seals the address follow from it. */
export type ParcelHolder = { department: string; person: string; organisation: string | null; mandate: string | null };

/** Who pays the postage (付费方). */
export type Payer = 'county' | 'addressee';

/** Why a courier takes no order. */
export type OrderFault = 'addressNotServed' | 'orderUnfit';

export type Command =
  | {
      type: 'order';
      on: CivilDate;
      caseId: string;
      direction: Direction;
      holder: ParcelHolder;
      /** Sealed: name, telephone and address of whom it goes to, or is fetched from. */
      address: string;
      payer: Payer;
    }
  | { type: 'book'; on: CivilDate; waybill: string }
  | { type: 'refuseOrder'; on: CivilDate; reason: OrderFault }
  /** Somebody at the hall opened what arrived and gave it to whoever handles the case. */
  | { type: 'takeIn'; on: CivilDate }
  /** Every step that the courier knows, oldest first. */
  | { type: 'report'; steps: readonly CourierStep[] };

export type { Event };

export type Refusal =
  { code: 'parcelNotAllowed'; command: Command['type']; state: Parcel['state'] } | { code: 'papersTakenIn' };

export const initial: Parcel = { state: 'unordered' };

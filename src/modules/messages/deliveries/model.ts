/** Why a message has not come to the telephone or mailbox; a code without a person in it. */
export const REASONS = [
  'throttled',
  'unreachable',
  'gatewayFailed',
  'gatewayRefusesUs',
  'outcomeUnknown',
  'tooLate',
  'expired',
  'numberRefused',
  'addressRefused',
  'messageRefused',
  'notDelivered',
  'addressGone',
  'notWished',
  'erased',
] as const;
export type Reason = (typeof REASONS)[number];

type Ended = { attempts: number; endedAt: Date; reason: Reason };

/**
 * One message on its way over one channel. `sent` is what the gateway or mail server has taken; only a gateway with receipts says
 * `delivered`. `failed`: it could not be done in time. `undeliverable`: it never can be to this address.
 */
export type Delivery =
  | {
      state: 'queued';
      attempts: number;
      /** Not before. */
      nextAt: Date;
      giveUpAt: Date;
      /** Since when somebody is handing it over. */
      claimedAt: Date | null;
      /** An attempt ended without anybody knowing how: it may have been taken. */
      uncertain: boolean;
      reason: Reason | null;
    }
  | { state: 'sent'; attempts: number; sentAt: Date }
  | { state: 'delivered'; attempts: number; sentAt: Date | null; endedAt: Date }
  | ({ state: 'failed' } & Ended)
  | ({ state: 'undeliverable' } & Ended);

export type Command =
  /** Somebody wants to hand it over now; `loudAt` is the first instant from now on at which that may be. */
  | { type: 'claim'; at: Date; loudAt: Date }
  | { type: 'send'; at: Date }
  /** Not taken this time; it may go again at `nextAt`. */
  | { type: 'postpone'; at: Date; reason: Reason; nextAt: Date }
  | { type: 'refuse'; at: Date; reason: Reason }
  /** The answer never came. */
  | { type: 'lose'; at: Date }
  /** A receipt says what became of it. */
  | { type: 'hear'; at: Date; outcome: 'delivered' | 'undeliverable' | 'expired' };

export type Refusal =
  | { code: 'notDue'; until: Date }
  | { code: 'inHand'; until: Date }
  | { code: 'alreadyEnded' }
  | { code: 'notInHand' }
  | { code: 'nothingSent' };

export type DeliveryState = Delivery['state'];

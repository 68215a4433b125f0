import type { Area } from '../../../../kernel/id.ts';
import type { Channel } from '../../kinds/model.ts';
import type { DeliveryState, Reason } from '../model.ts';
import type { PartOutcome } from '../rules/parts.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'messages.delivery': {
      area: Area;
      id: string;
      message_id: string;
      channel: Channel;
      state: DeliveryState;
      attempts: number;
      next_at: Date | null;
      give_up_at: Date;
      claimed_at: Date | null;
      uncertain: boolean;
      reference: number;
      parts: number | null;
      provider_id: string | null;
      reason: Reason | null;
      queued_at: Date;
      sent_at: Date | null;
      ended_at: Date | null;
    };
    'messages.part': {
      area: Area;
      provider_id: string;
      delivery_id: string | null;
      number: number | null;
      outcome: Exclude<PartOutcome, undefined> | null;
      at: Date;
    };
  }
}

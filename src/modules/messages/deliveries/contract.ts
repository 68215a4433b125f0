import { Type, type Static } from 'typebox';

const Channel = Type.Enum(['sms', 'email']);
const Count = Type.Integer({ minimum: 0 });

/** How sending stands, without a person or a word of what was sent. */
export const SendingStanding = Type.Object({
  since: Type.String({ format: 'date-time' }),
  /** Channels that the county offers. */
  offered: Type.Array(Channel),
  queued: Type.Array(
    Type.Object({
      channel: Channel,
      count: Count,
      oldestDueAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
    }),
  ),
  ended: Type.Array(
    Type.Object({
      channel: Channel,
      state: Type.Enum(['delivered', 'failed', 'undeliverable']),
      reason: Type.Union([Type.String(), Type.Null()]),
      /** The same as a sentence. */
      meaning: Type.Union([Type.String(), Type.Null()]),
      count: Count,
    }),
  ),
});
export type SendingStanding = Static<typeof SendingStanding>;

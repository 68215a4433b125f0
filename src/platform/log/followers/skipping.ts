import { Type } from 'typebox';
import type { EventOf } from '../shapes.ts';
import { Streams } from '../stream.ts';

const schemas = {
  eventSkipped: {
    schema: 1,
    data: Type.Object({
      stream: Type.String(),
      version: Type.Integer({ minimum: 1 }),
      incident: Type.String({ format: 'uuid' }),
      reason: Type.String({ minLength: 1 }),
    }),
  },
};

type Event = EventOf<typeof schemas>;

/** Decisions that a follower leaves an event out: one stream per follower and area. */
export const skipping = new Streams<{ skipped: number }, Event>({
  name: 'log.follower',
  schemas,
  upcasts: {},
  initial: { skipped: 0 },
  evolve: ({ skipped }) => ({ skipped: skipped + 1 }),
});

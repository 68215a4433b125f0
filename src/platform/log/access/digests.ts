import { Type } from 'typebox';
import type { EventOf } from '../shapes.ts';
import { Streams } from '../stream.ts';

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });

const schemas = {
  /** All looks of one day at people's files: their number, the Merkle root over them, and the digest before. */
  accessesDigested: {
    schema: 1,
    data: Type.Object({
      day: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
      rows: Type.Integer({ minimum: 0 }),
      root: Hash,
      previous: Type.Union([Hash, Type.Null()]),
      digest: Hash,
    }),
  },
};

export type DigestEvent = EventOf<typeof schemas>;
export type Digested = { day: string | null; digest: string | null };

/** One stream for each year of an area, named by the year, so that it stays short; the chain runs on from year to year. */
export const digests = new Streams<Digested, DigestEvent>({
  name: 'log.access',
  schemas,
  upcasts: {},
  initial: { day: null, digest: null },
  evolve: (_before, { day, digest }) => ({ day, digest }),
});

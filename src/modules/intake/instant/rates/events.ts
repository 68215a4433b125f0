import { Type, type Static } from 'typebox';

export const schemas = {
  /** Of how many of a hundred grants of an item chance draws the second look from now on, who says so, and why. */
  sampleRateChanged: {
    schema: 1,
    data: Type.Object({
      on: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
      department: Type.String(),
      officer: Type.String({ format: 'uuid' }),
      from: Type.Number(),
      percent: Type.Number({ minimum: 1, maximum: 100 }),
      reason: Type.String({ minLength: 1 }),
    }),
  },
} as const;

export type Event = { type: 'sampleRateChanged' } & Static<(typeof schemas)['sampleRateChanged']['data']>;

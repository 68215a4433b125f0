import { Type } from 'typebox';
import { describe, expect, test } from 'vitest';
import { UnknownEvent } from './shapes.ts';
import { Streams } from './stream.ts';

const schemas = { paid: { schema: 3, data: Type.Object({ fen: Type.Integer(), by: Type.String() }) } };
type Paid = { type: 'paid'; fen: number; by: string };

const streams = new Streams<{ total: number }, Paid>({
  name: 'test.bill',
  schemas,
  upcasts: {
    'paid@1': ({ yuan }) => ({ fen: Number(yuan) * 100 }),
    'paid@2': (data) => ({ ...data, by: 'unknown' }),
  },
  initial: { total: 0 },
  evolve: ({ total }, { fen }) => ({ total: total + fen }),
});

describe('an old event', () => {
  test.each([
    [1, { yuan: 2 }],
    [2, { fen: 200 }],
    [3, { fen: 200, by: 'unknown' }],
  ])('of schema %i is read in the shape of today', (schema, data) => {
    expect(streams.read({ type: 'paid', schema, data })).toEqual({ type: 'paid', fen: 200, by: 'unknown' });
  });

  test('is left as it was recorded', () => {
    const data = Object.freeze({ yuan: 2 });
    streams.read({ type: 'paid', schema: 1, data });
    expect(data).toEqual({ yuan: 2 });
  });
});

describe('an event that this program does not know', () => {
  test.each([
    ['a newer number', { type: 'paid', schema: 4 }],
    ['a number before the first upcast', { type: 'paid', schema: 0 }],
    ['another type', { type: 'refunded', schema: 1 }],
    ['a type named like something that every object has', { type: 'constructor', schema: 1 }],
  ])('because of %s is not guessed at', (_why, kind) => {
    expect(() => streams.read({ ...kind, data: {} })).toThrow(UnknownEvent);
  });
});

test('a gap in the upcasts leaves what lies before it unknown', () => {
  const gapped = new Streams<{ total: number }, Paid>({
    name: 'test.bill',
    schemas,
    upcasts: { 'paid@1': (data) => data },
    initial: { total: 0 },
    evolve: (state) => state,
  });
  expect(() => gapped.read({ type: 'paid', schema: 1, data: {} })).toThrow(UnknownEvent);
});

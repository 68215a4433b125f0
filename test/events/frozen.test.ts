import { Type } from 'typebox';
import { describe, expect, test } from 'vitest';
import { Streams, type EventSchemas, type Upcasts } from '../../src/platform/log/index.ts';
import { findFaults, readSamples, type Sample } from '../support/log/frozen.ts';
import { findKinds } from '../support/log/kinds.ts';
import { sampleOf } from '../support/log/sample.ts';

test('every event type is frozen, and every released event still reads', async () => {
  expect(findFaults(await findKinds(), readSamples())).toEqual([]);
});

const streamsOf = (schemas: EventSchemas, upcasts: Upcasts = {}) =>
  new Streams<object, { type: string }>({ name: 'test.case', schemas, upcasts, initial: {}, evolve: (state) => state });
const First = Type.Object({ place: Type.String() });
const released: Sample = {
  stream: 'test.case',
  type: 'opened',
  schema: 1,
  shape: JSON.parse(JSON.stringify(First)),
  data: { place: 'window 3' },
};
const Second = Type.Object({ hall: Type.String(), window: Type.Integer() });
const toSecond: Upcasts = { 'opened@1': ({ place }) => ({ hall: 'main', window: Number(String(place).slice(-1)) }) };

describe('a planted change', () => {
  test('of nothing is no fault', () => {
    expect(findFaults([streamsOf({ opened: { schema: 1, data: First } })], [released])).toEqual([]);
  });

  test('to one more part that may be missing is no fault: an older program reads past it', () => {
    const data = Type.Object({ place: Type.String(), hall: Type.Optional(Type.String()) });
    const kind = streamsOf({ opened: { schema: 1, data } });
    expect(findFaults([kind], [released])).toEqual([]);
    const older = streamsOf({ opened: { schema: 1, data: First } });
    expect(older.read({ ...released, data: { ...released.data, hall: 'main' } })).toMatchObject({ place: 'window 3' });
  });

  test.each([
    ['another field', Type.Object({ place: Type.String(), hall: Type.String() })],
    ['a field that may be missing now', Type.Object({ place: Type.Optional(Type.String()) })],
    ['a narrower field', Type.Object({ place: Type.String({ maxLength: 3 }) })],
  ])('to %s under the same number is found', (_what, data) => {
    expect(findFaults([streamsOf({ opened: { schema: 1, data } })], [released])).toEqual([
      'test.case/opened@1.json was released with another shape: raise its schema number and write an upcast from 1',
    ]);
  });

  test('to a new number without an upcast is found', () => {
    expect(findFaults([streamsOf({ opened: { schema: 2, data: Second } })], [released])).toEqual([
      'test.case/opened@2.json is not frozen yet: run node scripts/freeze-events.mjs',
      'test.case/opened@1.json cannot be read: test.case holds opened@1, which this program does not know',
    ]);
  });

  test('to a new number with an upcast that does not lead there is found', () => {
    const kind = streamsOf({ opened: { schema: 2, data: Second } }, { 'opened@1': (data) => data });
    expect(findFaults([kind], [released])).toContain(
      'test.case/opened@1.json cannot be read: opened@1 does not read as opened of today in test.case',
    );
  });

  test('to a new number with an upcast and a sample of its own is no fault', () => {
    const kind = streamsOf({ opened: { schema: 2, data: Second } }, toSecond);
    const second: Sample = { ...released, schema: 2, shape: JSON.parse(JSON.stringify(Second)), data: { hall: 'main', window: 3 } };
    expect(findFaults([kind], [released, second])).toEqual([]);
    expect(kind.read(released)).toEqual({ type: 'opened', hall: 'main', window: 3 });
  });

  test('that removes a released type, or its whole kind, is found', () => {
    expect(findFaults([streamsOf({})], [released])).toEqual(['test.case/opened@1.json was released and is gone']);
    expect(findFaults([], [released])).toEqual(['test.case was released and is gone']);
  });
});

describe('a sample', () => {
  test('is the same whenever it is made, and has every optional part', () => {
    const shape = JSON.parse(
      JSON.stringify(
        Type.Object({
          id: Type.String({ format: 'uuid' }),
          note: Type.Optional(Type.Union([Type.String(), Type.Null()])),
          number: Type.String({ pattern: '^[A-Z]{2}\\d{4}$' }),
          days: Type.Array(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), { minItems: 2 }),
          level: Type.Integer({ minimum: 3 }),
          kind: Type.Enum(['one', 'other']),
        }),
      ),
    );
    const sample = sampleOf(shape);
    expect(sampleOf(shape)).toEqual(sample);
    expect(sample).toMatchObject({ note: 'example', days: ['2026-03-02', '2026-03-02'], level: 3, kind: 'one' });
    expect(sample).toHaveProperty('number', expect.stringMatching(/^[A-Z]{2}\d{4}$/));
  });

  test('of a shape that it does not know is asked for by hand', () => {
    expect(() => sampleOf({ type: 'string', format: 'iri' })).toThrow('by hand');
    expect(() => sampleOf({ type: 'bigint' })).toThrow('by hand');
  });
});

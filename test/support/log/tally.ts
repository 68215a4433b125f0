import { Type } from 'typebox';
import { Streams, type EventOf, type Stamp } from '../../../src/platform/log/index.ts';

/** The smallest noun that has a history: a tally to which marks are added. For tests of the log itself. */
const schemas = {
  marked: { schema: 1, data: Type.Object({ by: Type.Integer(), note: Type.Optional(Type.String()) }) },
  cleared: { schema: 1, data: Type.Object({}) },
};

export type TallyEvent = EventOf<typeof schemas>;
export type Tally = { sum: number; marks: number };

export const tallies = new Streams<Tally, TallyEvent>({
  name: 'test.tally',
  schemas,
  upcasts: {},
  initial: { sum: 0, marks: 0 },
  evolve: ({ sum, marks }, event) =>
    event.type === 'marked' ? { sum: sum + event.by, marks: marks + 1 } : { sum: 0, marks },
});

export const stamp: Stamp = { actor: { kind: 'system', id: 'test' }, at: new Date('2026-03-02T01:00:00Z') };

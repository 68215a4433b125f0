import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Agenda } from './agenda.ts';

test('whatever is planned happens in order of time, and of two at once the first planned first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 }), { maxLength: 60 }), (times) => {
      const agenda = new Agenda();
      const happened: { at: number; number: number }[] = [];
      for (const [number, at] of times.entries()) agenda.add(at, () => happened.push({ at, number }));
      agenda.run();
      const expected = times.map((at, number) => ({ at, number })).toSorted((one, other) => one.at - other.at);
      expect(happened).toEqual(expected);
    }),
  );
});

test('what happens may plan more, and what is never does not happen', () => {
  const agenda = new Agenda();
  const happened: number[] = [];
  agenda.add(3, (at) => agenda.add(at + 1, (then) => happened.push(then)));
  agenda.add(Number.POSITIVE_INFINITY, (at) => happened.push(at));
  agenda.run();
  expect(happened).toEqual([4]);
});

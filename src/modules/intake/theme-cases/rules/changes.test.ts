import { expect, test } from 'vitest';
import type { Event } from '../model.ts';
import { changesIn } from './changes.ts';

const moment = (on: string, minute = 1440) => ({ on, minute });
const moved = (from: string | null, to: string | null, minute = 1440): Extract<Event, { type: 'dateMoved' }> => ({
  ...{ type: 'dateMoved', at: '2026-03-05T17:00:00.000Z', pathBefore: [], pathAfter: [] },
  from: from === null ? null : moment(from),
  to: to === null ? null : moment(to, minute),
  causes: [{ item: 'pension-retire', cause: 'suspended' }],
});

test('each change of the day is told with its cause, on the day on which it came in China', () => {
  expect(changesIn([moved('2026-03-16', null), moved(null, '2026-04-02')])).toEqual([
    {
      on: '2026-03-06',
      from: '2026-03-16',
      to: null,
      causes: [{ item: 'pension-retire', cause: 'suspended' }],
    },
    {
      on: '2026-03-06',
      from: null,
      to: '2026-04-02',
      causes: [{ item: 'pension-retire', cause: 'suspended' }],
    },
  ]);
});

test('another minute of the same day, and what is no change of the day, is not told', () => {
  const taken: Event = { type: 'partTakenBack', at: '2026-03-05T17:00:00.000Z', item: 'elder-card' };
  expect(changesIn([moved('2026-03-16', '2026-03-16', 600), taken])).toEqual([]);
});

test('what ended without being granted was not done early or late, it is over', () => {
  const early = moved('2026-03-16', '2026-03-10');
  const causesAfter = (outcome: 'granted' | 'withdrawn' | 'denied') => {
    const ended: Event = { type: 'partEnded', at: '2026-03-05T16:00:00.000Z', item: 'pension-retire', outcome };
    const finished = { ...early, causes: [{ item: 'pension-retire', cause: 'finishedEarly' as const }] };
    return changesIn([ended, finished]).flatMap(({ causes }) => causes.map(({ cause }) => cause));
  };
  expect([causesAfter('granted'), causesAfter('withdrawn'), causesAfter('denied')]).toEqual([
    ['finishedEarly'],
    ['over'],
    ['over'],
  ]);
});

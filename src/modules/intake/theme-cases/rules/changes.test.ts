import { describe, expect, test } from 'vitest';
import type { Event } from '../model.ts';
import { changesIn, changeTold } from './changes.ts';

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

describe('the applicant is told', () => {
  const later = moved('2026-03-16', '2026-03-17');
  const again = moved('2026-03-17', '2026-03-18');
  const otherwise = { ...again, causes: [{ item: 'elder-card', cause: 'late' as const }] };
  test.each<[string, Event[], string | null | undefined]>([
    ['of a later day', [later], '2026-03-17'],
    ['that no day can be named any more', [moved('2026-03-16', null)], null],
    ['once for each reason', [later, again], undefined],
    ['of a new reason', [later, otherwise], '2026-03-18'],
    ['of nothing that comes sooner', [moved('2026-03-16', '2026-03-10')], undefined],
    ['of nothing that only has a day at last', [moved(null, '2026-03-10')], undefined],
    ['of no other minute', [moved('2026-03-16', '2026-03-16', 600)], undefined],
  ])('%s', (_what, events, to) => {
    expect(changeTold(events)?.to).toBe(to);
  });
  test('and the page makes one change of what went on for one reason', () => {
    expect(changesIn([later, again])).toMatchObject([{ from: '2026-03-16', to: '2026-03-18' }]);
  });
});

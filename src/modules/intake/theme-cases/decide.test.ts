import { describe, expect, test } from 'vitest';
import { ending, MONDAY, moved, opened, openedAfter, starting } from '../../../../test/support/intake/theme-cases.ts';
import { no } from '../../../kernel/result.ts';
import { decide } from './decide.ts';
import { initial, type Opened } from './model.ts';
import { hangingOn, startable } from './rules/order.ts';
import { statusOf } from './rules/status.ts';

/** hukou, then insurance and card; vaccination beside, which the card may overtake. */
const newborn = () =>
  opened([
    { item: 'hukou' },
    { item: 'vaccination' },
    { item: 'insurance', after: ['hukou'] },
    { item: 'card', after: ['insurance'], afterOptional: ['vaccination'] },
  ]);
const names = (parts: readonly { item: string }[]) => parts.map(({ item }) => item);
const states = ({ parts }: Opened) =>
  Object.fromEntries(parts.map(({ item, standing }) => [item, standing.state] as const));

describe('a part begins', () => {
  test('when it waits for nothing', () => {
    expect(names(startable(newborn().parts))).toEqual(['hukou', 'vaccination']);
  });
  test('when everything that it waits for was granted, and what it may overtake does not keep it', () => {
    const begun = openedAfter(newborn(), starting('hukou'), starting('vaccination'), ending('hukou', 'granted'));
    expect(names(startable(begun.parts))).toEqual(['insurance']);
    const further = openedAfter(begun, starting('insurance'), ending('insurance', 'granted'));
    expect(names(startable(further.parts))).toEqual(['card']);
  });
  test('not before, and says for what it waits', () => {
    expect(decide(starting('card'), newborn())).toEqual(no({ code: 'partWaits', item: 'card', for: ['insurance'] }));
  });
  test('once', () => {
    const begun = openedAfter(newborn(), starting('hukou'));
    expect(decide(starting('hukou'), begun)).toEqual(no({ code: 'partStarted', item: 'hukou' }));
  });
  test('also by the hand of the applicant, where it could not be handed in by itself', () => {
    const back = openedAfter(newborn(), { type: 'giveBack', item: 'hukou', why: 'itemChanged', at: MONDAY });
    expect(names(startable(back.parts))).toEqual(['vaccination']);
    expect(states(openedAfter(back, starting('hukou')))).toMatchObject({ hukou: 'started' });
  });
});

describe('what is not granted', () => {
  test.each(['denied', 'notAccepted', 'withdrawn', 'lapsed', 'ended'] as const)(
    '(%s) stops what hangs on it, and nothing else',
    (outcome) => {
      const begun = openedAfter(newborn(), starting('hukou'), starting('vaccination'));
      const { after, events } = moved(begun, ending('hukou', outcome));
      expect(events.filter(({ type }) => type === 'partStopped')).toMatchObject([
        { item: 'insurance', because: 'hukou' },
        { item: 'card', because: 'hukou' },
      ]);
      expect(after.state).toBe('running');
      expect(states(after as Opened)).toEqual({
        ...{ hukou: outcome, vaccination: 'started', insurance: 'stopped', card: 'stopped' },
      });
    },
  );
  test('does not stop what may overtake it', () => {
    const begun = openedAfter(newborn(), starting('hukou'), starting('vaccination'));
    expect(states(openedAfter(begun, ending('vaccination', 'denied')))).toMatchObject({ card: 'waiting' });
  });
  test('is heard twice without harm', () => {
    const begun = openedAfter(newborn(), starting('hukou'), ending('hukou', 'denied'));
    expect(moved(begun, ending('hukou', 'denied')).events).toEqual([]);
  });
});

describe('the applicant takes a part back', () => {
  test('with what hangs on it, which can be said beforehand', () => {
    expect(names(hangingOn('insurance', newborn().parts))).toEqual(['card']);
    const after = openedAfter(newborn(), { type: 'takeBack', item: 'insurance', at: MONDAY });
    expect(states(after)).toEqual({
      ...{ hukou: 'waiting', vaccination: 'waiting', insurance: 'takenBack', card: 'stopped' },
    });
  });
  test('not once it is a case: that one is withdrawn', () => {
    const begun = openedAfter(newborn(), starting('hukou'));
    expect(decide({ type: 'takeBack', item: 'hukou', at: MONDAY }, begun)).toEqual(
      no({ code: 'partNotOpen', item: 'hukou' }),
    );
  });
});

describe('the whole', () => {
  test('is concluded when nothing is open any more, and says what came of it', () => {
    const one = opened([{ item: 'a' }, { item: 'b', after: ['a'] }]);
    const granted = openedAfter(one, starting('a'), ending('a', 'granted'));
    expect([granted.state, statusOf(granted.parts)]).toEqual(['running', 'running']);
    const { after, events } = moved(openedAfter(granted, starting('b')), ending('b', 'denied'));
    expect(events.at(-1)?.type).toBe('themeConcluded');
    expect([after.state, statusOf((after as Opened).parts)]).toEqual(['concluded', 'partlyGranted']);
    const all = openedAfter(granted, starting('b'), ending('b', 'granted'));
    expect(statusOf(all.parts)).toBe('granted');
    expect(statusOf(openedAfter(one, starting('a'), ending('a', 'denied')).parts)).toBe('notGranted');
  });
  test('is opened once, and knows its parts', () => {
    expect(decide(starting('hukou'), initial)).toEqual(no({ code: 'themeCaseNotFound' }));
    expect(decide(starting('passport'), newborn())).toEqual(no({ code: 'partNotInTheme', item: 'passport' }));
    const { openedAt: at, facts } = newborn();
    const opening = {
      ...facts,
      at,
      told: 'sealed',
      query: { hash: 'hash', code: 'sealed' },
      parts: [],
      finishes: null,
    };
    expect(decide({ type: 'open', opening }, newborn())).toEqual(no({ code: 'themeCaseOpened' }));
  });
});

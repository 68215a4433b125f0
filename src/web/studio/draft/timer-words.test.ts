import { describe, expect, test } from 'vitest';
import { amountOf, timerOf, type Amount, type TimerFacts } from './timer-words.ts';

const after = (text: string, unit = ''): TimerFacts => ({ kind: 'timeDuration', text, unit });

describe('a timer in words', () => {
  test.each<[TimerFacts, Amount]>([
    [after('P5D', 'workingDay'), { count: '5', unit: 'workingDay', times: '' }],
    [after('PT4H', 'workingHour'), { count: '4', unit: 'workingHour', times: '' }],
    [after('P5D'), { count: '5', unit: 'day', times: '' }],
    [after('PT12H'), { count: '12', unit: 'hour', times: '' }],
    [after('PT30M'), { count: '30', unit: 'minute', times: '' }],
    [
      { kind: 'timeCycle', text: 'R3/P2D', unit: 'workingDay' },
      { count: '2', unit: 'workingDay', times: '3' },
    ],
    [
      { kind: 'timeCycle', text: 'R/PT1H', unit: '' },
      { count: '1', unit: 'hour', times: '' },
    ],
  ])('%j is %j, and the other way', (facts, amount) => {
    expect(amountOf(facts)).toEqual(amount);
    expect(timerOf(facts.kind, amount)).toEqual(facts);
  });
  test.each<TimerFacts>([
    after('P1M'),
    after('P1DT2H'),
    after('=days'),
    after('PT4H', 'workingDay'),
    after('P2D', 'workingHour'),
    after('P5D', 'moon'),
    after('R3/P2D'),
    { kind: 'timeCycle', text: 'P2D', unit: '' },
    { kind: 'timeDate', text: '2026-03-02T09:00', unit: '' },
    after(''),
  ])('%j is said as it is written', (facts) => {
    expect(amountOf(facts)).toBeUndefined();
  });
});

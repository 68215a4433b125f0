import { expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { no, ok } from '../../../../kernel/result.ts';
import { decide, evolve, initial } from './decide.ts';

const change = {
  ...{ on: civilDate('2026-03-02'), department: 'civil', officer: '0190a000-0000-7000-8000-00000000000a' },
  ...{ starting: 5, percent: 10, reason: ' 上月复核发现两件有误 ' },
};

test('a rate is changed with a reason, and the event says from what', () => {
  const { starting: _starting, ...said } = change;
  const event = { type: 'sampleRateChanged', ...said, from: 5, reason: '上月复核发现两件有误' } as const;
  expect(decide(change, initial)).toEqual(ok(event));
  expect(decide({ ...change, percent: 20 }, evolve(initial, event))).toMatchObject({
    value: { from: 10, percent: 20 },
  });
});
test.each([0, 101, 2.5, Number.NaN])('%s of a hundred is no rate: something is always looked at', (percent) => {
  expect(decide({ ...change, percent }, initial)).toEqual(no({ code: 'sampleRateRange', least: 1, most: 100 }));
});
test('the last rates that there are', () => {
  for (const percent of [1, 100]) expect(decide({ ...change, percent }, initial).ok).toBe(true);
});
test('without a reason, or to what it is, nothing changes', () => {
  expect(decide({ ...change, reason: ' ' }, initial)).toEqual(no({ code: 'sampleReasonMissing' }));
  expect(decide({ ...change, percent: 5 }, initial)).toEqual(no({ code: 'sampleRateSame', percent: 5 }));
});

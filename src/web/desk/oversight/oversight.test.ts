import { describe, expect, test } from 'vitest';
import { incidentOf, spanOf, valuesTyped } from './incident.ts';

describe('what somebody types to get a stuck case going', () => {
  test.each([
    ['a yes', ' applies_site ', '是', { applies_site: true }],
    ['a no in English', 'applies_site', 'No', { applies_site: false }],
    ['a word', 'decision', 'granted', { decision: 'granted' }],
    ['nothing: it is only tried again', ' ', '是', {}],
  ])('%s', (_name, variable, value, expected) => {
    expect(valuesTyped(variable, value)).toEqual(expected);
  });
});

test('a reason that is not known has no words of its own', () => {
  expect(incidentOf('noWay')).toBe('noWay');
  expect(incidentOf('sunspots')).toBeUndefined();
});

test('hours become days where people would say days', () => {
  expect(spanOf(13.96, 7)).toEqual({ unit: 'hours', value: 14 });
  expect(spanOf(0.04, 7)).toEqual({ unit: 'hours', value: 0 });
  expect(spanOf(17.5, 7)).toEqual({ unit: 'days', value: 2.5 });
  expect(spanOf(17.5, 0)).toEqual({ unit: 'hours', value: 17.5 });
});

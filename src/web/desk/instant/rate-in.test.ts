import { expect, test } from 'vitest';
import { rateIn, rateLacksIn, RATE_FIELDS } from './rate-in.ts';

const rate = {
  item: { key: 'elder-card', name: { zh: '老年人优待证' } },
  version: 3,
  percent: 5,
  changed: null,
  mayChange: true,
};

function formOf(typed: Partial<Record<keyof typeof RATE_FIELDS, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ item: 'elder-card', percent: '10', reason: '发现有误', ...typed }))
    form.set(RATE_FIELDS[name as keyof typeof RATE_FIELDS], value);
  return form;
}

test('a share is sent with its reason, on the version that was read', () => {
  expect(rateIn(formOf({}), [rate])).toEqual({
    item: 'elder-card',
    body: { version: 3, percent: 10, reason: '发现有误' },
  });
  expect(rateIn(formOf({ percent: '100' }), [rate])?.body.percent).toBe(100);
});
test.each(['0', '101', '5.5', '', 'x'])('%s is no share', (percent) => {
  expect(rateLacksIn(formOf({ percent }))).toEqual(['percent']);
  expect(rateIn(formOf({ percent }), [rate])).toBeUndefined();
});
test('what is left out is named', () => {
  expect(rateLacksIn(formOf({ item: '', reason: ' ' }))).toEqual(['item', 'reason']);
  expect(rateIn(formOf({ item: 'other' }), [rate])).toBeUndefined();
});

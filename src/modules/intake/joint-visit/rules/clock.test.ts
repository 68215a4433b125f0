import { expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { clockDuring } from './clock.ts';

test('the time for putting something right counts', () => {
  expect(clockDuring(undefined)).toEqual({ runs: true });
});
test('a clock that another law has stopped goes on standing still, and says by which', () => {
  const stopped = { on: civilDate('2026-03-02'), basis: '某法第一条' };
  expect(clockDuring(stopped)).toEqual({ runs: false, since: '2026-03-02', basis: '某法第一条' });
});

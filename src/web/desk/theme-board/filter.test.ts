import { expect, test } from 'vitest';
import { boardFilterOf } from './filter.ts';

test('an address says theme, department and whether only what is late; whatever else it says is left out', () => {
  expect(boardFilterOf({ theme: 'newborn', department: 'hrss', late: 'yes', after: 'x' })).toEqual({
    ...{ theme: 'newborn', department: 'hrss', late: 'yes' },
  });
  expect(boardFilterOf({ theme: '<script>', department: 7, late: true })).toEqual({});
});

import { expect, test } from 'vitest';
import { kilometresBetween } from './distance.ts';

test.each([
  ['the same place', { latitude: 35.07, longitude: 116.31 }, { latitude: 35.07, longitude: 116.31 }, 0],
  ['a degree of latitude', { latitude: 35, longitude: 116 }, { latitude: 36, longitude: 116 }, 111],
  ['a degree of longitude at 35°', { latitude: 35, longitude: 116 }, { latitude: 35, longitude: 117 }, 91],
  ['from pole to pole', { latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 }, 20_015],
])('%s', (_name, one, other, kilometres) => {
  expect(kilometresBetween(one, other)).toBe(kilometres);
  expect(kilometresBetween(other, one)).toBe(kilometres);
});

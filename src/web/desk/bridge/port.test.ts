import { expect, test } from 'vitest';
import { bridgePortOf } from './port.ts';

test.each([
  ['17370', 17_370],
  ['65535', 65_535],
  ['none', undefined],
  ['0', undefined],
  ['65536', undefined],
  ['__BRIDGE_PORT__', undefined],
  [undefined, undefined],
])('%j is port %s', (written, port) => {
  expect(bridgePortOf(written)).toBe(port);
});

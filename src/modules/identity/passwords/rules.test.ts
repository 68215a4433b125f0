import { describe, expect, test } from 'vitest';
import { networkOf, normalLoginName } from './rules.ts';

describe('who counts as one address', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

test('a login name is the same in capitals and full width', () => {
  expect(normalLoginName(' Ｃｌｅｒｋ01 ')).toBe('clerk01');
});

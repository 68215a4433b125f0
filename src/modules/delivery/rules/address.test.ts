import { expect, test } from 'vitest';
import { addressFaults, addressText } from './address.ts';

const address = { name: ' 演示李四 ', phone: '0537-1234567', address: '模拟县水泊街道演示路1号' };

test('an address that a courier can use has nothing wrong with it, and is kept without blanks', () => {
  expect(addressFaults(address)).toEqual([]);
  expect(JSON.parse(addressText(address))).toEqual({ ...address, name: '演示李四' });
});

test.each([
  ['name', { name: ' 李 ' }],
  ['phone', { phone: '1380000' }],
  ['phone', { phone: '138000000001' }],
  ['address', { address: '演示路' }],
] as const)('what is wrong with its %s is named', (field, wrong) =>
  expect(addressFaults({ ...address, ...wrong })).toEqual([field]),
);

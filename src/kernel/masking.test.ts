import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskEmail, maskIdNumber, maskName, maskPhone } from './masking.ts';

test.each([
  ['', ''],
  ['李', '*'],
  ['李四', '李*'],
  ['欧阳修', '欧*修'],
  ['买买提·吐尔逊', '买*****逊'],
  ['𠮷野家', '𠮷*家'],
])('the name %s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test.each([
  ['13812345678', '138****5678'],
  ['05378721234', '053****1234'],
  ['8721234', '87****4'],
  ['110', '1**'],
  ['1', '*'],
])('the phone %s is shown as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked);
});

test.each([
  ['980828199001010012', '980828********0012'],
  ['980828900101001', '980828*****1001'],
  ['E12345678', 'E1*****78'],
  ['H0123456', 'H0****56'],
])('the document number %s is shown as %s', (number, masked) => {
  expect(maskIdNumber(number)).toBe(masked);
});

test.each([
  ['li.si@example.com', 'l****@example.com'],
  ['a@example.com', '*@example.com'],
])('the address %s is shown as %s', (address, masked) => {
  expect(maskEmail(address)).toBe(masked);
});

test('length is kept and something is always hidden', () => {
  const anyText = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom('1', 'A', '王', '𠮷') });
  fc.assert(
    fc.property(anyText, (text) => {
      for (const mask of [maskName, maskPhone, maskIdNumber]) {
        const masked = Array.from(mask(text));
        expect(masked).toHaveLength(Array.from(text).length);
        expect(masked).toContain('*');
      }
    }),
  );
});

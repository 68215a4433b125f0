import { expect, test } from 'vitest';
import { soughtIn } from './sought.ts';

test.each([
  [
    'the address of a receipt’s QR code',
    'https://county.example/status?number=370828260302000017',
    'number',
    '370828260302000017',
  ],
  ['a case number with spaces', '370828 260302 000017', 'number', '370828260302000017'],
  ['the number of a theme', 'tc370828 260302 000017', 'theme', 'TC370828260302000017'],
  ['an identity number', '98082819850312001X', 'citizenId', '98082819850312001X'],
  ['an identity number of digits', '980828198503120015', 'citizenId', '980828198503120015'],
  ['a credit code in small letters', '91370828ma3abcde1x', 'citizenId', '91370828MA3ABCDE1X'],
  ['a mobile number', '138 0000 0001', 'phone', '13800000001'],
  ['a landline', '0537-7321234', 'phone', '05377321234'],
  ['a name', ' 演示张三 ', 'name', '演示张三'],
  ['a firm with a number in its name', '演示第2浴池', 'name', '演示第2浴池'],
])('%s is told apart', (_name, typed, by, text) => {
  expect(soughtIn(typed)).toEqual({ by, text });
});

test('nothing looks for nobody', () => {
  expect(soughtIn('  ')).toBe(undefined);
});

import { expect, test } from 'vitest';
import { expectedOfText, jsonOfText, textOfJson } from './json-text.ts';

test.each([
  ['60', 'number', 60],
  ['-1.50', 'number', -1.5],
  ['9007199254740993.1', 'number', '9007199254740993.1'],
  ['many', 'number', 'many'],
  ['true', 'boolean', true],
  ['true', 'string', 'true'],
  ['2026-03-02', 'date', '2026-03-02'],
  [' ', 'number', null],
])('%s of type %s', (text, type, json) => {
  expect(jsonOfText(text, type)).toBe(json);
});
test.each([
  ['{"a": 1}', { a: 1 }],
  ['true', true],
  ['低', '低'],
  ['', null],
])('expected: %s', (text, json) => {
  expect(expectedOfText(text)).toEqual(json);
});
test('is shown as it is typed', () => {
  expect(['低', 60, true, null, { a: 1 }].map(textOfJson)).toEqual(['低', '60', 'true', '', '{"a":1}']);
});

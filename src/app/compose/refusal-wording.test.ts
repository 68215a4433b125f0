import { expect, test } from 'vitest';
import { moduleWording } from './refusal-wording.ts';

test.each([
  ['a number', { most: 10 }, '延长的天数应当是 1 至 10 个工作日。'],
  ['words', { most: '十' }, '延长的天数应当是 1 至 十 个工作日。'],
  ['nothing that can be said', { most: { days: 10 } }, '延长的天数应当是 1 至  个工作日。'],
])('a sentence names a fact of the refusal: %s', (_name, facts, sentence) => {
  expect(moduleWording('extensionLength', 'zh', facts)).toBe(sentence);
});

test('several facts stand one after the other', () => {
  expect(moduleWording('glyphMissing', 'en', { characters: ['㐂', '𠮷'] })).toContain('㐂 𠮷');
});

test.each([
  ['zh', '2026年12月4日'],
  ['en', '4 December 2026'],
] as const)('a day is said as people say it, in %s', (language, said) => {
  expect(moduleWording('publishedInPast', language, { earliest: '2026-12-04' })).toContain(said);
  expect(moduleWording('publishedInPast', language, { earliest: '2026-13-04' })).toContain('2026-13-04');
});

import { describe, expect, test } from 'vitest';
import { uiWording } from './wording.ts';
import { wordingFaults } from './wording-faults.ts';

test('the shared components have something to say in both languages', () => {
  expect(wordingFaults(uiWording)).toEqual([]);
});

describe('faults of a wording', () => {
  test.each([
    ['an empty text', { zh: { title: ' ' }, en: { title: 'Apply' } }, ['zh.title: empty']],
    ['an English text left in Chinese', { zh: { go: '继续' }, en: { go: '继续' } }, ['en.go: Chinese in English']],
    [
      'a sentence that turns out Chinese',
      { zh: { left: (days: string) => `还剩 ${days} 天` }, en: { left: (days: string) => `${days} 天 left` } },
      ['en.left(): Chinese in English'],
    ],
    ['a sentence that turns out empty', { zh: { why: () => '' }, en: { why: () => 'Because' } }, ['zh.why(): empty']],
    ['a value that is no text', { zh: { count: 3 }, en: { count: 3 } }, ['zh.count: empty', 'en.count: empty']],
  ])('%s is found', (_name, wording, faults) => {
    expect(wordingFaults(wording)).toEqual(faults);
  });

  test('Chinese that is marked as Chinese is none', () => {
    expect(wordingFaults({ zh: { seal: '公章' }, en: { seal: { zh: '公章' } } })).toEqual([]);
  });
});

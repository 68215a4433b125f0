import { expect, test } from 'vitest';
import { languageOf, terminalLanguage } from './language-choice.ts';

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN' }, 'zh'],
  [{ LANG: 'C' }, 'en'],
  [{ LANG: 'fr_FR.UTF-8' }, 'en'],
  [{}, 'en'],
])('a terminal with %j is spoken to in %s', (environment, language) => {
  expect(terminalLanguage(environment)).toBe(language);
});

test('a language is known by the first part of a locale only', () => {
  expect(['zh', 'zh-CN', 'ZH_cn.GB18030', 'en', 'english', 'zha', ''].map(languageOf)).toEqual([
    'zh',
    'zh',
    'zh',
    'en',
    undefined,
    undefined,
    undefined,
  ]);
});

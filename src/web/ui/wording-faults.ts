import type { InEachLanguage } from './wording.ts';

/**
 * What is wrong with a pair of wordings, as `path: fault`: text that is empty, and Chinese characters in the English one
 * outside `{ zh }`, the mark of content that is shown in Chinese on purpose. Functions are asked with sample text.
 */
export function wordingFaults({ zh, en }: InEachLanguage<object>): string[] {
  const empty = [...textsOf(zh, 'zh'), ...textsOf(en, 'en')].filter(({ text }) => text.trim() === '');
  const chinese = textsOf(en, 'en').filter(({ text, marked }) => !marked && /\p{Script=Han}/u.test(text));
  return [...empty.map(({ path }) => `${path}: empty`), ...chinese.map(({ path }) => `${path}: Chinese in English`)];
}

type Leaf = { path: string; text: string; marked: boolean };

const SAMPLES = ['1', '2', '3'];

function textsOf(value: unknown, path: string): Leaf[] {
  if (typeof value === 'string') return [{ path, text: value, marked: false }];
  if (typeof value === 'function') return textsOf(Reflect.apply(value, undefined, SAMPLES), `${path}()`);
  if (typeof value !== 'object' || value === null) return [{ path, text: '', marked: false }];
  if (isMarked(value)) return [{ path, text: value.zh, marked: true }];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

const isMarked = (value: object): value is { zh: string } =>
  'zh' in value && typeof value.zh === 'string' && !('en' in value);

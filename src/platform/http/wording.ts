import type { Language } from '../../kernel/language.ts';
import { en } from './wording/en.ts';
import { zh, type HttpWording } from './wording/zh.ts';

/** The refusals that the platform itself can answer; everything else is a module's. */
export type PlatformCode = keyof HttpWording;

/** The sentence for a refusal of a module, or undefined when no module has that code. Filled by the composition root. */
export type WordingOf = (
  code: string,
  language: Language,
  facts: Readonly<Record<string, unknown>>,
) => string | undefined;

const wording: Readonly<Record<Language, HttpWording>> = { zh, en };

export const platformWording: WordingOf = (code, language, facts) => {
  const words = wording[language];
  if (!isPlatformCode(code)) return undefined;
  const sentence = words[code];
  return typeof sentence === 'string' ? sentence : sentence(Number(facts['seconds'] ?? 0));
};

const isPlatformCode = (code: string): code is PlatformCode => Object.hasOwn(zh, code);

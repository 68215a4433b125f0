import type { Language } from '../../kernel/language.ts';
import { caseWording, draftWording } from '../../modules/intake/index.ts';
import type { WordingOf } from '../../platform/http/index.ts';

/** How each module says its refusals to people. A code that two modules use is worded by the first. */
const refusalsOf = (language: Language): Readonly<Record<string, string>>[] => [
  caseWording[language].refusals,
  draftWording[language].refusals,
];

const sentences: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  zh: collected('zh'),
  en: collected('en'),
};

function collected(language: Language): ReadonlyMap<string, string> {
  return new Map(
    refusalsOf(language)
      .toReversed()
      .flatMap((words) => Object.entries(words)),
  );
}

export const moduleWording: WordingOf = (code, language) => sentences[language].get(code);

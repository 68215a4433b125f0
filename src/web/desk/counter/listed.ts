import type { Language } from '../../ui/index.ts';

/** Names one after the other, as either language writes them. */
export const listed = (names: readonly string[], language: Language): string =>
  names.join(language === 'zh' ? '、' : ', ');

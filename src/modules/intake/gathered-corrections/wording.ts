import type { Language } from '../../../kernel/language.ts';

type GatheredWording = { readonly refusals: Readonly<Record<'noCorrectionAsked', string>> };

/** How gathered corrections are refused. */
export const gatheredWording: Readonly<Record<Language, GatheredWording>> = {
  zh: { refusals: { noCorrectionAsked: '现在没有要补正的内容。可能已经提交过了，请看办理进度。' } },
  en: {
    refusals: {
      noCorrectionAsked: 'Nothing is to be corrected now. It may have been handed in; look at the progress.',
    },
  },
};

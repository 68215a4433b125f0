import type { Language } from '../../../kernel/language.ts';
import {
  wordRefusal,
  wordWarning,
  type ModelRefusal,
  type ModelWarning,
  type WorkRefusal,
} from '../../../modules/process/index.ts';

/** A refusal or warning as it is answered: a stable code, the element it is about, and a sentence. */
export type Said = { code: string; element: string | null; message: string };

export const sayRefusal =
  (language: Language) =>
  (refusal: ModelRefusal | WorkRefusal): Said => ({
    code: refusal.code,
    element: refusal.element,
    message: wordRefusal(refusal, language),
  });

export const sayWarning =
  (language: Language) =>
  (warning: ModelWarning): Said => ({
    code: warning.code,
    element: warning.element,
    message: wordWarning(warning, language),
  });

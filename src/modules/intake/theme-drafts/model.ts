import type { DraftRefusal } from '../drafts/model.ts';

/** Why a theme cannot be begun, changed or found. */
export type ThemeDraftRefusal =
  | DraftRefusal
  | { code: 'themeNotFound' }
  /** It is a guide for now: it cannot be applied for at one go. */
  | { code: 'themeNotPublished' }
  /** These questions of the guide have not been answered, and items hang on them. */
  | { code: 'scenarioOpen'; questions: readonly string[] }
  /** What was told needs no item that can be applied for. */
  | { code: 'nothingNeeded' }
  | { code: 'tooManyThemeDrafts'; most: number }
  | { code: 'themeSubmitted'; themeCase: string }
  /** No register can be asked in place of this paper: it is not shared, or not for sure of whoever applies. */
  | { code: 'nothingToAuthorise'; material: string }
  /** Only whoever it is about lets us ask; an agent does not. */
  | { code: 'notYoursToAuthorise' }
  /** The questions of its items contradict each other; found when a theme is published. */
  | { code: 'formsConflict' }
  | { code: 'noSuchQuestion' | 'noSuchOption'; question: string };

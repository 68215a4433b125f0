import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Theme } from '../model.ts';
import type { Told, ToldRefusal } from '../scenario/rules.ts';

/** What is kept of a guide that was gone through: answers from lists, nothing of a person. */
export type Kept = { theme: string; version: number; told: Told; savedOn: CivilDate; until: CivilDate };

/**
 * A checklist as it is opened: by the version of the theme that is in service today. `renewed`: another version was put into service since.
 * `dropped`: answers to what is asked no more, or asked otherwise.
 */
export type Checklist = Omit<Kept, 'theme' | 'version'> & {
  code: string;
  theme: Theme;
  version: number;
  renewed: boolean;
  dropped: readonly string[];
};

export type SaveRefusal =
  | { code: 'themeNotFound' }
  /** These have not been answered, not even with "I do not know". */
  | { code: 'answersMissing'; questions: readonly string[] }
  | ToldRefusal;
export type OpenRefusal = { code: 'checklistNotFound' };

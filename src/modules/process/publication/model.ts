import type { CivilDate } from '../../../kernel/civil-date.ts';

/** The working copy as it stands: `base` is the version that it was begun from, 0 where the item had none. */
export type Draft = { revision: number; base: number };

/** `revision`: what whoever saves or publishes has seen, 0 for "there is none yet". `newest`: the last version that is published. */
export type Save = { type: 'save'; revision: number; newest: number; characters: number; rebase: boolean };
export type Publish = {
  type: 'publish';
  revision: number;
  newest: number;
  reason: string;
  on: CivilDate;
  today: CivilDate;
};
export type Command = Save | Publish;

/** Characters of a working copy at most; a county's models have some ten thousand. */
export const MOST_CHARACTERS = 1_000_000;

export type Refusal =
  /** Somebody saved it in between. */
  | { code: 'draftChanged'; expected: number; actual: number }
  | { code: 'draftMissing' }
  | { code: 'draftTooLong'; most: number }
  /** A version was published since it was begun: what that one changed has to be looked at first. */
  | { code: 'versionPublished'; base: number; newest: number }
  | { code: 'reasonMissing' }
  | { code: 'publishedInPast'; earliest: CivilDate };

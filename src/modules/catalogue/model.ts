import type { CivilDate } from '../../kernel/civil-date.ts';

/**
 * What stands of one item: at most one draft, and the version that is or will be in force. A published version never changes;
 * from `retiredOn` on it takes no new application, and cases that were begun under it keep it.
 */
export type Editions = {
  /** The highest version number ever given, 0 before the first. */
  latest: number;
  draft: { version: number; sha256: string } | null;
  published: { version: number; sha256: string; effectiveOn: CivilDate; retiredOn: CivilDate | null } | null;
};

export type Command =
  | { type: 'saveDraft'; sha256: string }
  | { type: 'publish'; effectiveOn: CivilDate; today: CivilDate }
  | { type: 'retire'; on: CivilDate; today: CivilDate };

export type Change =
  | { type: 'draftSaved'; version: number; sha256: string }
  | { type: 'itemPublished'; version: number; sha256: string; effectiveOn: CivilDate }
  | { type: 'itemRetired'; version: number; sha256: string; on: CivilDate };

export type Refusal =
  | { code: 'noDraft' }
  | { code: 'nothingChanged'; version: number }
  | { code: 'inThePast'; today: CivilDate }
  | { code: 'beforeItTakesEffect'; effectiveOn: CivilDate }
  | { code: 'notPublished' };

export const initial: Editions = { latest: 0, draft: null, published: null };

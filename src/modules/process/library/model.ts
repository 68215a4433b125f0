import type { CivilDate } from '../../../kernel/civil-date.ts';

/** The newest version of an item's model; null before the first. */
export type Newest = { version: number; sha256: string; effectiveOn: CivilDate } | null;

/** A file that was brought, and the day from which it is to count. */
export type Publish = { sha256: string; on: CivilDate };

export type ModelPublished = { version: number; sha256: string; effectiveOn: CivilDate };

export type PublishRefusal = { code: 'nothingChanged'; version: number };

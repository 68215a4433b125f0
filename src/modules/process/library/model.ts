import type { CivilDate } from '../../../kernel/civil-date.ts';

/** The newest version of an item's model; null before the first. */
export type Newest = { version: number; sha256: string; effectiveOn: CivilDate } | null;

/** A file that was brought, and the day from which it is to count. */
export type Publish = { sha256: string; on: CivilDate };

export type ModelPublished = { version: number; sha256: string; effectiveOn: CivilDate };

/** What is kept of an item's model: `byOfficer`, whether the newest version was drawn and published here; `before`, hashes of all versions. */
export type Kept = { newest: Newest; byOfficer: boolean; before: ReadonlySet<string> };

export type PublishRefusal = { code: 'nothingChanged'; version: number };

import type { Tx } from '../../platform/database/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import type { CaseDeps } from '../intake/index.ts';
import type { RatingLimits } from './rules/limits.ts';

/** Whose service it was: what the permission table asks about. */
export type RatedMatter = { person: string; organisation: string | null; mandate: string | null; item: string };

export type RatingDeps = Pick<
  CaseDeps,
  'db' | 'vault' | 'now' | 'conventions' | 'interestsOf' | 'officerNames' | 'permits'
> & {
  limits: RatingLimits;
  /** Whether this caller may rate what was done in that matter, signed in. */
  mayRate: (caller: Caller, matter: RatedMatter) => boolean;
  /** A person's words were read: kept apart from the log of facts, and shown to the person. */
  recordRead: CaseDeps['recordRead'];
  /** Where a code on the counter leads. */
  codeUrl: (code: string) => string;
  random: (digits: number) => string;
};

/** A query or a rule that needs only the day. */
export type Today = Pick<RatingDeps, 'now' | 'conventions' | 'limits'>;
export type { Tx };

import { no, ok, type Result } from '../../../kernel/result.ts';

/** The newest version of a decision model; undefined before the first. */
export type Newest = { version: number; sha256: string; tests: string; effectiveAt: Date };

/** What is to be published: the file by its hash, the test cases as canonical text, the moment from which it is to decide. */
type Wanted = { sha256: string; tests: string; at: Date };

export type VersionRefusal = { code: 'nothingChanged'; version: number };

/** What is kept of a model: its newest version, whether an officer published it, and the hashes of all versions. */
export type Kept = { newest: Newest | undefined; byOfficer: boolean; before: ReadonlySet<string> };

/** It does not begin before the one that it follows, which may be announced for a later day. */
export function decideVersion(
  { sha256, tests, at }: Wanted,
  newest: Newest | undefined,
): Result<{ version: number; effectiveAt: Date }, VersionRefusal> {
  if (newest?.sha256 === sha256 && newest.tests === tests)
    return no({ code: 'nothingChanged', version: newest.version });
  const effectiveAt = newest !== undefined && newest.effectiveAt > at ? newest.effectiveAt : at;
  return ok({ version: (newest?.version ?? 0) + 1, effectiveAt });
}

/**
 * The same for a file of a folder, which is brought again with every release: one that was a version before is nothing new, and what an
 * officer published since stays.
 */
export function decideLoad(
  wanted: Wanted,
  { newest, byOfficer, before }: Kept,
): Result<{ version: number; effectiveAt: Date }, VersionRefusal> {
  const stays = newest !== undefined && (byOfficer || before.has(wanted.sha256));
  return stays ? no({ code: 'nothingChanged', version: newest.version }) : decideVersion(wanted, newest);
}

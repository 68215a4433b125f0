import { no, ok, type Result } from '../../../kernel/result.ts';

/** The newest version of a decision model; undefined before the first. */
type Newest = { version: number; sha256: string; tests: string; effectiveAt: Date };

/** What is to be published: the file by its hash, the test cases as canonical text, the moment from which it is to decide. */
type Wanted = { sha256: string; tests: string; at: Date };

export type VersionRefusal = { code: 'nothingChanged'; version: number };

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

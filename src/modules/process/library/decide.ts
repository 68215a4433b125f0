import { no, ok, type Result } from '../../../kernel/result.ts';
import type { ModelPublished, Newest, Publish, PublishRefusal } from './model.ts';

/** A changed file is the next version. It does not begin before the one that it follows, which may be announced for a later day. */
export function decide({ sha256, on }: Publish, newest: Newest): Result<ModelPublished, PublishRefusal> {
  if (newest?.sha256 === sha256) return no({ code: 'nothingChanged', version: newest.version });
  const effectiveOn = newest !== null && newest.effectiveOn > on ? newest.effectiveOn : on;
  return ok({ version: (newest?.version ?? 0) + 1, sha256, effectiveOn });
}

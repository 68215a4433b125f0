import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Kept, ModelPublished, Newest, Publish, PublishRefusal } from './model.ts';

/** A changed file is the next version. It does not begin before the one that it follows, which may be announced for a later day. */
export function decide({ sha256, on }: Publish, newest: Newest): Result<ModelPublished, PublishRefusal> {
  if (newest?.sha256 === sha256) return no({ code: 'nothingChanged', version: newest.version });
  const effectiveOn = newest !== null && newest.effectiveOn > on ? newest.effectiveOn : on;
  return ok({ version: (newest?.version ?? 0) + 1, sha256, effectiveOn });
}

/**
 * The same for a file of a folder, which is brought again at every start and with every release: one that was a version before is nothing
 * new, and what an officer published since stays.
 */
export function decideLoad(
  publish: Publish,
  { newest, byOfficer, before }: Kept,
): Result<ModelPublished, PublishRefusal> {
  const stays = newest !== null && (byOfficer || before.has(publish.sha256));
  return stays ? no({ code: 'nothingChanged', version: newest.version }) : decide(publish, newest);
}

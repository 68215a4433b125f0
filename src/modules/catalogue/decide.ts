import { never, no, ok, type Result } from '../../kernel/result.ts';
import type { Change, Command, Editions, Refusal } from './model.ts';

/** 实施清单 are versioned: a change is a new version with a day from which it counts, and the old one ends on that day. */
export function decide(command: Command, current: Editions): Result<Change[], Refusal> {
  switch (command.type) {
    case 'saveDraft':
      return saveDraft(command, current);
    case 'publish':
      return publish(command, current);
    case 'retire':
      return retire(command, current);
    default:
      return never(command);
  }
}

function saveDraft({ sha256 }: { sha256: string }, { latest, draft, published }: Editions): Result<Change[], Refusal> {
  if (published?.sha256 === sha256 && published.retiredOn === null)
    return no({ code: 'nothingChanged', version: published.version });
  return ok([{ type: 'draftSaved', version: draft?.version ?? latest + 1, sha256 }]);
}

function publish(
  { effectiveOn, today }: Extract<Command, { type: 'publish' }>,
  { draft, published }: Editions,
): Result<Change[], Refusal> {
  if (!draft) return no({ code: 'noDraft' });
  if (effectiveOn < today) return no({ code: 'inThePast', today });
  if (published && effectiveOn < published.effectiveOn)
    return no({ code: 'beforeItTakesEffect', effectiveOn: published.effectiveOn });
  // Also one whose end is announced for later: its successor takes its place from the day it begins.
  const replaced = published && (published.retiredOn === null || published.retiredOn > effectiveOn) ? published : null;
  return ok([
    ...(replaced
      ? [{ type: 'itemRetired' as const, version: replaced.version, sha256: replaced.sha256, on: effectiveOn }]
      : []),
    { type: 'itemPublished', version: draft.version, sha256: draft.sha256, effectiveOn },
  ]);
}

function retire(
  { on, today }: Extract<Command, { type: 'retire' }>,
  { published }: Editions,
): Result<Change[], Refusal> {
  if (!published || published.retiredOn !== null) return no({ code: 'notPublished' });
  if (on < today) return no({ code: 'inThePast', today });
  if (on < published.effectiveOn) return no({ code: 'beforeItTakesEffect', effectiveOn: published.effectiveOn });
  return ok([{ type: 'itemRetired', version: published.version, sha256: published.sha256, on }]);
}

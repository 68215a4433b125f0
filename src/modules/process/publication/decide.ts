import { never, no, ok, type Result } from '../../../kernel/result.ts';
import { MOST_CHARACTERS, type Command, type Draft, type Publish, type Refusal, type Save } from './model.ts';

/** The working copy after a command; null where it is gone because it was published. */
export function decide(command: Command, draft: Draft | null): Result<Draft | null, Refusal> {
  const seen = draft?.revision ?? 0;
  if (command.revision !== seen) return no({ code: 'draftChanged', expected: command.revision, actual: seen });
  switch (command.type) {
    case 'save':
      return save(command, draft);
    case 'publish':
      return publish(command, draft);
    default:
      return never(command);
  }
}

/** It stays based on the version that it was begun from, until somebody who has looked at the newer one says so. */
function save({ revision, newest, characters, rebase }: Save, draft: Draft | null): Result<Draft, Refusal> {
  if (characters > MOST_CHARACTERS) return no({ code: 'draftTooLong', most: MOST_CHARACTERS });
  return ok({ revision: revision + 1, base: draft === null || rebase ? newest : draft.base });
}

function publish({ newest, reason, on, today }: Publish, draft: Draft | null): Result<null, Refusal> {
  if (draft === null) return no({ code: 'draftMissing' });
  if (draft.base !== newest) return no({ code: 'versionPublished', base: draft.base, newest });
  if (reason.trim() === '') return no({ code: 'reasonMissing' });
  return on < today ? no({ code: 'publishedInPast', earliest: today }) : ok(null);
}

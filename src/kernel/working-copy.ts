import type { CivilDate } from './civil-date.ts';
import { never, no, ok, type Result } from './result.ts';

/** The working copy as it stands: `base` is the version that it was begun from, 0 where there was none. */
export type WorkingCopy = { revision: number; base: number };

/** `revision`: what whoever saves or publishes has seen, 0 for "there is none yet". `newest`: the last version that is published. */
type Save = { type: 'save'; revision: number; newest: number; characters: number; rebase: boolean };
type Publish = {
  type: 'publish';
  revision: number;
  newest: number;
  reason: string;
  on: CivilDate;
  today: CivilDate;
};
type Command = Save | Publish;

/** Characters of a working copy at most; what a county draws has some ten thousand. */
export const MOST_CHARACTERS = 1_000_000;

export type WorkingCopyRefusal =
  /** Somebody saved it in between. */
  | { code: 'draftChanged'; expected: number; actual: number }
  | { code: 'draftMissing' }
  | { code: 'draftTooLong'; most: number }
  /** A version was published since it was begun: what that one changed has to be looked at first. */
  | { code: 'versionPublished'; base: number; newest: number }
  | { code: 'reasonMissing' }
  | { code: 'publishedInPast'; earliest: CivilDate };

/** The working copy after a command; null where it is gone because it was published. */
export function decideWorkingCopy(
  command: Command,
  draft: WorkingCopy | null,
): Result<WorkingCopy | null, WorkingCopyRefusal> {
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
function save(
  { revision, newest, characters, rebase }: Save,
  draft: WorkingCopy | null,
): Result<WorkingCopy, WorkingCopyRefusal> {
  if (characters > MOST_CHARACTERS) return no({ code: 'draftTooLong', most: MOST_CHARACTERS });
  return ok({ revision: revision + 1, base: draft === null || rebase ? newest : draft.base });
}

function publish({ newest, reason, on, today }: Publish, draft: WorkingCopy | null): Result<null, WorkingCopyRefusal> {
  if (draft === null) return no({ code: 'draftMissing' });
  if (draft.base !== newest) return no({ code: 'versionPublished', base: draft.base, newest });
  if (reason.trim() === '') return no({ code: 'reasonMissing' });
  return on < today ? no({ code: 'publishedInPast', earliest: today }) : ok(null);
}

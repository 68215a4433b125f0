import type { OfficerId, PersonId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { HeldMandate } from '../../../platform/http/index.ts';
import type { DraftDeps } from '../drafts/deps.ts';

export type CounterDeps = {
  drafts: DraftDeps;
  /** Whom this officer has before him, his card seen; filled by whoever keeps people. In the officer's own transaction. */
  findMeeting: (
    tx: Tx,
    asked: { officer: string; meeting: string },
  ) => Promise<{ person: PersonId; until: Date } | undefined>;
  /** What others let this person do for them today; filled by whoever keeps people. In a transaction in that person's scope. */
  mandatesOf: (tx: Tx, person: PersonId) => Promise<HeldMandate[]>;
  /** The hall in which an officer works, by its key; undefined where his post names none. */
  hallOf: (tx: Tx, officer: OfficerId) => Promise<string | undefined>;
};

import type { Conventions } from '../../../kernel/clock-measure.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Stamp } from '../../../platform/log/index.ts';
import type { Event } from './events.ts';
import type { Running } from './model.ts';

export type RunDeps = {
  /** The calendar of today's notices and the hours of the hall. */
  conventions: () => Conventions;
  /** What a department is called; undefined when there is none. */
  departmentNames: (tx: Tx) => Promise<ReadonlyMap<string, string>>;
};

/** Whose case it is: told in the same transaction, so that what follows in law and the move of the run are one commit, or none. */
export type RunOwner = {
  /** A timer moved the run, or somebody who retried; throwing leaves it where it was. */
  onMoved: (tx: Tx, moved: { id: CaseId; run: Running; events: readonly Event[]; stamp: Stamp }) => Promise<void>;
};

import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Conventions } from '../../../kernel/clock-measure.ts';
import type { Limit } from '../../../kernel/limit.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { ModelNames } from '../library/sheet.ts';
import type { ProposalPorts } from './proposing/ports.ts';

/** What may be allowed for all items, or for those of one's own department. */
export type DrawingPermission = 'process:propose' | 'process:publish';

export type PublicationDeps = {
  db: Db;
  now: () => Date;
  names: ModelNames;
  /** The calendar of today's notices and the hours of the hall, for timers of trials. */
  conventions: () => Conventions;
  /** The department in charge of an item; undefined where it is not in force. */
  departmentOf: (tx: Tx, item: string, on: CivilDate) => Promise<string | undefined>;
  /** Whether a caller may do something in a department; undefined: in none in particular. */
  permits: (caller: Caller, permission: DrawingPermission, department: string | undefined) => boolean;
  /** What an item promises, or else what the law sets: the catalogue's, which models know by key only. Undefined where it has no limit. */
  limitOf: (tx: Tx, item: string, on: CivilDate) => Promise<Limit | undefined>;
  proposals: ProposalPorts;
};

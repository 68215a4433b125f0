import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Conventions } from '../../../kernel/clock-measure.ts';
import type { Limit } from '../../../kernel/limit.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import type { ModelNames } from '../library/sheet.ts';

export type PublicationDeps = {
  db: Db;
  now: () => Date;
  names: ModelNames;
  /** The calendar of today's notices and the hours of the hall, for timers of trials. */
  conventions: () => Conventions;
  /** What an item promises, or else what the law sets: the catalogue's, which models know by key only. Undefined where it has no limit. */
  limitOf: (tx: Tx, item: string, on: CivilDate) => Promise<Limit | undefined>;
};

import type { Conventions } from '../../../kernel/clock-measure.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';

export type DesignDeps = {
  db: Db;
  now: () => Date;
  /** The calendar of today's notices and the hours of the hall, by which a theme's date is reckoned. */
  conventions: () => Conventions;
  /** Whether a caller draws the themes that a department leads; undefined: those of all departments. */
  mayDesign: (caller: Caller, department: string | undefined) => boolean;
};

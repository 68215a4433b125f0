import type { Conventions } from '../../kernel/clock-measure.ts';
import type { Db } from '../../platform/database/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import type { Printer } from '../../platform/pdf/index.ts';

export type SupervisionDeps = {
  db: Db;
  now: () => Date;
  conventions: (calendar?: string) => Conventions;
  /** Whether the caller has the permission in that department. */
  permits: (caller: Caller, permission: string, department: string) => boolean;
  printer: Printer;
  /** The typst source of the bulletin. */
  template: string;
  demonstration: boolean;
};

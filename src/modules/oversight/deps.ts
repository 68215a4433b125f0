import type { Tx } from '../../platform/database/index.ts';
import type { Printer } from '../../platform/pdf/index.ts';
import type { CaseDeps } from '../intake/index.ts';

/** The roles of whom a warning may concern. */
export type Post = 'clerk' | 'reviewer' | 'approver' | 'sectionHead' | 'leader';

export type OversightDeps = Pick<
  CaseDeps,
  'db' | 'vault' | 'now' | 'conventions' | 'interestsOf' | 'officerNames' | 'worksIn' | 'permits' | 'recordRead'
> & {
  /** Who serves in a role for a department now. */
  serving: (tx: Tx, place: { department: string; role: Post }) => Promise<readonly string[]>;
  /** Whether this officer still serves in the county. */
  stillServes: (tx: Tx, officer: string) => Promise<boolean>;
  /** Who supervises the whole county: leaders of every department. */
  overseers: (tx: Tx) => Promise<readonly string[]>;
  /** Who stands in today for any of these officers in that department, and for whom. */
  standIns: (
    tx: Tx,
    asked: { officers: readonly string[]; department: string },
  ) => Promise<readonly { officer: string; deputy: string }[]>;
  /** The sections of each department in which somebody serves. */
  sectionsOfAll: (tx: Tx) => Promise<ReadonlyMap<string, readonly string[]>>;
  printer: Printer;
  /** The typst source of a version of the paper. */
  template: (name: string) => string;
  /** A demonstration says so on every paper. */
  demonstration: boolean;
};

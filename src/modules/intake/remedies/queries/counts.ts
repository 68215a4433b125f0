import { sql } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { DisputeKind } from '../contract/kinds.ts';
import { CORRECTED, DECIDED } from '../rules/outcome.ts';
import { within, type Narrowing, type Reach } from './disputes.ts';

export type Count = {
  kind: DisputeKind;
  department: string;
  all: number;
  open: number;
  overdue: number;
  concluded: number;
  decided: number;
  corrected: number;
};

/** More than a county has departments, for both kinds. */
const MOST = 1_000;

type Counting = Reach & { today: CivilDate; narrowing: Narrowing };

/** Counted anew each time from the rows that the list shows. */
export const countDisputes = (tx: Tx, { today, narrowing, ...reach }: Counting): Promise<Count[]> =>
  within(tx, reach, narrowing)
    .select([
      'kind',
      'department',
      sql<number>`count(*)::integer`.as('all'),
      sql<number>`count(*) filter (where state <> 'closed')::integer`.as('open'),
      sql<number>`count(*) filter (where due_on < ${today}::date)::integer`.as('overdue'),
      sql<number>`count(*) filter (where outcome is not null)::integer`.as('concluded'),
      sql<number>`count(*) filter (where outcome = any(${[...DECIDED]}::text[]))::integer`.as('decided'),
      sql<number>`count(*) filter (where outcome = any(${[...CORRECTED]}::text[]))::integer`.as('corrected'),
    ])
    .groupBy(['kind', 'department'])
    .orderBy('kind')
    .orderBy('department')
    .limit(MOST)
    .execute();

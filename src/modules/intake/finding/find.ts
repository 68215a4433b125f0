import { civilDateOf } from '../../../kernel/civil-date.ts';
import { personId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { CasePage } from '../cases/contract.ts';
import type { ListedCase } from '../cases/queries/case-rows.ts';
import type { Narrowed } from '../cases/queries/narrowing.ts';
import { findWork } from '../cases/queries/work-list.ts';
import { rowsOf } from '../cases/rows.ts';
import type { FindCases, SoughtPerson } from './contract.ts';
import type { FindingDeps } from './deps.ts';
import { lookupHash } from './indexing.ts';
import { spelt } from './rules/spelling.ts';

/** Cases of who is looked for, as far as the scope sees them. Each hit is a look at that person's file and is written down as one. */
export function findCases(
  deps: FindingDeps,
  { caller, asked: { sought, after, ...filter } }: { caller: Caller; asked: FindCases },
): Promise<CasePage> {
  return deps.db.within(caller.scope, async (tx) => {
    const narrowed = await narrowedBy(tx, deps, { filter, sought });
    const { rows, after: next } = await findWork(tx, { ...narrowed, after });
    const cases = await rowsOf(tx, deps, rows);
    // Whose data were erased is found no more by them.
    const alive = cases.filter(({ applicant }) => applicant !== '');
    const shown = new Set(alive.map(({ id }) => id));
    await deps.recordReads(tx, caller, rows.filter(({ id }) => shown.has(id)).map(foundOf));
    return { cases: alive, after: next };
  });
}

const foundOf = ({ id, person }: ListedCase) => ({
  caseId: id,
  person: personId(person),
  what: 'found',
  why: 'handling',
});

type Wanted = { filter: Omit<FindCases, 'sought' | 'after'>; sought?: SoughtPerson | undefined };

/** The filter with what day it is, and the hash of who is looked for in place of his name. */
export async function narrowedBy(tx: Tx, deps: FindingDeps, { filter, sought }: Wanted): Promise<Narrowed> {
  const narrowed = { state: 'all' as const, ...filter, today: civilDateOf(deps.now()) };
  if (!sought) return narrowed;
  const text = spelt(sought.by, sought.text);
  return {
    ...narrowed,
    lookup: { trait: sought.by, hash: await lookupHash(tx, deps.vault, { trait: sought.by, text }) },
  };
}

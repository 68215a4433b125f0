import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import '../store/tables.ts';

/** A decision that somebody has in his hand. `how`: at the window, to him or to who came for him, or by post. */
export type HandedDecision = { caseId: CaseId; paper: string; how: 'counter' | 'proxy' | 'post'; on: CivilDate };

/** So many are taken in one go; the rest comes with the next. */
const MOST_AT_ONCE = 2_000;

/** Decisions that were handed over or delivered by post on a day or since, the first before the others. */
export async function findHanded(tx: Tx, since: CivilDate): Promise<HandedDecision[]> {
  const rows = await tx
    .selectFrom('issuing.result')
    .select(['case_id', 'papers', 'how', 'delivered_on'])
    .where('area', '=', tx.scope.area)
    .where('state', '=', 'delivered')
    .where('delivered_on', '>=', since)
    .where('how', 'in', ['counter', 'proxy', 'post'])
    .orderBy('delivered_on')
    .orderBy('case_id')
    .limit(MOST_AT_ONCE)
    .execute();
  return rows.flatMap(({ case_id: caseId, papers, how, delivered_on: on }) =>
    on === null || how === null || how === 'electronic' || how === 'outside'
      ? []
      : papers.flatMap(({ kind, id: paper }) => (kind === 'decision' ? [{ caseId, paper, how, on }] : [])),
  );
}

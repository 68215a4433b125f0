import { caseId, type CaseId } from '../../../../kernel/id.ts';
import type { Schema as Tables, Tx } from '../../../../platform/database/index.ts';
import '../../library/store.ts';
import '../store/run.ts';

/** `file`: SHA-256 of the file of the model on which the run moves. */
export type WaitRow = Tables['process.wait'] & { file: string };

const PAGE = 100;
/** So many cases one transaction moves. */
const ROUND = 200;
const FIRST = caseId('00000000-0000-0000-0000-000000000000');

/** Where runs wait for something from outside, the longest first: of these departments, or of all. */
export function findWaitRows(tx: Tx, departments: readonly string[] | 'all'): Promise<WaitRow[]> {
  const waits = tx
    .selectFrom('process.wait as wait')
    .innerJoin('process.run as run', (join) =>
      join.onRef('run.area', '=', 'wait.area').onRef('run.case_id', '=', 'wait.case_id'),
    )
    .innerJoin('process.model as model', (join) =>
      join
        .onRef('model.area', '=', 'run.area')
        .onRef('model.item', '=', 'run.item')
        .onRef('model.version', '=', 'run.model_version'),
    )
    .selectAll('wait')
    .select('model.sha256 as file')
    .where('wait.area', '=', tx.scope.area);
  const reached = departments === 'all' ? waits : waits.where('wait.department', 'in', [...departments, '']);
  return reached
    .orderBy('wait.since')
    .orderBy('wait.case_id')
    .orderBy('wait.token')
    .orderBy('wait.element')
    .limit(PAGE)
    .execute();
}

/** The next cases that wait for a signal, by id; `more` when others stand behind them. */
export async function findWaitingCases(
  tx: Tx,
  { name, after }: { name: string; after: CaseId | undefined },
): Promise<{ cases: CaseId[]; more: boolean }> {
  const rows = await tx
    .selectFrom('process.wait')
    .select('case_id')
    .distinct()
    .where('area', '=', tx.scope.area)
    .where('kind', '=', 'signal')
    .where('name', '=', name)
    .where('case_id', '>', after ?? FIRST)
    .orderBy('case_id')
    .limit(ROUND + 1)
    .execute();
  return { cases: rows.slice(0, ROUND).map(({ case_id }) => case_id), more: rows.length > ROUND };
}

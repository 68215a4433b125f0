import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Impact } from './contract.ts';
import '../run/store/run.ts';

/** Cases that run on the models of an item, by version, and the steps that are open in them. */
export async function findImpact(tx: Tx, item: string): Promise<Impact> {
  const running = tx
    .selectFrom('process.run as run')
    .where('run.area', '=', tx.scope.area)
    .where('run.item', '=', item)
    .where('run.status', '=', 'running');
  const versions = await running
    .select(['run.model_version as version', sql<number>`count(*)::int`.as('running')])
    .groupBy('run.model_version')
    .orderBy('run.model_version', 'desc')
    .execute();
  const steps = await running
    .innerJoin('process.task as task', (join) =>
      join.onRef('task.area', '=', 'run.area').onRef('task.case_id', '=', 'run.case_id'),
    )
    .where('task.state', 'in', ['open', 'suspended'])
    .select(['run.model_version as version', 'task.node', 'task.name', sql<number>`count(*)::int`.as('open')])
    .groupBy(['run.model_version', 'task.node', 'task.name'])
    .orderBy('run.model_version', 'desc')
    .orderBy('task.node')
    .execute();
  return { versions, steps };
}

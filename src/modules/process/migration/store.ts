import { sql, type JSONColumnType } from 'kysely';
import { v7 } from 'uuid';
import type { Area, CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import '../run/store/run.ts';
import type { MappingFact, MigrationRow, StartMigration } from './contract.ts';

type Why = readonly { code: string; element: string }[];

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    'process.migration': {
      area: Area;
      id: string;
      item: string;
      from_version: number;
      to_version: number;
      mapping: JSONColumnType<MappingFact>;
      state: 'running' | 'done' | 'stopped';
      actor: JSONColumnType<Actor>;
      reason: string;
      at: Date;
    };
    'process.migrated': {
      area: Area;
      migration: string;
      case_id: CaseId;
      refusal: JSONColumnType<Why> | null;
      at: Date;
    };
  }
}

export type RunningMigration = {
  id: string;
  item: string;
  from: number;
  to: number;
  mapping: MappingFact;
  actor: Actor;
};

type Ordered = StartMigration & { item: string; actor: Actor; at: Date };

/** The id of a new migration; undefined where one of the item is still running. */
export async function insertMigration(tx: Tx, ordered: Ordered): Promise<string | undefined> {
  const { item, from, to, mapping, reason, actor, at } = ordered;
  const id = v7();
  const inserted = await tx
    .insertInto('process.migration')
    .values({
      ...{ area: tx.scope.area, id, item, from_version: from, to_version: to, state: 'running', reason, at },
      mapping: JSON.stringify(mapping),
      actor: JSON.stringify(actor),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id;
}

export async function findRunningMigrations(tx: Tx): Promise<RunningMigration[]> {
  return tx
    .selectFrom('process.migration')
    .select(['id', 'item', 'from_version as from', 'to_version as to', 'mapping', 'actor'])
    .where('area', '=', tx.scope.area)
    .where('state', '=', 'running')
    .orderBy('at')
    .execute();
}

export async function isRunning(tx: Tx, id: string): Promise<boolean> {
  const running = await tx
    .selectFrom('process.migration')
    .select('id')
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return running !== undefined;
}

/** Whether it was running until now. */
export async function closeMigration(tx: Tx, id: string, state: 'done' | 'stopped'): Promise<boolean> {
  const closed = await tx
    .updateTable('process.migration')
    .set({ state })
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst();
  return closed !== undefined;
}

type Of = { item: string; from: number };

/** Cases that run on a version; `untriedBy`: those of them that a migration did not try yet. */
function casesOn(tx: Tx, { item, from }: Of, untriedBy: string | undefined) {
  const cases = tx
    .selectFrom('process.run as run')
    .where('run.area', '=', tx.scope.area)
    .where('run.item', '=', item)
    .where('run.model_version', '=', from)
    .where('run.status', '=', 'running');
  if (untriedBy === undefined) return cases;
  return cases.where((of) =>
    of.not(
      of.exists(
        of
          .selectFrom('process.migrated as tried')
          .select('tried.case_id')
          .whereRef('tried.case_id', '=', 'run.case_id')
          .where('tried.area', '=', tx.scope.area)
          .where('tried.migration', '=', untriedBy),
      ),
    ),
  );
}

/** In the order in which they came. */
export async function findCasesOn(
  tx: Tx,
  of: Of,
  { untriedBy, limit }: { untriedBy?: string; limit: number },
): Promise<CaseId[]> {
  const rows = await casesOn(tx, of, untriedBy).select('run.case_id').orderBy('run.case_id').limit(limit).execute();
  return rows.map(({ case_id }) => case_id);
}

export async function countCasesOn(tx: Tx, of: Of, untriedBy?: string): Promise<number> {
  const { count } = await casesOn(tx, of, untriedBy)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Whether a case was tried before, by whoever. */
export async function isTried(tx: Tx, migration: string, id: CaseId): Promise<boolean> {
  const tried = await tx
    .selectFrom('process.migrated')
    .select('case_id')
    .where('area', '=', tx.scope.area)
    .where('migration', '=', migration)
    .where('case_id', '=', id)
    .executeTakeFirst();
  return tried !== undefined;
}

type Tried = { migration: string; caseId: CaseId; refusal: Why | null; at: Date };

export async function insertTried(tx: Tx, { migration, caseId, refusal, at }: Tried): Promise<void> {
  await tx
    .insertInto('process.migrated')
    .values({
      ...{ area: tx.scope.area, migration, case_id: caseId, at },
      refusal: refusal === null ? null : JSON.stringify(refusal),
    })
    .execute();
}

/** Migrations of an item's cases, the newest first. */
export async function listMigrations(tx: Tx, item: string): Promise<MigrationRow[]> {
  const rows = await tx
    .selectFrom('process.migration as migration')
    .leftJoin('process.migrated as tried', (join) =>
      join.onRef('tried.area', '=', 'migration.area').onRef('tried.migration', '=', 'migration.id'),
    )
    .where('migration.area', '=', tx.scope.area)
    .where('migration.item', '=', item)
    .groupBy(['migration.area', 'migration.id'])
    .select([
      ...(['migration.id', 'migration.state', 'migration.reason', 'migration.at', 'migration.mapping'] as const),
      'migration.from_version as from',
      'migration.to_version as to',
      sql<number>`(count(tried.case_id) filter (where tried.refusal is null))::int`.as('over'),
      sql<number>`(count(tried.case_id) filter (where tried.refusal is not null))::int`.as('stayed'),
    ])
    .orderBy('migration.at', 'desc')
    .limit(100)
    .execute();
  const found: MigrationRow[] = [];
  for (const { at, ...row } of rows) {
    const left = row.state === 'running' ? await countCasesOn(tx, { item, from: row.from }, row.id) : 0;
    found.push({ ...row, at: at.toISOString(), left });
  }
  return found;
}

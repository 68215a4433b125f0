import { sql } from 'kysely';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DecisionPage, DecisionRow, TestCase } from './contract.ts';
import type { Kept } from './decide.ts';
import './store.ts';

/** A version without its file. */
export type VersionRow = {
  id: string;
  key: string;
  version: number;
  name: string;
  sha256: string;
  effectiveAt: Date;
  reason: string;
};

/** A version with its file and test cases. */
export type StoredVersion = VersionRow & { xml: string; tests: TestCase[] };

const PAGE = 100;

const FACTS = ['id', 'key', 'version', 'name', 'sha256', 'effective_at as effectiveAt', 'reason'] as const;

const versions = (tx: Tx) => tx.selectFrom('decisions.version').where('area', '=', tx.scope.area);

/** The version that decides at a moment; undefined when none does yet. */
export const findVersionInForce = (tx: Tx, key: string, at: Date): Promise<VersionRow | undefined> =>
  versions(tx)
    .select(FACTS)
    .where('key', '=', key)
    .where('effective_at', '<=', at)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

/** One version; undefined when there never was one. */
export const findVersion = (tx: Tx, key: string, version: number): Promise<StoredVersion | undefined> =>
  versions(tx)
    .select([...FACTS, 'xml', 'tests'])
    .where('key', '=', key)
    .where('version', '=', version)
    .executeTakeFirst();

/** The newest version, in force or announced; undefined before the first. */
export const findNewest = (tx: Tx, key: string): Promise<StoredVersion | undefined> =>
  versions(tx)
    .select([...FACTS, 'xml', 'tests'])
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

/** What is kept of a model, for a file that is brought again. */
export async function findKept(tx: Tx, key: string): Promise<Kept> {
  const rows = await versions(tx)
    .select(['version', 'sha256', 'tests', 'effective_at', 'actor'])
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .execute();
  const [first] = rows;
  const newest = first && {
    ...{ version: first.version, sha256: first.sha256, effectiveAt: first.effective_at },
    tests: canonicalJson(first.tests),
  };
  return {
    newest,
    byOfficer: first !== undefined && first.actor.kind !== 'system',
    before: new Set(rows.map(({ sha256 }) => sha256)),
  };
}

/** Every version of one model, newest first. */
export const listVersions = (tx: Tx, key: string): Promise<VersionRow[]> =>
  versions(tx).select(FACTS).where('key', '=', key).orderBy('version', 'desc').limit(1_000).execute();

/** The decision models of the county by key, those that are only drafted too. */
export async function listDecisions(tx: Tx, after = ''): Promise<DecisionPage> {
  const { rows } = await sql<Omit<DecisionRow, 'effectiveAt'> & { effectiveAt: Date | null }>`
    select coalesce(newest.key, draft.key) as key, coalesce(draft.name, newest.name) as name, newest.version as newest,
      newest.effective_at as "effectiveAt", draft.key is not null as drafting
    from (select distinct on (key) key, name, version, effective_at from decisions.version
      where area = ${tx.scope.area} and key > ${after} order by key, version desc) as newest
    full join (select key, name from decisions.draft where area = ${tx.scope.area} and key > ${after}) as draft on draft.key = newest.key
    order by 1 limit ${PAGE + 1}`.execute(tx);
  const page = rows.slice(0, PAGE).map((row) => ({ ...row, effectiveAt: row.effectiveAt?.toISOString() ?? null }));
  return { decisions: page, after: rows.length > PAGE ? (page.at(-1)?.key ?? null) : null };
}

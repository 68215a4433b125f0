import { sql } from 'kysely';
import { escapeIdentifier, escapeLiteral } from 'pg';
import type { Db, Scope, Tx } from '../../../src/platform/database/index.ts';
import { watchStatements, type Statement } from './statements.ts';

/** A step of a plan that was run: PostgreSQL's own words, as far as we read them. */
export type Plan = {
  'Node Type': string;
  'Relation Name'?: string;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Plan[];
};

type Asked = { scope: Scope; ask: (tx: Tx) => Promise<unknown>; of: RegExp };

/**
 * How the database carries out what `ask` sends, of the statements that match `of`: in the role of `db` and with the scope set, by the plan of
 * the statement as it was prepared there. `db` must have one connection.
 */
export async function plansOf(db: Db, { scope, ask, of }: Asked): Promise<Plan[]> {
  const stop = watchStatements();
  await db.within(scope, ask).finally(stop);
  const plans: Plan[] = [];
  for (const statement of stop().filter(({ text }) => of.test(text)))
    plans.push(await db.within(scope, (tx) => planOf(tx, statement)));
  return plans;
}

async function planOf(tx: Tx, { text, values }: Statement): Promise<Plan> {
  const { rows: prepared } = await sql<{ name: string }>`
    select name from pg_prepared_statements where statement = ${text}`.execute(tx);
  const [known] = prepared;
  if (!known) throw new Error(`not prepared on this connection: ${text}`);
  const given = values.map((value) => (value === null ? 'null' : escapeLiteral(value))).join(', ');
  const { rows } = await sql
    .raw<{
      'QUERY PLAN': [{ Plan: Plan }];
    }>(`explain (analyze, buffers, timing off, format json) execute ${escapeIdentifier(known.name)}(${given})`)
    .execute(tx);
  const [explained] = rows;
  if (!explained) throw new Error('no plan');
  return explained['QUERY PLAN'][0].Plan;
}

/** Blocks that the whole plan touched, in memory or not. */
export const blocksOf = (plan: Plan): number => plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];

/** Tables that the plan reads from their first row to their last. */
export function readWhole(plan: Plan): string[] {
  const own = plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? '?'] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(readWhole)];
}

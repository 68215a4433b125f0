import type { Generated } from 'kysely';
import { civilDate, type CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../database/index.ts';

declare module '../database/schema.ts' {
  interface Schema {
    'platform.county': {
      only_one: Generated<boolean>;
      seed: number;
      from_on: string;
      until_at: Date;
      cases: number;
      done: Generated<number>;
      acts: number | null;
      finished_at: Date | null;
    };
    'platform.county_case': { number: number; draft: string | null; case_id: string | null };
  }
}

/** Of what the history of a demo county is made. */
export type CountyTerms = { seed: number; from: CivilDate; until: Date; cases: number };

/** How far it was carried out: acts, of how many once they were counted. */
export type CountyProgress = CountyTerms & { done: number; acts: number | null; isFinished: boolean };

/** What a case of the plan became: its draft and the case, as far as it got. */
export type CountyCase = { number: number; draft: string | null; caseId: string | null };

/** Settles the terms, as the owner; those that stand stay. */
export async function settleCounty(tx: Tx, { seed, from, until, cases }: CountyTerms): Promise<void> {
  await tx
    .insertInto('platform.county')
    .values({ seed, from_on: from, until_at: until, cases, acts: null, finished_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Undefined where the database has no such history. */
export async function findCounty(tx: Tx): Promise<CountyProgress | undefined> {
  const row = await tx.selectFrom('platform.county').selectAll().executeTakeFirst();
  if (!row) return undefined;
  const { seed, from_on: from, until_at: until, cases, done, acts, finished_at: finished } = row;
  return { seed, from: civilDate(from), until, cases, done, acts, isFinished: finished !== null };
}

export async function findCountyCases(tx: Tx): Promise<CountyCase[]> {
  const rows = await tx.selectFrom('platform.county_case').selectAll().execute();
  return rows.map(({ number, draft, case_id: caseId }) => ({ number, draft, caseId }));
}

type Reached = { done: number; acts: number; cases: readonly CountyCase[]; finishedAt: Date | null };

/** Notes how far it is now, with what became of cases since. */
export async function recordCounty(tx: Tx, { done, acts, cases, finishedAt }: Reached): Promise<void> {
  if (cases.length > 0)
    await tx
      .insertInto('platform.county_case')
      .values(cases.map(({ number, draft, caseId }) => ({ number, draft, case_id: caseId })))
      .onConflict((conflict) =>
        conflict
          .column('number')
          .doUpdateSet((row) => ({ draft: row.ref('excluded.draft'), case_id: row.ref('excluded.case_id') })),
      )
      .execute();
  await tx.updateTable('platform.county').set({ done, acts, finished_at: finishedAt }).execute();
}

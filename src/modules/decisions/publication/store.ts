import type { JSONColumnType } from 'kysely';
import type { Area } from '../../../kernel/id.ts';
import type { WorkingCopy } from '../../../kernel/working-copy.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { TestCase } from '../library/contract.ts';

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    'decisions.draft': {
      area: Area;
      key: string;
      revision: number;
      base: number;
      name: string;
      xml: string;
      tests: JSONColumnType<TestCase[]>;
      actor: JSONColumnType<Actor>;
      at: Date;
    };
  }
}

export type StoredDraft = WorkingCopy & { xml: string; tests: TestCase[]; at: Date };

export const findDraft = (tx: Tx, key: string): Promise<StoredDraft | undefined> =>
  tx
    .selectFrom('decisions.draft')
    .select(['revision', 'base', 'xml', 'tests', 'at'])
    .where('area', '=', tx.scope.area)
    .where('key', '=', key)
    .executeTakeFirst();

type Kept = WorkingCopy & {
  key: string;
  name: string;
  xml: string;
  tests: readonly TestCase[];
  actor: Actor;
  at: Date;
};

export async function keepDraft(tx: Tx, { key, tests, actor, ...rest }: Kept): Promise<void> {
  const facts = { ...rest, tests: JSON.stringify(tests), actor: JSON.stringify(actor) };
  await tx
    .insertInto('decisions.draft')
    .values({ area: tx.scope.area, key, ...facts })
    .onConflict((conflict) => conflict.columns(['area', 'key']).doUpdateSet(facts))
    .execute();
}

export async function dropDraft(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom('decisions.draft').where('area', '=', tx.scope.area).where('key', '=', key).execute();
}

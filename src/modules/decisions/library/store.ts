import { sql, type JSONColumnType } from 'kysely';
import { v7 } from 'uuid';
import type { Area } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { TestCase } from './contract.ts';

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    'decisions.version': {
      area: Area;
      id: string;
      key: string;
      version: number;
      name: string;
      xml: string;
      tests: JSONColumnType<TestCase[]>;
      sha256: string;
      effective_at: Date;
      actor: JSONColumnType<Actor>;
      reason: string;
      at: Date;
    };
  }
}

/** Of two who save, publish or load one model at once the second waits, and then sees what the first one did. */
export async function drawAlone(tx: Tx, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('decisions.draft ' || ${tx.scope.area} || ' ' || ${key}, 0))`.execute(
    tx,
  );
}

/** A version to be kept, and who published it, when and why. */
export type NewVersion = {
  key: string;
  version: number;
  name: string;
  xml: string;
  tests: readonly TestCase[];
  sha256: string;
  effectiveAt: Date;
  actor: Actor;
  reason: string;
  at: Date;
};

export async function insertVersion(tx: Tx, { tests, effectiveAt, actor, ...facts }: NewVersion): Promise<void> {
  await tx
    .insertInto('decisions.version')
    .values({
      ...facts,
      area: tx.scope.area,
      id: v7(),
      tests: JSON.stringify(tests),
      effective_at: effectiveAt,
      actor: JSON.stringify(actor),
    })
    .execute();
}

import { sql } from 'kysely';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import './tables.ts';

export type NewEntry = {
  register: string;
  hash: string;
  fields: Sealed;
  asOf: CivilDate;
  synthetic: boolean;
  at: Date;
};

/** What a register says now takes the place of what it said. */
export async function upsertEntry(tx: Tx, { register, hash, fields, asOf, synthetic, at }: NewEntry): Promise<void> {
  const said = { fields, as_of: asOf, synthetic, recorded_at: at };
  await tx
    .insertInto('registers.entry')
    .values({ area: tx.scope.area, register, subject_hash: hash, ...said })
    .onConflict((conflict) => conflict.columns(['area', 'register', 'subject_hash']).doUpdateSet(said))
    .execute();
}

export type Asked = {
  id: string;
  register: string;
  hash: string;
  fields: readonly string[];
  item: string;
  caseId?: string;
  authorisation?: string;
  department: string;
  person: string;
  organisation: string | null;
  by: string;
  at: Date;
};

export type Answered = { fields: Sealed; asOf: CivilDate; synthetic: boolean };

/** The entry, with the receipt of having asked for it in the same statement; undefined where the register has none. */
export async function askEntry(tx: Tx, asked: Asked): Promise<Answered | undefined> {
  const receipt = {
    ...{ id: asked.id, register: asked.register, subject_hash: asked.hash, fields: asked.fields, item: asked.item },
    ...{
      case_id: asked.caseId ?? null,
      authorisation: asked.authorisation ?? null,
      department: asked.department,
      person: asked.person,
      organisation: asked.organisation,
    },
    ...{ asked_by: asked.by, asked_at: asked.at.toISOString() },
  };
  const { rows } = await sql<Answered>`
    select fields, as_of as "asOf", synthetic
    from registers.look_up(jsonb_populate_record(null::registers.receipt, ${JSON.stringify(receipt)}::jsonb))
  `.execute(tx);
  return rows[0];
}

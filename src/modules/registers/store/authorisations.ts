import { sql } from 'kysely';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { PersonId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import './tables.ts';

/** `matter`: what it was given for. `subject`: the hash under which the register finds the entry. */
export type NewAuthorisation = {
  id: string;
  register: string;
  subject: string;
  fields: readonly string[];
  matter: string;
  material: string;
  department: string;
  person: PersonId;
  organisation: string | null;
  givenBy: PersonId;
  at: Date;
};

/** `confirmed`, `askedOn`: null until the register was asked. */
export type Authorisation = {
  id: string;
  register: string;
  subject: string;
  fields: readonly string[];
  matter: string;
  material: string;
  department: string;
  person: PersonId;
  organisation: string | null;
  givenAt: Date;
  withdrawnAt: Date | null;
  confirmed: boolean | null;
  askedOn: CivilDate | null;
  /** Of each time that it was asked, the last one last. */
  receipts: readonly string[];
};

/** False where one stands for this paper already. */
export async function insertAuthorisation(tx: Tx, { at, subject, ...given }: NewAuthorisation): Promise<boolean> {
  const { id, register, fields, matter, material, department, person, organisation, givenBy } = given;
  const row = await tx
    .insertInto('registers.authorisation')
    .values({
      ...{
        area: tx.scope.area,
        id,
        register,
        subject_hash: subject,
        fields: [...fields],
        matter,
        material,
        department,
      },
      ...{ person, organisation, given_by: givenBy, given_at: at, withdrawn_at: null },
      ...{ confirmed: null, asked_on: null, receipts: [] },
    })
    .onConflict((conflict) =>
      conflict.columns(['area', 'matter', 'material']).where('withdrawn_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

const authorisations = (tx: Tx) =>
  tx
    .selectFrom('registers.authorisation')
    .select(['id', 'register', 'subject_hash as subject', 'fields', 'matter', 'material', 'department'])
    .select(['person', 'organisation', 'given_at as givenAt', 'withdrawn_at as withdrawnAt'])
    .select(['confirmed', 'asked_on as askedOn', 'receipts'])
    .where('area', '=', tx.scope.area);

/** What stands for a matter, in the order in which it was given. */
export const findStanding = (tx: Tx, matter: string): Promise<Authorisation[]> =>
  authorisations(tx)
    .where('matter', '=', matter)
    .where('withdrawn_at', 'is', null)
    .orderBy('given_at')
    .orderBy('id')
    .execute();

/** Everything that this scope gave, also what was taken back. */
export const findGiven = (tx: Tx): Promise<Authorisation[]> =>
  authorisations(tx).orderBy('given_at').orderBy('id').execute();

/** What the register said when it was asked last. */
export async function keepAnswer(
  tx: Tx,
  id: string,
  { confirmed, on, receipt }: { confirmed: boolean; on: CivilDate; receipt: string },
): Promise<void> {
  await tx
    .updateTable('registers.authorisation')
    .set({ confirmed, asked_on: on, receipts: sql<string[]>`receipts || ${receipt}::uuid` })
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .execute();
}

/** False where none stood. */
export async function closeAuthorisation(
  tx: Tx,
  { matter, material, at }: { matter: string; material: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('registers.authorisation')
    .set({ withdrawn_at: at })
    .where('area', '=', tx.scope.area)
    .where('matter', '=', matter)
    .where('material', '=', material)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

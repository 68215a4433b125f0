import { sql } from 'kysely';
import { personId, type PersonId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.login': { lookup: string; person_id: string; kind: LoginKind };
  }
}

export type LoginKind = 'citizenId' | 'loginName';

/** False when somebody signs in by that already. */
export async function claimLogin(
  tx: Tx,
  { lookup, person, kind }: { lookup: string; person: string; kind: LoginKind },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('identity.login')
    .values({ lookup, person_id: person, kind })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Who signs in by `lookup`, in a transaction that presents it. */
export async function findPersonByLogin(tx: Tx, lookup: string): Promise<PersonId | undefined> {
  const row = await tx.selectFrom('identity.login').select('person_id').where('lookup', '=', lookup).executeTakeFirst();
  return row && personId(row.person_id);
}

export async function releaseLogin(tx: Tx, person: string, kind: LoginKind): Promise<void> {
  await tx.deleteFrom('identity.login').where('person_id', '=', person).where('kind', '=', kind).execute();
}

/** The same in a transaction that serves something else: the secret is presented for this one question. */
export async function findPresentedPerson(tx: Tx, lookup: string): Promise<PersonId | undefined> {
  const present = (secret: string) => sql`select set_config('onewindow.presented', ${secret}, true)`.execute(tx);
  await present(lookup);
  const person = await findPersonByLogin(tx, lookup);
  await present(tx.scope.presented ?? '');
  return person;
}

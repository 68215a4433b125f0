import type { Tx } from '../../../../platform/database/index.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.issuer_link': { issuer: string; subject_lookup: string; person_id: string; linked_at: Date };
  }
}

/** Whose account an issuer's subject opens, in a transaction that presents the subject's hash. */
export async function findLinked(tx: Tx, issuer: string, subjectLookup: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('identity.issuer_link')
    .select('person_id')
    .where('issuer', '=', issuer)
    .where('subject_lookup', '=', subjectLookup)
    .executeTakeFirst();
  return row?.person_id;
}

export const insertLink = (
  tx: Tx,
  { issuer, subjectLookup, person, at }: { issuer: string; subjectLookup: string; person: string; at: Date },
) =>
  tx
    .insertInto('identity.issuer_link')
    .values({ issuer, subject_lookup: subjectLookup, person_id: person, linked_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** Whether any issuer signs this person in. In the person's transaction. */
export const hasLink = async (tx: Tx, person: string): Promise<boolean> =>
  (await tx.selectFrom('identity.issuer_link').select('issuer').where('person_id', '=', person).executeTakeFirst()) !==
  undefined;

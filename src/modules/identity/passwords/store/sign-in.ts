import { v7 } from 'uuid';
import type { Tx } from '../../../../platform/database/index.ts';

export type SignInMethod = 'password' | 'issuer' | 'totp' | 'passkey' | 'recoveryCode';
type SignInOutcome = 'in' | 'wrong' | 'locked';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.sign_in': {
      id: string;
      area: string;
      person_id: string | null;
      method: SignInMethod;
      outcome: SignInOutcome;
      at: Date;
    };
  }
}

export type SignIn = { method: SignInMethod; outcome: SignInOutcome; at: Date };

/** Kept for the person and the auditor; without a person when nobody is registered under the name that was tried. */
export const recordSignIn = (tx: Tx, { person, ...signIn }: SignIn & { person: string | undefined }) =>
  tx
    .insertInto('identity.sign_in')
    .values({ ...signIn, id: v7(), area: tx.scope.area, person_id: person ?? null })
    .execute();

/** The newest first. */
export const findSignIns = (tx: Tx, person: string, limit: number): Promise<SignIn[]> =>
  tx
    .selectFrom('identity.sign_in')
    .select(['method', 'outcome', 'at'])
    .where('person_id', '=', person)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

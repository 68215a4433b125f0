import type { Tx } from '../../../../platform/database/index.ts';
import type { SignInMethod } from '../../passwords/store/sign-in.ts';
import type { Capacity } from '../model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.session': {
      id: string;
      token_hash: string;
      area: string;
      person_id: string;
      capacity: Capacity;
      organisation_id: string | null;
      level: number;
      method: SignInMethod;
      second_factor_at: Date | null;
      opened_at: Date;
      seen_at: Date;
    };
  }
}

export type NewSession = {
  id: string;
  tokenHash: string;
  person: string;
  capacity: Capacity;
  level: number;
  method: SignInMethod;
  secondFactorAt: Date | null;
  at: Date;
};

export const insertSession = (tx: Tx, { id, tokenHash, person, capacity, at, ...session }: NewSession) =>
  tx
    .insertInto('identity.session')
    .values({
      id,
      token_hash: tokenHash,
      area: tx.scope.area,
      person_id: person,
      capacity,
      organisation_id: null,
      level: session.level,
      method: session.method,
      second_factor_at: session.secondFactorAt,
      opened_at: at,
      seen_at: at,
    })
    .execute();

type Change = {
  tokenHash?: string;
  capacity?: Capacity;
  organisation?: string | null;
  secondFactorAt?: Date;
  level?: number;
};

export const changeSession = (
  tx: Tx,
  id: string,
  { tokenHash, capacity, organisation, secondFactorAt, level }: Change,
) =>
  tx
    .updateTable('identity.session')
    .set({
      ...(tokenHash !== undefined && { token_hash: tokenHash }),
      ...(capacity !== undefined && { capacity }),
      ...(organisation !== undefined && { organisation_id: organisation }),
      ...(secondFactorAt !== undefined && { second_factor_at: secondFactorAt }),
      ...(level !== undefined && { level }),
    })
    .where('id', '=', id)
    .execute();

export const deletePresentedSession = (tx: Tx, tokenHash: string) =>
  tx.deleteFrom('identity.session').where('token_hash', '=', tokenHash).execute();

/** Everywhere, in a transaction about that person. */
export const deleteSessionsOf = (tx: Tx, person: string) =>
  tx.deleteFrom('identity.session').where('person_id', '=', person).execute();

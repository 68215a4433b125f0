import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Relation } from '../../permissions/rules/conflict.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.relative': {
      id: string;
      area: string;
      officer_id: string;
      person_id: string;
      relation: Relation;
      lookup: string;
      name: Sealed;
      declared_at: Date;
      struck_at: Date | null;
    };
  }
}

export type Declaration = {
  id: string;
  officer: string;
  person: string;
  relation: Relation;
  lookup: string;
  name: Sealed;
  at: Date;
};

export const insertRelative = (tx: Tx, { id, officer, person, at, ...declared }: Declaration) =>
  tx
    .insertInto('identity.relative')
    .values({
      ...declared,
      id,
      area: tx.scope.area,
      officer_id: officer,
      person_id: person,
      declared_at: at,
      struck_at: null,
    })
    .execute();

export const strikeRelativeRow = (tx: Tx, id: string, at: Date) =>
  tx.updateTable('identity.relative').set({ struck_at: at }).where('id', '=', id).execute();

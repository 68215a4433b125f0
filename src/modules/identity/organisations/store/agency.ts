import type { Tx } from '../../../../platform/database/index.ts';
import type { Agency } from '../model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.agency': {
      id: string;
      organisation_id: string;
      agent_id: string;
      items: string[] | null;
      from_on: string;
      until_on: string | null;
      revoked_at: Date | null;
    };
  }
}

export const insertAgency = (tx: Tx, organisation: string, { id, agent, items, from, until }: Agency) =>
  tx
    .insertInto('identity.agency')
    .values({
      id,
      organisation_id: organisation,
      agent_id: agent,
      items: items === 'all' ? null : [...items],
      from_on: from,
      until_on: until,
      revoked_at: null,
    })
    .execute();

export const markRevoked = (tx: Tx, id: string, at: Date) =>
  tx.updateTable('identity.agency').set({ revoked_at: at }).where('id', '=', id).execute();

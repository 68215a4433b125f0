import { personId, type PersonId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.meeting': {
      id: string;
      area: string;
      person_id: string;
      officer_id: string;
      clerk_id: string;
      met_at: Date;
    };
  }
}

export type StoredMeeting = { id: string; person: PersonId; officer: string; clerk: string; metAt: Date };

/** In a transaction about the person who was met. */
export const insertMeeting = (tx: Tx, { id, person, officer, clerk, metAt }: StoredMeeting) =>
  tx
    .insertInto('identity.meeting')
    .values({ id, area: tx.scope.area, person_id: person, officer_id: officer, clerk_id: clerk, met_at: metAt })
    .execute();

/** A meeting of this very officer; nobody else finds it. */
export async function findMeetingOf(tx: Tx, officer: string, id: string): Promise<StoredMeeting | undefined> {
  const row = await tx
    .selectFrom('identity.meeting')
    .select(['id', 'person_id as person', 'officer_id as officer', 'clerk_id as clerk', 'met_at as metAt'])
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .where('officer_id', '=', officer)
    .executeTakeFirst();
  return row && { ...row, person: personId(row.person) };
}

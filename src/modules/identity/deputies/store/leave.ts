import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import '../../officers/store/officer.ts';
import type { OfficerRole } from '../../permissions/rules/role.ts';
import { schemas, type Event } from '../events.ts';
import { evolve } from '../evolve.ts';
import { upcasts } from '../upcasts.ts';
import { initial, type Leave, type Leaves } from '../model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.leave': {
      id: string;
      area: string;
      officer_id: string;
      person_id: string;
      deputy_id: string;
      deputy_person_id: string;
      role: OfficerRole;
      department: string;
      section: string | null;
      from_on: CivilDate;
      until_on: CivilDate;
      ended_on: CivilDate | null;
      named_at: Date;
      ended_at: Date | null;
    };
  }
}

/** One stream for all leaves of an officer: two that would overlap cannot both be appended. */
export const leaves = new Streams<Leaves, Event>({
  name: 'identity.leave',
  schemas,
  upcasts,
  initial,
  evolve,
});

/** Of two who name each other at the same time one waits for the other, and then sees that he is away. */
export async function holdOfficers(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx
    .selectFrom('identity.officer')
    .select('id')
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
}

type Named = { leave: Leave; officer: string; person: string; deputyPerson: string; at: Date };

export const insertLeave = (tx: Tx, { leave, officer, person, deputyPerson, at }: Named) =>
  tx
    .insertInto('identity.leave')
    .values({
      id: leave.id,
      area: tx.scope.area,
      officer_id: officer,
      person_id: person,
      deputy_id: leave.deputy,
      deputy_person_id: deputyPerson,
      role: leave.role,
      department: leave.department,
      section: leave.section,
      from_on: leave.from,
      until_on: leave.until,
      ended_on: null,
      named_at: at,
      ended_at: null,
    })
    .execute();

export const endLeave = (tx: Tx, id: string, { on, at }: { on: CivilDate; at: Date }) =>
  tx.updateTable('identity.leave').set({ ended_on: on, ended_at: at }).where('id', '=', id).execute();

import type { JSONColumnType } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import { schemas, type Event } from '../events.ts';
import { evolve } from '../evolve.ts';
import { upcasts } from '../upcasts.ts';
import { initial, type Drawing, type Officer, type OfficerGrant, type Post } from '../model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.officer': {
      id: string;
      area: string;
      person_id: string;
      staff_number: string;
      name: string;
      department: string;
      section: string | null;
      hall: string | null;
      grants: JSONColumnType<OfficerGrant[]>;
      glass_broken_until: Date | null;
      drawing: JSONColumnType<Drawing> | null;
      appointed_at: Date;
      dismissed_at: Date | null;
    };
  }
}

export const officers = new Streams<Officer, Event>({
  name: 'identity.officer',
  schemas,
  upcasts,
  initial,
  evolve,
});

type Appointment = { id: string; person: string; staffNumber: string; name: string; post: Post; at: Date };

/** False when the staff number is taken, or the person serves in this county already. */
export async function insertOfficer(
  tx: Tx,
  { id, person, staffNumber, name, post, at }: Appointment,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('identity.officer')
    .values({
      ...post,
      id,
      area: tx.scope.area,
      person_id: person,
      staff_number: staffNumber,
      name,
      grants: '[]',
      glass_broken_until: null,
      drawing: null,
      appointed_at: at,
      dismissed_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** The row that screens and sessions read, as the stream's state has it; written in the transaction of its events. */
export async function projectOfficer(tx: Tx, id: string, { state, at }: { state: Officer; at: Date }): Promise<void> {
  await tx.updateTable('identity.officer').set(changeOf(state, at)).where('id', '=', id).execute();
}

function changeOf(officer: Officer, at: Date) {
  if (officer.state !== 'serving') return { dismissed_at: at };
  const { post, grants, glassBrokenUntil, drawing } = officer;
  return {
    ...post,
    grants: JSON.stringify(grants),
    drawing: drawing === undefined ? null : JSON.stringify(drawing),
    glass_broken_until: glassBrokenUntil === null ? null : new Date(glassBrokenUntil),
  };
}

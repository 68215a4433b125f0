import { sql } from 'kysely';
import { civilDate, civilDateOf } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { namesOf, themeNamed } from '../../theme-cases/naming.ts';
import type { Event, Opened } from '../../theme-cases/model.ts';
import type { MoveDeps } from '../../theme-cases/move-deps.ts';
import { changesIn } from '../../theme-cases/rules/changes.ts';
import type { BoardPart, Standing } from '../model.ts';
import { standingOf } from '../standing.ts';
import './tables.ts';

const LAST = civilDate('9999-12-31');

type Moved = { id: string; value: Opened; events: readonly Event[] };

const jsonOf = (value: unknown) => sql<never>`${JSON.stringify(value)}::jsonb`;

/** Puts a theme case on the board, in the transaction that opened it. */
export async function putOnBoard(tx: Tx, deps: MoveDeps, { id, value }: Omit<Moved, 'events'>): Promise<void> {
  const { facts, parts, openedAt, finishes } = value;
  const names = await namesOf(tx, parts);
  const standing = standingOf(value, { names, now: deps.now() }, deps.conventions());
  const { person, organisation, mandate } = facts.applicant;
  await tx
    .insertInto('intake.theme_board')
    .values({
      ...{ area: tx.scope.area, theme_case: id, number: facts.number, theme_key: facts.theme.key },
      ...{ theme: await themeNamed(tx, facts.theme), person, organisation, mandate },
      departments: [...new Set(parts.map(({ department }) => department))].toSorted(),
      ...{ opened_on: civilDateOf(new Date(openedAt)), promised_on: finishes?.on ?? null, change: null },
      ...columnsOf(standing),
    })
    .execute();
}

/** What happened moves it there; once it is concluded it leaves. */
export async function moveOnBoard(tx: Tx, deps: MoveDeps, { id, value, events }: Moved): Promise<void> {
  if (value.state === 'concluded') {
    await rowOf(tx, id).execute();
    return;
  }
  const row = await tx
    .selectFrom('intake.theme_board')
    .select('parts')
    .where('area', '=', tx.scope.area)
    .where('theme_case', '=', id)
    .executeTakeFirst();
  if (!row) return;
  // What was opened before there was a board has no names on it yet.
  const names = row.parts.length === 0 ? await namesOf(tx, value.parts) : namesIn(row.parts);
  const standing = standingOf(value, { names, now: deps.now() }, deps.conventions());
  const change = changesIn(events).at(-1);
  await tx
    .updateTable('intake.theme_board')
    .set({
      ...columnsOf(standing),
      ...(change && { change: jsonOf({ on: change.on, causes: change.causes }) }),
    })
    .where('area', '=', tx.scope.area)
    .where('theme_case', '=', id)
    .execute();
}

const rowOf = (tx: Tx, id: string) =>
  tx.deleteFrom('intake.theme_board').where('area', '=', tx.scope.area).where('theme_case', '=', id);

const namesIn = (parts: readonly BoardPart[]) =>
  new Map(parts.map(({ item, name, department }) => [item, { name, department }]));

const columnsOf = ({ finishesOn, firstDue, turn, path, parts }: Standing) => ({
  ...{ finishes_on: finishesOn, sort_on: finishesOn ?? LAST, first_due: firstDue },
  ...{ turn: [...turn], path: [...path], parts: jsonOf(parts) },
});

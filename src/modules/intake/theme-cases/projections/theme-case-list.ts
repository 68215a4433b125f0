import { civilDateOf } from '../../../../kernel/civil-date.ts';
import { sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type Opened } from '../model.ts';
import { statusOf } from '../rules/status.ts';
import type { ThemeCaseRow, ThemePartRow } from '../store/tables.ts';
import { themeCaseStreams } from '../store/theme-cases.ts';

type Query = Extract<Event, { type: 'themeCaseOpened' }>['query'];
type Standing = { id: string; value: Opened; version: number };

const dayOf = (at: string) => civilDateOf(new Date(at));

const departmentsIn = ({ parts }: Opened) => [...new Set(parts.map(({ department }) => department))].toSorted();

function rowOf({ id, value, version }: Standing, query: Query): Omit<ThemeCaseRow, 'area'> {
  const { facts, parts, openedAt, finishes, concludedAt } = value;
  return {
    ...{ id, version, number: facts.number, status: statusOf(parts), departments: departmentsIn(value) },
    ...{ theme_key: facts.theme.key, theme_version: facts.theme.version },
    ...facts.applicant,
    ...{ opened_on: dayOf(openedAt), finishes_on: finishes?.on ?? null },
    concluded_on: concludedAt === null ? null : dayOf(concludedAt),
    ...{ query_hash: query.hash, query_code: sealed(query.code) },
  };
}

function partRowsOf({ id, value }: Pick<Standing, 'id' | 'value'>): Omit<ThemePartRow, 'area'>[] {
  const { person, organisation, mandate } = value.facts.applicant;
  return value.parts.map(({ item, version, department, draft, standing }, place) => ({
    ...{ theme_case: id, item_key: item, place, item_version: version, department, draft, state: standing.state },
    case_id: 'case' in standing ? standing.case : null,
    ...{ person, organisation, mandate, departments: departmentsIn(value) },
  }));
}

/** In the transaction that opened it. */
export async function projectOpened(tx: Tx, standing: Standing, query: Query): Promise<void> {
  const { area } = tx.scope;
  await tx
    .insertInto('intake.theme_case')
    .values({ ...rowOf(standing, query), area })
    .execute();
  await tx
    .insertInto('intake.theme_part')
    .values(partRowsOf(standing).map((part) => ({ ...part, area })))
    .execute();
}

/** In the transaction that appended. */
export async function project(tx: Tx, { id, value, version }: Standing): Promise<void> {
  const { parts, finishes, concludedAt } = value;
  await tx
    .updateTable('intake.theme_case')
    .set({
      ...{ status: statusOf(parts), finishes_on: finishes?.on ?? null, version },
      concluded_on: concludedAt === null ? null : dayOf(concludedAt),
    })
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .execute();
  for (const { item_key, state, case_id } of partRowsOf({ id, value }))
    await tx
      .updateTable('intake.theme_part')
      .set({ state, case_id })
      .where('area', '=', tx.scope.area)
      .where('theme_case', '=', id)
      .where('item_key', '=', item_key)
      .where((part) => part.or([part('state', '!=', state), part('case_id', 'is distinct from', case_id)]))
      .execute();
}

function standingAfter(id: string, events: readonly Event[]): Standing | undefined {
  const value = events.reduce(evolve, initial);
  return value.state === 'unopened' ? undefined : { id, value, version: events.length };
}

/** The same rows from the log alone. */
export const themeCaseList = defineProjection({
  table: 'intake.theme_case',
  revision: 1,
  streams: themeCaseStreams,
  id: 'id',
  rowsOf: ({ area, id, events }: Past<Event>) => {
    const [first] = events;
    const standing = standingAfter(
      id,
      events.map(({ event }) => event),
    );
    return standing && first?.event.type === 'themeCaseOpened' ? [{ ...rowOf(standing, first.event.query), area }] : [];
  },
});

export const themePartList = defineProjection({
  table: 'intake.theme_part',
  revision: 1,
  streams: themeCaseStreams,
  id: 'theme_case',
  rowsOf: ({ area, id, events }: Past<Event>) => {
    const standing = standingAfter(
      id,
      events.map(({ event }) => event),
    );
    return standing ? partRowsOf(standing).map((part) => ({ ...part, area })) : [];
  },
});

import { civilDate } from '../../../../kernel/civil-date.ts';
import { caseId, personId } from '../../../../kernel/id.ts';
import { sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import type { PublishedRow, RatingRow } from '../../store/tables.ts';
import type { Event } from '../model.ts';
import { ratingStreams } from '../store/ratings.ts';

export type Given = Extract<Event, { type: 'ratingGiven' }>;
export type Excluded = Extract<Event, { type: 'ratingExcluded' }>;

function ratingRow({ named, words, ...event }: Given, id: string): Omit<RatingRow, 'area'> {
  const { item, department, hall, step, channel, grade, options, officer } = event;
  return {
    ...{ id, item, department, hall, step, channel, grade, options, officer },
    options_version: event.optionsVersion,
    rated_on: civilDate(event.on),
    words: words === null ? null : sealed(words),
    case_id: named === null ? null : caseId(named.caseId),
    serial: named?.serial ?? null,
    person: named === null ? null : personId(named.person),
    organisation: named?.organisation ?? null,
    mandate: named?.mandate ?? null,
  };
}

function publishedRow(event: Given, id: string, excluded?: Excluded): Omit<PublishedRow, 'area'> {
  const { item, department, hall, step, channel, grade, options } = event;
  return {
    ...{ id, item, department, hall, step, channel, grade, options },
    options_version: event.optionsVersion,
    rated_on: civilDate(event.on),
    named: event.named !== null,
    valid: excluded === undefined,
    excluded_for: excluded?.finding ?? null,
  };
}

/** Both tables, in the transaction that appended. */
export async function projectGiven(tx: Tx, id: string, event: Given): Promise<void> {
  const { area } = tx.scope;
  await tx
    .insertInto('ratings.rating')
    .values({ ...ratingRow(event, id), area })
    .execute();
  await tx
    .insertInto('ratings.published')
    .values({ ...publishedRow(event, id), area })
    .execute();
}

export async function projectExcluded(tx: Tx, id: string, event: Excluded): Promise<void> {
  await tx
    .updateTable('ratings.published')
    .set({ valid: false, excluded_for: event.finding })
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .execute();
}

const givenIn = ({ events }: Past<Event>) =>
  events.flatMap(({ event }) => (event.type === 'ratingGiven' ? [event] : []));
const excludedIn = ({ events }: Past<Event>) =>
  events.flatMap(({ event }) => (event.type === 'ratingExcluded' ? [event] : []))[0];

/** The same rows from the log alone. */
export const ratingProjections = [
  defineProjection({
    table: 'ratings.rating',
    revision: 1,
    streams: ratingStreams,
    id: 'id',
    rowsOf: (past: Past<Event>) => givenIn(past).map((event) => ({ ...ratingRow(event, past.id), area: past.area })),
  }),
  defineProjection({
    table: 'ratings.published',
    revision: 1,
    streams: ratingStreams,
    id: 'id',
    rowsOf: (past: Past<Event>) =>
      givenIn(past).map((event) => ({ ...publishedRow(event, past.id, excludedIn(past)), area: past.area })),
  }),
];

import { civilDate } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event } from '../model.ts';
import { earlyServiceStreams, type EarlyServiceRow } from '../store/early-service.ts';

type Row = Omit<EarlyServiceRow, 'area'>;
type Asked = Extract<Event, { type: 'earlyServiceAsked' }>;

const isAsked = (event: Event): event is Asked => event.type === 'earlyServiceAsked';

/** The row of one draft, from everything that happened to it. */
function rowFrom(id: string, events: readonly Event[]): Row {
  const asks = events.filter(isAsked);
  const [first, last] = [asks[0], asks.at(-1)];
  const value = events.reduce(evolve, initial);
  if (!first || !last || value.state === 'unasked') throw new Error(`early service ${id} was never asked for`);
  const answers = answersIn(events);
  return {
    ...{ id, state: value.state, department: last.department, item_key: first.item.key },
    ...{ item_version: last.item.version, ...last.who },
    first_asked_on: civilDate(first.on),
    asked_on: civilDate(last.on),
    answer_by: civilDate(last.answerBy),
    answered_on: answers.at(-1)?.on ?? null,
    ...{ rounds: asks.length, answered: answers.length, in_target: answers.filter(({ inTarget }) => inTarget).length },
    case_id: value.state === 'applied' ? value.caseId : null,
    version: events.length,
  };
}

/** Each answer with whether it came by the day of its own round. */
function answersIn(events: readonly Event[]) {
  let until = '';
  return events.flatMap((event) => {
    if (isAsked(event)) until = event.answerBy;
    return event.type === 'earlyServiceAnswered' ? [{ on: civilDate(event.on), inTarget: event.on <= until }] : [];
  });
}

/** In the transaction that appended. */
export async function projectEarlyService(tx: Tx, id: string): Promise<void> {
  const events = (await earlyServiceStreams.recorded(tx, id)).map((one) => earlyServiceStreams.read(one));
  const row = rowFrom(id, events);
  if (events.length === 1) {
    await tx
      .insertInto('intake.early_service')
      .values({ ...row, area: tx.scope.area })
      .execute();
    return;
  }
  const { id: _id, item_key: _item, person: _person, organisation: _firm, mandate: _mandate, ...rest } = row;
  const { first_asked_on: _first, ...moving } = rest;
  await tx
    .updateTable('intake.early_service')
    .set(moving)
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .execute();
}

/** The same rows from the log alone. */
export const earlyServiceList = defineProjection({
  table: 'intake.early_service',
  revision: 1,
  streams: earlyServiceStreams,
  id: 'id',
  rowsOf: ({ area, id, events: past }: Past<Event>) => [
    {
      ...rowFrom(
        id,
        past.map(({ event }) => event),
      ),
      area,
    },
  ],
});

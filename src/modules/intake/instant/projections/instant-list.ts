import { caseId, personId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import { evolve } from '../evolve.ts';
import { initial, type Decided, type Event } from '../model.ts';
import { instantStreams, type InstantRow } from '../store/instant.ts';

type Row = Omit<InstantRow, 'area'>;
type First = Extract<Event, { type: 'instantlyDecided' }>;
type Standing = { first: First; value: Decided; version: number };

function rowOf(id: string, { first, value, version }: Standing): Row {
  const { facts } = value;
  return {
    id: caseId(id),
    ...{ state: value.state, ground: 'ground' in value ? value.ground : null, why: first.why, version },
    ...{ number: facts.number, department: facts.department },
    ...{ item_key: facts.item.key, item_version: facts.item.version },
    ...{ person: personId(facts.person), organisation: facts.organisation },
    ...{ decided_on: facts.decidedOn, model_sha256: first.model.sha256 },
    closed_on: 'closedOn' in value ? value.closedOn : null,
  };
}

function standingAfter(past: readonly Event[]): Standing | undefined {
  const [first] = past;
  const value = past.reduce(evolve, initial);
  if (first?.type !== 'instantlyDecided' || value.state === 'undecided') return undefined;
  return { first, value, version: past.length };
}

/** In the transaction that appended. `past`: everything that happened, with what was appended now. */
export async function project(tx: Tx, id: string, past: readonly Event[]): Promise<void> {
  const standing = standingAfter(past);
  if (!standing) throw new Error(`nothing was decided by a machine in ${id}`);
  const row = rowOf(id, standing);
  const { state, ground, closed_on, version } = row;
  await tx
    .insertInto('intake.instant_decision')
    .values({ ...row, area: tx.scope.area })
    .onConflict((conflict) => conflict.columns(['area', 'id']).doUpdateSet({ state, ground, closed_on, version }))
    .execute();
}

/** The same rows from the log alone. */
export const instantList = defineProjection({
  table: 'intake.instant_decision',
  revision: 1,
  streams: instantStreams,
  id: 'id',
  rowsOf: ({ area, id, events }: Past<Event>) => {
    const standing = standingAfter(events.map(({ event }) => event));
    return standing ? [{ ...rowOf(id, standing), area }] : [];
  },
});

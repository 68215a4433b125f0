import { civilDate } from '../../../../kernel/civil-date.ts';
import { caseId, type CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import type { CaseFacts, Event } from '../../cases/model.ts';
import { factsOf } from '../../cases/evolve.ts';
import { caseStreams } from '../../cases/store/cases.ts';
import type { ProcedureTableRow } from '../store/tables.ts';

type Row = Omit<ProcedureTableRow, 'area'>;
type OfCase = { id: CaseId; facts: Pick<CaseFacts, 'department' | 'applicant'> };
type Requested = Extract<Event, { type: 'procedureRequested' }>;

const firstRow = (event: Requested, { id, facts: { department, applicant } }: OfCase): Row => ({
  id: event.id,
  case_id: id,
  department,
  person: applicant.person,
  organisation: applicant.organisation,
  mandate: applicant.mandate,
  kind: event.kind,
  state: 'requested',
  requester: event.officer,
  stops: false,
  requested_on: civilDate(event.on),
  starts_on: civilDate(event.startsOn),
  due_on: null,
  overran_on: null,
  ended_on: null,
});

/** The rows of a case after an event; what is still open when the case is over lapses with it. */
function rowsAfter(rows: readonly Row[], event: Event, of: OfCase): readonly Row[] {
  const changed = (id: string, change: Partial<Row>) =>
    rows.map((row) => (row.id === id ? { ...row, ...change } : row));
  switch (event.type) {
    case 'procedureRequested':
      return [...rows, firstRow(event, of)];
    case 'procedureRejected':
      return changed(event.id, { state: 'rejected', ended_on: civilDate(event.on) });
    case 'procedureApproved': {
      const [starts_on, due_on] = [civilDate(event.startsOn), civilDate(event.dueOn)];
      return changed(event.id, { state: 'approved', stops: event.law !== null, starts_on, due_on });
    }
    case 'procedureEnded':
      return changed(event.id, { state: 'ended', ended_on: civilDate(event.endedOn) });
    case 'procedureOverran':
      return changed(event.id, { overran_on: civilDate(event.on) });
    case 'caseWithdrawn':
    case 'caseDecided':
    case 'toleranceLapsed':
    case 'caseEnded':
      return rows.map((row) => (isOpen(row) ? { ...row, state: 'lapsed', ended_on: civilDate(event.on) } : row));
    default:
      return rows;
  }
}

const CONCERNS: ReadonlySet<Event['type']> = new Set([
  'procedureRequested',
  'procedureRejected',
  'procedureApproved',
  'procedureEnded',
  'procedureOverran',
  'caseWithdrawn',
  'caseDecided',
  'toleranceLapsed',
  'caseEnded',
]);

const isOpen = ({ state }: Row) => state === 'requested' || state === 'approved';

/** Brings the rows of a case to its events, in the transaction that appended them. */
export async function projectProcedures(tx: Tx, of: OfCase, events: readonly Event[]): Promise<void> {
  if (!events.some(({ type }) => CONCERNS.has(type))) return;
  const { area } = tx.scope;
  const before = await tx
    .selectFrom('intake.procedure')
    .select(['id', 'case_id', 'department', 'person', 'organisation', 'mandate', 'kind', 'state'])
    .select(['requester', 'stops', 'requested_on', 'starts_on', 'due_on', 'overran_on', 'ended_on'])
    .where('area', '=', area)
    .where('case_id', '=', of.id)
    .orderBy('id')
    .execute();
  const after = events.reduce<readonly Row[]>((rows, event) => rowsAfter(rows, event, of), before);
  const changed = after.filter((row) => !before.includes(row));
  for (const row of changed) {
    await tx
      .insertInto('intake.procedure')
      .values({ ...row, area })
      .onConflict((conflict) => conflict.columns(['area', 'id']).doUpdateSet({ ...row }))
      .execute();
  }
}

/** The same rows from the log alone. */
export const procedureList = defineProjection({
  table: 'intake.procedure',
  revision: 2,
  streams: caseStreams,
  id: 'case_id',
  rowsOf: ({ area, id, events }: Past<Event>) => {
    const submitted = events.find(({ event }) => event.type === 'caseSubmitted')?.event;
    if (submitted?.type !== 'caseSubmitted') return [];
    const of = { id: caseId(id), facts: factsOf(submitted.facts) };
    return events
      .reduce<readonly Row[]>((rows, { event }) => rowsAfter(rows, event, of), [])
      .map((row) => ({ ...row, area }));
  },
});

import { civilDate, type CivilDate } from '../../../../kernel/civil-date.ts';
import { caseId, type CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import { factsOf } from '../../cases/evolve.ts';
import type { CaseFacts, Event } from '../../cases/model.ts';
import { caseStreams } from '../../cases/store/cases.ts';
import type { UrgeRow } from '../store/tables.ts';

type Row = Omit<UrgeRow, 'area'>;
type OfCase = { id: CaseId; facts: Pick<CaseFacts, 'department' | 'applicant'> };

/** The rows of a case after an event; when the case is over nobody has to answer any more. */
function rowsAfter(rows: readonly Row[], event: Event, of: OfCase): readonly Row[] {
  const changed = (urge: string, change: (row: Row) => Partial<Row>) =>
    rows.map((row) => (row.urge === urge ? { ...row, ...change(row) } : row));
  switch (event.type) {
    case 'urged':
      return [...rows, firstRow(event, of)];
    case 'urgeAnswered':
      return changed(event.id, ({ waiting }) => ({ waiting: waiting - 1 }));
    case 'urgeEscalated':
      return changed(event.id, () => ({ escalated: true }));
    case 'acceptanceRefused':
    case 'caseDecided':
    case 'caseWithdrawn':
    case 'toleranceLapsed':
    case 'caseEnded':
      return rows.map((row) => ({ ...row, is_over: true }));
    default:
      return rows;
  }
}

function firstRow(event: Extract<Event, { type: 'urged' }>, { id, facts: { department, applicant } }: OfCase): Row {
  return {
    ...{ case_id: id, urge: event.id, department, person: applicant.person },
    ...{ organisation: applicant.organisation, mandate: applicant.mandate, by_applicant: event.officer === null },
    ...{ urged_on: civilDate(event.on), answer_by: civilDate(event.answerBy) },
    ...{ waiting: event.tasks.length, escalated: false, is_over: false },
  };
}

const CONCERNS: ReadonlySet<Event['type']> = new Set([
  'urged',
  'urgeAnswered',
  'urgeEscalated',
  'acceptanceRefused',
  'caseDecided',
  'caseWithdrawn',
  'toleranceLapsed',
  'caseEnded',
]);

/** Brings the rows of a case to its events, in the transaction that appended them. `isUrged`: whether it had any before. */
export async function projectUrges(
  tx: Tx,
  of: OfCase,
  { isUrged, events }: { isUrged: boolean; events: readonly Event[] },
): Promise<void> {
  if (!events.some(({ type }) => (isUrged ? CONCERNS.has(type) : type === 'urged'))) return;
  const { area } = tx.scope;
  const before = await tx
    .selectFrom('intake.urge')
    .select(['case_id', 'urge', 'department', 'person', 'organisation', 'mandate', 'by_applicant'])
    .select(['urged_on', 'answer_by', 'waiting', 'escalated', 'is_over'])
    .where('area', '=', area)
    .where('case_id', '=', of.id)
    .execute();
  const after = events.reduce<readonly Row[]>((rows, event) => rowsAfter(rows, event, of), before);
  for (const row of after.filter((one) => !before.includes(one))) {
    await tx
      .insertInto('intake.urge')
      .values({ ...row, area })
      .onConflict((conflict) => conflict.columns(['area', 'case_id', 'urge']).doUpdateSet({ ...row }))
      .execute();
  }
}

/** The same rows from the log alone. */
export const urgeList = defineProjection({
  table: 'intake.urge',
  revision: 1,
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

/** Urges whose day for an answer is over, unanswered and not yet with the head. */
export const findUnanswered = (tx: Tx, on: CivilDate): Promise<{ id: CaseId; urge: string }[]> =>
  tx
    .selectFrom('intake.urge')
    .select(['case_id as id', 'urge'])
    .where('area', '=', tx.scope.area)
    .where('answer_by', '<', on)
    .where('waiting', '>', 0)
    .where('escalated', '=', false)
    .where('is_over', '=', false)
    .orderBy('answer_by')
    .limit(1_000)
    .execute();

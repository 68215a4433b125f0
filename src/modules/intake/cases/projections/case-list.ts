import { sql } from 'kysely';
import { civilDate, type CivilDate } from '../../../../kernel/civil-date.ts';
import { isOverdue } from '../../../../kernel/due-standing.ts';
import { caseId, personId, type CaseId } from '../../../../kernel/id.ts';
import { never } from '../../../../kernel/result.ts';
import { sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import { evolve } from '../evolve.ts';
import { initial, type Case, type Event } from '../model.ts';
import { caseStreams } from '../store/cases.ts';
import type { CaseListRow } from '../store/tables.ts';
import '../store/tables.ts';

type Submitted = Extract<Event, { type: 'caseSubmitted' }>;
type Received = Exclude<Case, { state: 'unreceived' }>;
type NewRow = Omit<CaseListRow, 'area' | 'id' | 'version' | 'updated_at'>;

/** What a submission puts into the list; everything else there follows from the state. */
function firstRow({ facts, applicantName, acting, query, on, answerBy }: Submitted): NewRow {
  const { number, item, department, applicant } = facts;
  return {
    number,
    item_key: item.key,
    item_version: item.version,
    department,
    person: personId(applicant.person),
    organisation: applicant.organisation,
    mandate: applicant.mandate,
    ward: applicant.ward,
    acting: acting?.as ?? null,
    actor_name: acting ? sealed(acting.actor) : null,
    principal_name: acting ? sealed(acting.principal) : null,
    applicant_name: sealed(applicantName),
    query_hash: query.hash,
    query_code: sealed(query.code),
    received_on: civilDate(on),
    answer_by: civilDate(answerBy),
    state: 'submitted',
    outcome: null,
    corrected: false,
    accepted_on: null,
    promised_on: null,
    statutory_on: null,
    provisional: false,
    calendar: null,
    concluded_on: null,
    reviewer: null,
    due_on: null,
    suspended_on: null,
    pauses: [],
    owed_by: null,
  };
}

/** The day that is due next: none while the clock stands still, unless it was over before. */
function dueOf({ due, stopped }: Extract<Received, { state: 'accepted' | 'reviewed' }>): CivilDate | null {
  const dueOn = due.promisedOn ?? due.statutoryOn;
  return stopped === undefined || isOverdue({ dueOn, stoppedOn: stopped.on }, stopped.on) ? dueOn : null;
}

/** What the case list shows of a state; nothing else writes those columns. */
export function caseListChange(current: Received): Partial<NewRow> & Pick<NewRow, 'state'> {
  switch (current.state) {
    case 'submitted': {
      // A resubmission is a new day of receipt, with five working days of its own.
      const { receivedOn, answerBy, corrected } = current;
      return { state: 'submitted', corrected, received_on: receivedOn, answer_by: answerBy, due_on: answerBy };
    }
    case 'awaitingCorrection':
      return { state: 'awaitingCorrection', due_on: null };
    case 'accepted':
    case 'reviewed':
      return {
        state: current.state,
        accepted_on: current.acceptedOn,
        promised_on: current.due.promisedOn,
        statutory_on: current.due.statutoryOn,
        provisional: current.due.provisional,
        calendar: current.due.calendar,
        reviewer: current.state === 'reviewed' ? current.reviewer : null,
        due_on: dueOf(current),
        suspended_on: current.stopped?.on ?? null,
        pauses: current.pauses ?? [],
        owed_by: current.owed?.by ?? null,
      };
    case 'notAccepted':
      return { state: 'notAccepted', concluded_on: current.on, ...OVER };
    case 'concluded':
      return {
        state: 'concluded',
        outcome: current.outcome,
        concluded_on: current.on,
        ...OVER,
      };
    default:
      return never(current);
  }
}

/** Nothing runs against a case that is over. */
const OVER = { due_on: null, suspended_on: null, pauses: [], owed_by: null } as const;

/** `before`: the case as it was. */
export type Appended = { before: Case; version: number; events: readonly Event[]; at: Date };

/**
 * Brings the row of a case to its state, in the transaction that appended the events: through every state in between, since what was
 * accepted and decided at once was accepted too.
 */
export async function project(tx: Tx, id: CaseId, { before, version, events, at }: Appended): Promise<void> {
  const changes = statesAfter(events, before).map(caseListChange);
  if (changes.length === 0) return;
  const change = {
    ...changes.reduce<Partial<NewRow>>((all, one) => ({ ...all, ...one }), {}),
    version,
    updated_at: at,
  };
  const submitted = events.find((event) => event.type === 'caseSubmitted');
  const area = tx.scope.area;
  if (submitted) {
    const row = { ...firstRow(submitted), ...change, area, id };
    await tx
      .insertInto('intake.case_list')
      .values({ ...row, pauses: asJson(row.pauses) })
      .execute();
    return;
  }
  const { pauses, ...rest } = change;
  await tx
    .updateTable('intake.case_list')
    .set({ ...rest, ...(pauses && { pauses: asJson(pauses) }) })
    .where('area', '=', area)
    .where('id', '=', id)
    .execute();
}

const asJson = (pauses: NewRow['pauses']) => sql<NewRow['pauses']>`${JSON.stringify(pauses)}::jsonb`;

/** The same rows from the log alone: `verify` compares them, a rebuild makes them again. */
export const caseList = defineProjection({
  table: 'intake.case_list',
  revision: 4,
  streams: caseStreams,
  id: 'id',
  rowsOf: ({ area, id, events }: Past<Event>) => {
    const submitted = events.find(({ event }) => event.type === 'caseSubmitted')?.event;
    const last = events.at(-1)?.recorded;
    if (submitted?.type !== 'caseSubmitted' || !last) return [];
    const states = statesAfter(
      events.map(({ event }) => event),
      initial,
    );
    const row = states.reduce<NewRow>(
      (before, state) => ({ ...before, ...caseListChange(state) }),
      firstRow(submitted),
    );
    return [{ ...row, area, id: caseId(id), version: events.length, updated_at: last.at }];
  },
});

/** The state after each event. */
function statesAfter(events: readonly Event[], before: Case): Received[] {
  let state = before;
  return events.flatMap((event) => {
    state = evolve(state, event);
    return state.state === 'unreceived' ? [] : [state];
  });
}

/** Lays every case on the desks anew, once the list was made again: decision 35. */
export async function layOutCases(tx: Tx): Promise<void> {
  await sql`select intake.lay_out(area, id) from intake.case_list`.execute(tx);
}

import type { CaseId } from '../../../../kernel/id.ts';
import { never } from '../../../../kernel/result.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx, Versioned } from '../../../../platform/database/index.ts';
import type { Case } from '../model.ts';
import type { CaseListRow } from '../store/tables.ts';
import '../store/tables.ts';

/** What the list keeps that no event holds: it is sealed or keyed, and written once at receipt. */
export type Keeping = { applicantName: Sealed; queryHash: string; queryCode: Sealed };

type Moving = Pick<
  CaseListRow,
  | 'state'
  | 'outcome'
  | 'corrected'
  | 'accepted_on'
  | 'promised_on'
  | 'statutory_on'
  | 'provisional'
  | 'calendar'
  | 'concluded_on'
  | 'reviewer'
  | 'due_on'
>;

const nothingYet = {
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
} as const;

/** What the case list shows of a state; nothing else writes those columns. */
export function caseListChange(
  current: Exclude<Case, { state: 'unreceived' }>,
): Partial<Moving> & Pick<Moving, 'state'> {
  switch (current.state) {
    case 'submitted':
      return { ...nothingYet, state: 'submitted', corrected: current.corrected, due_on: current.answerBy };
    case 'awaitingCorrection':
      return { ...nothingYet, state: 'awaitingCorrection' };
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
        due_on: current.due.promisedOn ?? current.due.statutoryOn,
      };
    case 'notAccepted':
      return { state: 'notAccepted', concluded_on: current.on, due_on: null };
    case 'concluded':
      return { state: 'concluded', outcome: current.outcome, concluded_on: current.on, due_on: null };
    default:
      return never(current);
  }
}

/** The row of a case as its state says. `keeping` comes with the first event; without it the row must be there already. */
export async function project(
  tx: Tx,
  id: CaseId,
  { value, version, keeping, at }: Versioned<Case> & { keeping?: Keeping | undefined; at: Date },
): Promise<void> {
  if (value.state === 'unreceived') return;
  const change = { ...caseListChange(value), ...receiptOf(value), version, updated_at: at };
  if (keeping && value.state === 'submitted') {
    const { number, item, department, applicant } = value.facts;
    await tx
      .insertInto('intake.case_list')
      .values({
        ...nothingYet,
        ...change,
        area: tx.scope.area,
        id,
        number,
        item_key: item.key,
        item_version: item.version,
        department,
        ...applicant,
        received_on: value.receivedOn,
        answer_by: value.answerBy,
        applicant_name: keeping.applicantName,
        query_hash: keeping.queryHash,
        query_code: keeping.queryCode,
      })
      .execute();
    return;
  }
  await tx.updateTable('intake.case_list').set(change).where('area', '=', tx.scope.area).where('id', '=', id).execute();
}

/** A resubmission is a new day of receipt, with five working days of its own. */
const receiptOf = (value: Case) =>
  value.state === 'submitted' ? { received_on: value.receivedOn, answer_by: value.answerBy } : {};

import type { Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import { evolve } from '../evolve.ts';
import { initial, type Dispute, type Event, type Registered } from '../model.ts';
import { disputeStreams, type DisputeRow } from '../store/disputes.ts';
import { dueOf } from '../rules/due.ts';

type Row = Omit<DisputeRow, 'area'>;
type Standing = { value: Dispute; version: number };

type Ending = 'outcome' | 'concluded_on' | 'duty' | 'duty_by' | 'duty_done_on';
type Moving = Pick<Row, 'state' | 'answered_on' | 'stopped_on' | 'due_on' | 'version' | Ending>;

const firstRow = ({ facts }: Registered, id: string): Omit<Row, keyof Moving> => ({
  ...{ id, case_id: facts.caseId, department: facts.department },
  ...{ person: facts.applicant.person, organisation: facts.applicant.organisation },
  ...{ kind: facts.kind, act: facts.act, paper: facts.paper, authority: facts.authority },
  ...{ file_number: facts.fileNumber, requested_on: facts.requestedOn, received_on: facts.receivedOn },
  ...{ known_on: facts.knownOn, last_on: facts.lastOn, timeliness: facts.timeliness },
  ...{ skips_reconsideration: facts.skipsReconsideration, answer_by: facts.answerBy },
});

/** What changes as it goes on. */
function movingOf(dispute: Registered, version: number): Moving {
  const conclusion = 'conclusion' in dispute ? dispute.conclusion : null;
  const duty = 'duty' in dispute ? dispute.duty : null;
  return {
    state: dispute.state,
    answered_on: dispute.answeredOn,
    stopped_on: 'stop' in dispute ? (dispute.stop?.on ?? null) : null,
    ...{ outcome: conclusion?.outcome ?? null, concluded_on: conclusion?.on ?? null },
    ...{ duty: duty?.kind ?? null, duty_by: duty?.by ?? null },
    duty_done_on: fulfilledIn(dispute),
    due_on: dueOf(dispute)?.dueOn ?? null,
    version,
  };
}

const fulfilledIn = (dispute: Registered) => (dispute.state === 'closed' ? (dispute.duty?.fulfilledOn ?? null) : null);

const known = (dispute: Dispute, id: string): Registered => {
  if (dispute.state === 'unregistered') throw new Error(`dispute ${id} is listed and was not registered`);
  return dispute;
};

/** In the transaction that appended. */
export async function projectDispute(tx: Tx, id: string, { value, version }: Standing): Promise<void> {
  const dispute = known(value, id);
  const moving = movingOf(dispute, version);
  if (version === 1) {
    const row = { ...firstRow(dispute, id), ...moving, area: tx.scope.area };
    await tx.insertInto('intake.dispute').values(row).execute();
    return;
  }
  await tx.updateTable('intake.dispute').set(moving).where('area', '=', tx.scope.area).where('id', '=', id).execute();
}

/** The same rows from the log alone. */
export const disputeList = defineProjection({
  table: 'intake.dispute',
  revision: 1,
  streams: disputeStreams,
  id: 'id',
  rowsOf: ({ area, id, events: past }: Past<Event>) => {
    const dispute = known(past.map(({ event }) => event).reduce(evolve, initial), id);
    return [{ ...firstRow(dispute, id), ...movingOf(dispute, past.length), area }];
  },
});

import { caseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import { evolve } from '../evolve.ts';
import { initial, type Asked, type Consultation, type Event, type Part } from '../model.ts';
import { stateOf } from '../rules/standing.ts';
import { consultationStreams, type ConsultationRow } from '../store/consultations.ts';

type Row = Omit<ConsultationRow, 'area'>;

const rowOf = (id: string, current: Asked, part: Part): Row => {
  const { facts } = current;
  return {
    ...{ id, department: part.department, asked: [...facts.asked], asking: facts.department, asker: facts.officer },
    ...{ case_id: caseId(facts.caseId), case_number: facts.number },
    ...{ item_key: facts.item.key, item_version: facts.item.version, ...facts.applicant },
    ...{ asked_on: facts.on, remind_on: facts.remindOn, answer_by: facts.answerBy },
    ...{ state: stateOf(current, part), reminded: current.reminded },
    ...{ answered_on: part.opinion?.on ?? null, late: part.opinion?.late ?? false },
    holds: facts.holds ? facts.task : null,
  };
};

const rowsOf = (id: string, current: Consultation): Row[] =>
  current.state === 'unasked' ? [] : current.parts.map((part) => rowOf(id, current, part));

/** In the transaction that appended: a row for each asked department. */
export async function projectConsultation(tx: Tx, id: string, current: Consultation): Promise<void> {
  const { area } = tx.scope;
  for (const row of rowsOf(id, current)) {
    const { state, answered_on, late, reminded } = row;
    await tx
      .insertInto('intake.consultation')
      .values({ ...row, area })
      .onConflict((conflict) =>
        conflict.columns(['area', 'id', 'department']).doUpdateSet({ state, answered_on, late, reminded }),
      )
      .execute();
  }
}

/** The same rows from the log alone. */
export const consultationList = defineProjection({
  table: 'intake.consultation',
  revision: 1,
  streams: consultationStreams,
  id: 'id',
  rowsOf: ({ area, id, events }: Past<Event>) =>
    rowsOf(id, events.map(({ event }) => event).reduce(evolve, initial)).map((row) => ({ ...row, area })),
});

import { caseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type Guest, type Known, type Meeting } from '../model.ts';
import { isPending, stageOf } from '../rules/standing.ts';
import { meetingStreams, type MeetingRow } from '../store/meetings.ts';

type Row = Omit<MeetingRow, 'area'>;

const rowOf = (id: string, current: Known, guest: Guest): Row => {
  const { facts, slot } = current;
  return {
    ...{ id, department: guest.department, invited: facts.invited.map(({ department }) => department) },
    ...{ calling: facts.department, caller: facts.officer, case_id: caseId(facts.caseId), case_number: facts.number },
    ...{ item_key: facts.item.key, item_version: facts.item.version, ...facts.applicant, called_on: facts.on },
    ...{ held_on: slot.heldOn, held_from: slot.from, held_until: slot.until, stage: stageOf(current) },
    ...{ answer: guest.answer, word: wordOf(current, guest), answer_by: current.minutes?.answerBy ?? null },
    ...{ task: facts.task, holds: facts.holds, told: facts.told, pending: isPending(current) },
  };
};

/** None before the record goes round, nor of who was not there. */
function wordOf({ state, minutes }: Known, { department }: Guest): Row['word'] {
  if (state === 'calledOff' || minutes === null || minutes.stage === 'drafted') return null;
  return minutes.attending.includes(department) ? (minutes.words[department] ?? 'waiting') : null;
}

const rowsOf = (id: string, current: Meeting): Row[] =>
  current.state === 'uncalled' ? [] : current.guests.map((guest) => rowOf(id, current, guest));

/** In the transaction that appended: a row for each invited department. */
export async function projectMeeting(tx: Tx, id: string, current: Meeting): Promise<void> {
  const { area } = tx.scope;
  for (const row of rowsOf(id, current)) {
    const { held_on, held_from, held_until, stage, answer, word, answer_by, pending } = row;
    await tx
      .insertInto('intake.meeting')
      .values({ ...row, area })
      .onConflict((conflict) =>
        conflict
          .columns(['area', 'id', 'department'])
          .doUpdateSet({ held_on, held_from, held_until, stage, answer, word, answer_by, pending }),
      )
      .execute();
  }
}

/** The same rows from the log alone. */
export const meetingList = defineProjection({
  table: 'intake.meeting',
  revision: 1,
  streams: meetingStreams,
  id: 'id',
  rowsOf: ({ area, id, events }: Past<Event>) =>
    rowsOf(id, events.map(({ event }) => event).reduce(evolve, initial)).map((row) => ({ ...row, area })),
});

import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Dispute } from '../model.ts';

export type DisputeDue = { owes: 'answer' | 'duty'; startedOn: CivilDate; dueOn: CivilDate };

/** What the organ owes now, and against which day: its answer first, then what the decision has it do. */
export function dueOf(dispute: Dispute): DisputeDue | undefined {
  if (dispute.state === 'awaitingAnswer')
    return { owes: 'answer', startedOn: dispute.facts.receivedOn, dueOn: dispute.facts.answerBy };
  if (dispute.state === 'dutyOpen') return { owes: 'duty', startedOn: dispute.conclusion.on, dueOn: dispute.duty.by };
  return undefined;
}

import { midnightOf } from '../../../kernel/office-time.ts';
import { dueOfDispute, type disputeStreams } from '../../intake/index.ts';
import { disputeSubject, type Clock } from './subjects.ts';

export type DisputeState = ReturnType<typeof disputeStreams.fold>;

/** What runs while a reconsideration or a court waits for the organ: its answer, then what it is to do. */
export function clockOfDispute(id: string, dispute: DisputeState): Clock | undefined {
  const due = dueOfDispute(dispute);
  if (due === undefined || dispute.state === 'unregistered') return undefined;
  const { caseId, department } = dispute.facts;
  return {
    ...{ subject: disputeSubject(id), kind: 'dispute', case_id: caseId, task: null, item: null },
    ...{ department, section: null, role: null, pauses: [], stopped: false },
    ...{ started_at: new Date(midnightOf(due.startedOn)), due_on: due.dueOn },
  };
}

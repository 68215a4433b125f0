import type { OfficerId } from '../../../kernel/id.ts';
import type { Completion, RunCommand, RunTask } from '../../process/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { CaseDeps } from './deps.ts';
import type { ActingOfficer, Case } from './model.ts';

type Worker = Extract<RunCommand, { type: 'complete' }>['officer'];

/** What of the permission table lets somebody do each act. */
export const PERMISSION_OF = {
  accept: 'case:accept',
  assist: 'case:accept',
  issue: 'case:accept',
  review: 'case:review',
  visit: 'case:review',
  publicity: 'case:review',
  special: 'case:review',
  decide: 'case:decide',
  onTheSpot: 'case:decide',
} as const satisfies Record<RunTask['act'], string>;

type Acting = { caller: Caller; officer: ActingOfficer; current: Exclude<Case, { state: 'unreceived' }> };

/** The officer as runs know him. At the window any clerk of the department in charge takes what the model gives to another's counter. */
export function workerOf(deps: CaseDeps, { caller, officer, current }: Acting): Worker {
  const people = 'people' in current ? current.people : [current.facts.applicant.person];
  const behalfOf: OfficerId | null = null;
  return {
    id: officer.id,
    behalfOf,
    keepsAway: officer.related.some((person) => people.includes(person)),
    may: ({ act, department }) =>
      deps.permits(caller, PERMISSION_OF[act], department) ||
      (act === 'accept' && deps.permits(caller, PERMISSION_OF[act], current.facts.department)),
  };
}

/** A completed task with only what this one is about. */
export const completionOf = (done: Partial<Completion>): Completion => ({
  opinion: null,
  note: null,
  verdicts: [],
  answers: {},
  visit: null,
  files: [],
  ...done,
});

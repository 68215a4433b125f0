import type { TaskView } from '../../../modules/intake/cases/contract/tasks.ts';

/** How a step of the list stands. */
export type StepMark = 'waits' | 'suspended' | 'done' | 'void' | 'cancelled';

const MARK: Readonly<Record<TaskView['state'], StepMark>> = {
  open: 'waits',
  suspended: 'suspended',
  done: 'done',
  cancelled: 'cancelled',
};

export const markOf = ({ state, isVoid }: TaskView): StepMark => (isVoid ? 'void' : MARK[state]);

/** 牵头: the department at whose window the case was taken, which alone answers to the applicant. */
export const leadIn = (tasks: readonly TaskView[]): TaskView['department'] | undefined =>
  (tasks.find(({ act }) => act === 'decide' || act === 'onTheSpot') ?? tasks.find(({ act }) => act === 'accept'))
    ?.department;

/** What a step said that others read: nothing for one that said nothing. */
export const hasSaid = ({
  opinion,
  note,
  verdicts,
  visit,
  handedBack,
  moves,
  files,
  returnedFor,
  suspendedBy,
  signs,
  signers,
  asking,
  state,
}: TaskView) =>
  opinion !== null ||
  (note ?? '') !== '' ||
  verdicts.length > 0 ||
  visit !== null ||
  handedBack !== null ||
  moves.length > 0 ||
  files.length > 0 ||
  returnedFor !== null ||
  asking !== null ||
  signs !== null ||
  signers.length > 0 ||
  (suspendedBy !== null && (state === 'open' || state === 'suspended'));

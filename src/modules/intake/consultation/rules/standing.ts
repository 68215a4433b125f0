import { never } from '../../../../kernel/result.ts';
import type { PartState } from '../contract/kinds.ts';
import type { Asked, Consultation, Part } from '../model.ts';

/** Departments that have said nothing and whose day is not over. */
export const awaitedIn = ({ parts }: Asked): string[] =>
  parts.flatMap(({ department, opinion, silence }) => (opinion === null && silence === null ? [department] : []));

/** Departments about whose silence who asked has to say something; a late word takes its place. */
export const undecidedIn = ({ parts }: Asked): string[] =>
  parts.flatMap(({ department, opinion, silence }) =>
    opinion === null && silence === 'undecided' ? [department] : [],
  );

/** Whether anything is still to come: an answer, or what who asked makes of a silence. */
export const isPending = (current: Consultation): boolean =>
  current.state === 'open' && (awaitedIn(current).length > 0 || undecidedIn(current).length > 0);

/** How it stands with one department. A late word does not undo what its silence counts as. */
export function stateOf({ state }: Asked, { opinion, silence }: Part): PartState {
  switch (silence) {
    case 'agreed':
    case 'noOpinion':
      return silence;
    case 'undecided':
    case null:
      if (opinion !== null) return 'answered';
      return state === 'withdrawn' ? 'withdrawn' : (silence ?? 'waiting');
    default:
      return never(silence);
  }
}

import { never, no, ok, type Result } from '../../../kernel/result.ts';
import type { Command, Event, Refusal, TurnedAway } from './model.ts';

type Decided = Result<Event, Refusal>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;
type Known = Exclude<TurnedAway, { state: 'unregistered' }>;

/**
 * 窗口无否决权: what became of a no after it was registered. A head who comes too late is heard all the same and shown as late: a day that
 * has passed must not leave the person without an answer.
 */
export function decide(command: Command, current: TurnedAway): Decided {
  if (current.state === 'unregistered') return no({ code: 'noNotFound' });
  switch (command.type) {
    case 'askReview':
      return askReview(command, current);
    case 'review':
      return review(command, current);
    case 'takeIn':
      return takeIn(command, current);
    default:
      return never(command);
  }
}

function askReview({ on, words }: Of<'askReview'>, { state, askedOn }: Known): Decided {
  if (state !== 'awaitingReview') return no({ code: 'noAlreadyReviewed' });
  return askedOn === null ? ok({ type: 'reviewAsked', on, words }) : no({ code: 'reviewAlreadyAsked' });
}

function review({ on, reviewer, outcome, said, sealed }: Of<'review'>, { state, officer }: Known): Decided {
  if (reviewer.conflicted) return no({ code: 'conflictOfInterest' });
  if (reviewer.id === officer) return no({ code: 'ownNo' });
  if (state !== 'awaitingReview') return no({ code: 'noAlreadyReviewed' });
  if (said.trim() === '') return no({ code: 'reviewReasonMissing' });
  return ok({ type: 'noReviewed', officer: reviewer.id, on, outcome, reason: sealed });
}

const takeIn = ({ on, officer, caseNumber }: Of<'takeIn'>, { state }: Known): Decided =>
  state === 'overturned' ? ok({ type: 'personTakenIn', officer, on, caseNumber }) : no({ code: 'noNotOverturned' });

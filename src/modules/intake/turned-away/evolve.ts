import { civilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { Event } from './events.ts';
import type { TurnedAway } from './model.ts';

export function evolve(current: TurnedAway, event: Event): TurnedAway {
  switch (event.type) {
    case 'personTurnedAway': {
      const { officer, department, who, origin, number } = event;
      const [registeredOn, reviewBy] = [civilDate(event.on), civilDate(event.reviewBy)];
      const caseNumber = origin === 'case' ? number : null;
      const registered = { officer, department, who, caseNumber, registeredOn, reviewBy };
      return { state: 'awaitingReview', ...registered, askedOn: null };
    }
    case 'documentIssued':
      return current;
    case 'reviewAsked':
      return current.state === 'awaitingReview' ? { ...current, askedOn: civilDate(event.on) } : current;
    case 'noReviewed':
      if (current.state !== 'awaitingReview') return current;
      return { ...current, state: event.outcome, reviewedOn: civilDate(event.on) };
    case 'personTakenIn':
      return current.state === 'overturned' ? { ...current, state: 'takenIn' } : current;
    default:
      return never(event);
  }
}

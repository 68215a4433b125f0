import { never } from '../../../kernel/result.ts';
import type { Event, Rating } from './model.ts';

export function evolve(current: Rating, event: Event): Rating {
  switch (event.type) {
    case 'ratingGiven': {
      const { grade, department, officer, named } = event;
      return { state: 'given', grade, department, officer, named };
    }
    case 'ratingExcluded':
      return current.state === 'given' ? { ...current, state: 'excluded' } : current;
    default:
      return never(event);
  }
}

import { never } from '../../../kernel/result.ts';
import type { Book, Event } from './model.ts';

export function evolve(current: Book, event: Event): Book {
  if (event.type === 'blanksReceived')
    return { state: 'received', hall: event.hall, ...event.range, used: {}, voided: [] };
  if (current.state === 'unknown') return current;
  switch (event.type) {
    case 'blankUsed':
      return { ...current, used: { ...current.used, [event.number]: event.caseId } };
    case 'blankVoided': {
      const { [event.number]: _spoilt, ...used } = current.used;
      return { ...current, used, voided: [...current.voided, event.number] };
    }
    default:
      return never(event);
  }
}

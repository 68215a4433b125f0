import { never } from '../../../kernel/result.ts';
import type { Day, Event } from './model.ts';

export function evolve(current: Day, event: Event): Day {
  const closings = current.state === 'open' ? 0 : current.closings;
  switch (event.type) {
    case 'dayClosed':
      return { state: 'closed', closings: closings + 1 };
    case 'dayReopened':
      return { state: 'reopened', closings };
    default:
      return never(event);
  }
}

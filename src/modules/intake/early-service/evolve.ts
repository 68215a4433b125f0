import { civilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { Event } from './events.ts';
import type { EarlyService } from './model.ts';

export function evolve(current: EarlyService, event: Event): EarlyService {
  if (event.type === 'earlyServiceAsked') {
    const { who, department } = event;
    const rounds = (current.state === 'unasked' ? 0 : current.rounds) + 1;
    return { state: 'waiting', who, department, rounds, answerBy: civilDate(event.answerBy) };
  }
  if (current.state === 'unasked') return current;
  const { who, department, rounds } = current;
  const known = { who, department, rounds };
  switch (event.type) {
    case 'earlyServiceAnswered':
      return { ...known, state: 'answered' };
    case 'earlyServiceWithdrawn':
      return { ...known, state: 'withdrawn' };
    case 'earlyServiceLapsed':
      return { ...known, state: 'lapsed' };
    case 'earlyServiceApplied':
      return { ...known, state: 'applied', caseId: event.caseId };
    default:
      return never(event);
  }
}

import { civilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { Event } from './events.ts';
import type { Asked, Consultation, Part } from './model.ts';
import { undecidedIn } from './rules/standing.ts';

export function evolve(current: Consultation, event: Event): Consultation {
  if (event.type === 'consultationAsked') return asked(event);
  if (current.state === 'unasked') return current;
  const changed = (departments: readonly string[], change: Partial<Part>): Asked => ({
    ...current,
    parts: current.parts.map((part) => (departments.includes(part.department) ? { ...part, ...change } : part)),
  });
  switch (event.type) {
    case 'opinionGiven':
      return changed([event.department], { opinion: { on: civilDate(event.on), late: event.late } });
    case 'consultationReminded':
      return { ...current, reminded: true };
    case 'silenceFell': {
      const { silence } = current.facts;
      return changed(event.departments, { silence: silence === 'askerDecides' ? 'undecided' : silence });
    }
    case 'silenceSettled':
      return changed(undecidedIn(current), { silence: event.as });
    case 'consultationWithdrawn':
      return { ...current, state: 'withdrawn' };
    default:
      return never(event);
  }
}

function asked({ type: _asked, ...facts }: Extract<Event, { type: 'consultationAsked' }>): Asked {
  return {
    state: 'open',
    facts: {
      ...facts,
      on: civilDate(facts.on),
      answerBy: civilDate(facts.answerBy),
      remindOn: civilDate(facts.remindOn),
    },
    parts: facts.asked.map((department) => ({ department, opinion: null, silence: null })),
    reminded: false,
  };
}

import { civilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { Event } from './events.ts';
import type { Decided, Instant } from './model.ts';

export function evolve(current: Instant, event: Event): Instant {
  if (event.type === 'instantlyDecided') {
    const { number, department, item, person, organisation } = event;
    const facts = { number, department, item, person, organisation, decidedOn: civilDate(event.on) };
    return { state: event.outcome, facts };
  }
  return current.state === 'undecided' ? current : followed(current, event);
}

function followed(before: Decided, event: Exclude<Event, { type: 'instantlyDecided' }>): Instant {
  if (event.type === 'documentIssued') return before;
  const { facts, ...current } = before;
  const ground = 'ground' in current ? current.ground : 'asked';
  const on = civilDate(event.on);
  switch (event.type) {
    case 'lookAsked':
      return { state: 'checking', facts, ground: event.ground };
    case 'lookedAt':
      return event.outcome === 'right'
        ? { state: 'confirmed', facts, ground, closedOn: on }
        : { state: 'foundWrong', facts, ground, by: event.officer, until: dayOf(event.statementUntil), statedOn: null };
    case 'statementMade':
      return before.state === 'foundWrong' ? { ...before, statedOn: on } : before;
    case 'rollBackDecided':
      return { state: event.outcome, facts, ground, closedOn: on };
    default:
      return never(event);
  }
}

const dayOf = (day: string | undefined) => (day === undefined ? null : civilDate(day));

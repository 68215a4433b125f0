import { civilDate } from '../../../kernel/civil-date.ts';
import { caseId } from '../../../kernel/id.ts';
import { never } from '../../../kernel/result.ts';
import type { Event, Order } from './model.ts';

type EventOf<Type extends Event['type']> = Extract<Event, { type: Type }>;

/** The order after an event; one that does not fit changes nothing. */
export function evolve(current: Order, event: Event): Order {
  switch (event.type) {
    case 'orderDrafted':
      return drafted(event);
    case 'orderRedrafted':
      return current.state === 'drafted' ? { ...current, words: event.words, days: event.days } : current;
    case 'orderDiscarded':
      return current.state === 'drafted' ? { ...current, state: 'discarded' } : current;
    case 'orderIssued':
      return current.state === 'drafted' ? issued(current, event) : current;
    case 'orderReceived':
      return current.state === 'issued' ? { ...current, state: 'received', receivedBy: event.officer } : current;
    case 'orderAnswered': {
      const { officer: answeredBy, on } = event;
      return current.state === 'received'
        ? { ...current, state: 'answered', answeredBy, answeredOn: civilDate(on) }
        : current;
    }
    case 'orderChecked':
      return current.state === 'answered' ? checked(current, event) : current;
    case 'orderClosed':
      return current.state === 'checked' ? { ...current, state: 'closed', on: civilDate(event.on) } : current;
    default:
      return never(event);
  }
}

function drafted({ type: _type, officer: draftedBy, on, ...facts }: EventOf<'orderDrafted'>): Order {
  const { caseId: id } = facts;
  return { ...facts, state: 'drafted', draftedBy, draftedOn: civilDate(on), caseId: id === null ? null : caseId(id) };
}

function issued(current: Extract<Order, { state: 'drafted' }>, event: EventOf<'orderIssued'>): Order {
  const { officer: issuedBy, number, template } = event;
  const days = { issuedOn: civilDate(event.on), dueOn: civilDate(event.dueOn) };
  return { ...current, state: 'issued', issuedBy, number, template, ...days, returned: false };
}

function checked(current: Extract<Order, { state: 'answered' }>, { verdict, dueOn }: EventOf<'orderChecked'>): Order {
  if (verdict !== 'returned') return { ...current, state: 'checked', settled: verdict === 'settled' };
  const { answeredBy: _answeredBy, answeredOn: _answeredOn, ...before } = current;
  // Whoever received it has it in hand again.
  return { ...before, state: 'received', returned: true, ...(dueOn !== null && { dueOn: civilDate(dueOn) }) };
}

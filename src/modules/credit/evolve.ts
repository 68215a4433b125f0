import { civilDate } from '../../kernel/civil-date.ts';
import { personId } from '../../kernel/id.ts';
import type { CreditRecord, Event } from './model.ts';

/** The record after an event. */
export function evolve(current: CreditRecord, event: Event): CreditRecord {
  if (event.type === 'recordEnded') return current.state === 'standing' ? { ...current, state: 'ended' } : current;
  const { holder, kind, origin, on } = event;
  return {
    ...{ state: 'standing', kind, origin, on: civilDate(on) },
    holder: { ...holder, person: personId(holder.person) },
  };
}

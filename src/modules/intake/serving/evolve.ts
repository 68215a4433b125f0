import { civilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { Event, Service } from './model.ts';

export function evolve(current: Service, event: Event): Service {
  const { agreed, papers } = current;
  switch (event.type) {
    case 'electronicAgreed':
      return { agreed: true, papers };
    case 'electronicEnded':
      return { agreed: false, papers };
    case 'paperServed':
      return {
        agreed,
        papers: { ...papers, [event.paper]: { state: 'served', way: event.way, on: civilDate(event.on) } },
      };
    case 'paperUndeliverable':
      return { agreed, papers: { ...papers, [event.paper]: { state: 'undeliverable', on: civilDate(event.on) } } };
    case 'documentIssued':
      return current;
    default:
      return never(event);
  }
}

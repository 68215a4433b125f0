import { civilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { Event, JointIssue } from './model.ts';

export function evolve(current: JointIssue, event: Event): JointIssue {
  switch (event.type) {
    case 'jointDeliveryChosen':
      return { ...current, choice: { pace: event.pace, wish: event.wish } };
    case 'jointlyHandedOver': {
      const { receipt, cases, on } = event;
      const [of = ''] = cases;
      const kept = { id: receipt.id, number: receipt.number, of, on: civilDate(on) };
      return { ...current, receipts: [...current.receipts, kept] };
    }
    case 'jointlyPosted':
      return current;
    default:
      return never(event);
  }
}

import { civilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { Event, How, IssuedResult, Sheet } from './model.ts';

export function evolve(current: IssuedResult, event: Event): IssuedResult {
  if (event.type === 'deliveryChosen') return { ...current, wish: event.wish };
  if (event.type === 'resultPrepared') {
    const { decidedOn, dueOn } = event.facts;
    const facts = { ...event.facts, decidedOn: civilDate(decidedOn), dueOn: civilDate(dueOn) };
    return { state: 'prepared', facts, wish: current.wish, sheets: [] };
  }
  if (current.state === 'awaited') return current;
  const { facts, wish, sheets } = current;
  const made = { facts, wish, sheets };
  const delivered = (how: How): IssuedResult => ({ ...made, state: 'delivered', how, on: civilDate(event.on) });
  switch (event.type) {
    case 'resultPrinted':
      return { ...current, sheets: [...sheets, event.sheet] };
    case 'printWithdrawn':
      return { ...current, sheets: sheets.filter((sheet) => !isSame(sheet, event.sheet)) };
    case 'resultShelved':
      return { ...made, state: 'shelved', place: event.place, since: civilDate(event.on), reminders: 0 };
    case 'collectionReminded':
      return current.state === 'shelved' ? { ...current, reminders: current.reminders + 1 } : current;
    case 'resultHandedOver':
      return delivered(event.receiver.as === 'proxy' ? 'proxy' : 'counter');
    case 'resultIssuedOutside':
      return delivered('outside');
    case 'resultDeliveredElectronically':
      return delivered('electronic');
    case 'resultPosted':
      return { ...made, state: 'posted', parcel: event.parcel, ...(event.joint && { theme: event.joint.theme }) };
    case 'postingFailed':
      return { ...made, state: 'prepared' };
    case 'resultDeliveredByPost':
      return delivered('post');
    case 'resultCameBack':
      return { ...made, state: 'returned', parcel: event.parcel };
    default:
      return never(event);
  }
}

const isSame = (one: Sheet, other: Sheet) => one.book === other.book && one.number === other.number;

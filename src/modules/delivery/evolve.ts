import { never } from '../../kernel/result.ts';
import type { Event, Parcel } from './model.ts';

export function evolve(current: Parcel, event: Event): Parcel {
  if (event.type === 'parcelOrdered') return { state: 'ordered', caseId: event.caseId, direction: event.direction };
  if (current.state === 'unordered') return current;
  const { caseId, direction } = current;
  if (event.type === 'parcelRefused') return { state: 'refused', caseId, direction };
  if (event.type === 'parcelBooked') return { state: 'booked', caseId, direction, waybill: event.waybill, steps: 0 };
  if (!('waybill' in current)) return current;
  if (event.type === 'parcelTakenIn') return { ...current, state: 'takenIn' };
  const moved = { ...current, steps: current.steps + 1 };
  switch (event.type) {
    case 'parcelMoved':
      return { ...moved, state: event.to };
    case 'parcelDelivered':
      return { ...moved, state: 'delivered' };
    case 'parcelReturned':
      return { ...moved, state: 'returned' };
    default:
      return never(event);
  }
}

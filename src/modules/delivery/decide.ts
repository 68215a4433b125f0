import { civilDateOf } from '../../kernel/civil-date.ts';
import { never, no, ok, type Result } from '../../kernel/result.ts';
import type { Command, CourierStep, Event, Parcel, Refusal } from './model.ts';

type Decided = Result<Event[], Refusal>;

/** What a command does to a parcel, or why it may not. A report that says nothing new does nothing. */
export function decide(command: Command, current: Parcel): Decided {
  const refuse = () => no({ code: 'parcelNotAllowed', command: command.type, state: current.state } as const);
  switch (command.type) {
    case 'order': {
      if (current.state !== 'unordered') return refuse();
      const { type: _order, holder, ...order } = command;
      const { department, ...whose } = holder;
      return ok([{ type: 'parcelOrdered', ...order, department, holder: whose }]);
    }
    case 'book':
      if (current.state !== 'ordered') return refuse();
      return ok([{ type: 'parcelBooked', on: command.on, waybill: command.waybill }]);
    case 'refuseOrder':
      if (current.state !== 'ordered') return refuse();
      return ok([{ type: 'parcelRefused', on: command.on, reason: command.reason }]);
    case 'takeIn':
      if (current.state === 'takenIn') return no({ code: 'papersTakenIn' });
      if (current.state !== 'delivered' || current.direction !== 'in') return refuse();
      return ok([{ type: 'parcelTakenIn', on: command.on }]);
    case 'report':
      if (current.state === 'unordered' || current.state === 'ordered' || current.state === 'refused') return refuse();
      return ok(isAtItsEnd(current) ? [] : heard(command.steps.slice(current.steps)));
    default:
      return never(command);
  }
}

/** Whatever a courier says of a parcel that is in somebody's hand: it is there. */
const isAtItsEnd = ({ state }: Parcel) => state === 'delivered' || state === 'returned' || state === 'takenIn';

/** Up to the step that ends it. */
function heard(steps: readonly CourierStep[]): Event[] {
  const last = steps.findIndex(({ state }) => state === 'delivered' || state === 'returned');
  return steps.slice(0, last < 0 ? steps.length : last + 1).map(eventOf);
}

function eventOf({ state, at, place, signedBy }: CourierStep): Event {
  const on = civilDateOf(new Date(at));
  if (state === 'delivered') return { type: 'parcelDelivered', on, at, signedBy };
  if (state === 'returned') return { type: 'parcelReturned', on, at };
  return { type: 'parcelMoved', to: state, at, place };
}

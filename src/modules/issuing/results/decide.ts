import { never, no, ok, type Result } from '../../../kernel/result.ts';
import type { Command, Event, IssuedResult, Joint, Place, Refusal } from './model.ts';

type Decided = Result<Event[], Refusal>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;
type Made = Exclude<IssuedResult, { state: 'awaited' }>;

/** What a command does to a result, or why it may not. Whatever was given out is given out: nothing leaves the house twice. */
export function decide(command: Command, current: IssuedResult): Decided {
  if (command.type === 'chooseDelivery') return chooseDelivery(command, current);
  if (command.type === 'register') return register(command, current);
  if (current.state === 'awaited') return refuse(command, current);
  if ('by' in command && command.by.keepsAway) return no({ code: 'keepsAway' });
  switch (command.type) {
    case 'print':
      return print(command, current);
    case 'withdrawPrint':
      return withdrawPrint(command, current);
    case 'shelve':
      return shelve(command, current);
    case 'handOver':
      return handOver(command, current);
    case 'issueOutside':
      return issueOutside(command, current);
    case 'post':
      return post(command, current);
    case 'parcelRefused':
    case 'parcelDelivered':
    case 'parcelReturned':
      return followParcel(command, current);
    case 'remind':
      return current.state === 'shelved'
        ? ok([{ type: 'collectionReminded', on: command.on, ...together(command) }])
        : refuse(command, current);
    default:
      return never(command);
  }
}

/** Named by what is in the way: somebody has it, the post has it, or it is not made yet. */
function refuse(command: Command, current: IssuedResult): Decided {
  if (current.state === 'delivered') return no({ code: 'alreadyDelivered', on: current.on, how: current.how });
  if (current.state === 'posted') return no({ code: 'onItsWay' });
  return no({ code: 'resultNotAllowed', command: command.type, state: current.state });
}

function chooseDelivery(command: Of<'chooseDelivery'>, current: IssuedResult): Decided {
  const { on, wish, holder, department } = command;
  if (current.state === 'delivered' || current.state === 'posted') return refuse(command, current);
  if (wish.method === 'post' && wish.address === null) return no({ code: 'addressMissing' });
  const isMade = current.state !== 'awaited';
  // A paper original that is printed already has to go to somebody.
  const isPaper = isMade && (current.state !== 'prepared' || current.sheets.length > 0);
  if (wish.method === 'electronic' && isPaper) return refuse(command, current);
  const chosen: Event = { type: 'deliveryChosen', on, wish, holder, department };
  const ends = isMade && wish.method === 'electronic';
  return ok(ends ? [chosen, { type: 'resultDeliveredElectronically', on }] : [chosen]);
}

/** Who wants it electronically has it with the decision, which stands in the portal at that moment. */
function register(command: Of<'register'>, current: IssuedResult): Decided {
  const { on, facts } = command;
  if (current.state !== 'awaited') return refuse(command, current);
  const made: Event = {
    type: 'resultPrepared',
    on,
    facts: { ...facts, papers: facts.papers.map((paper) => ({ ...paper })) },
  };
  return ok(current.wish.method === 'electronic' ? [made, { type: 'resultDeliveredElectronically', on }] : [made]);
}

function print(command: Of<'print'>, current: Made): Decided {
  if (isOut(current)) return refuse(command, current);
  const { on, by, sheet } = command;
  return ok([{ type: 'resultPrinted', on, officer: by.officer, sheet }]);
}

function withdrawPrint(command: Of<'withdrawPrint'>, current: Made): Decided {
  if (isOut(current)) return refuse(command, current);
  const { on, by, sheet } = command;
  if (!current.sheets.some(({ book, number }) => book === sheet.book && number === sheet.number))
    return no({ code: 'sheetNotOnIt' });
  return ok([{ type: 'printWithdrawn', on, officer: by.officer, sheet }]);
}

function shelve(command: Of<'shelve'>, current: Made): Decided {
  if (isOut(current)) return refuse(command, current);
  const { on, by, place } = command;
  const shelf = place.shelf.trim();
  if (shelf === '') return no({ code: 'shelfMissing' });
  return ok([{ type: 'resultShelved', on, officer: by.officer, place: { ...place, shelf }, from: placeOf(current) }]);
}

function handOver(command: Of<'handOver'>, current: Made): Decided {
  if (isOut(current)) return refuse(command, current);
  const { on, by, hall, receiver, proof, isWho } = command;
  const from = placeOf(current);
  if (from !== null && from.hall !== hall) return no({ code: 'otherHall', hall: from.hall });
  if (receiver.as !== 'proxy' && isWho !== receiver.as) return no({ code: 'notTheReceiver' });
  // Whoever may take it by himself needs no paper of authority, and is not entered as somebody else.
  if (receiver.as === 'proxy' && isWho !== 'stranger') return no({ code: 'notTheReceiver' });
  return ok([{ type: 'resultHandedOver', on, officer: by.officer, hall, from, receiver, proof, ...together(command) }]);
}

function issueOutside(command: Of<'issueOutside'>, current: Made): Decided {
  if (isOut(current)) return refuse(command, current);
  const { on, by, hall, reason, note } = command;
  // An exception without a word of why is how a window loses its items.
  if (note === null) return no({ code: 'outsideNoteMissing' });
  return ok([{ type: 'resultIssuedOutside', on, officer: by.officer, hall, from: placeOf(current), reason, note }]);
}

function post(command: Of<'post'>, current: Made): Decided {
  if (isOut(current)) return refuse(command, current);
  const { on, by, hall, parcel } = command;
  const from = placeOf(current);
  if (from !== null && from.hall !== hall) return no({ code: 'otherHall', hall: from.hall });
  if (current.wish.method !== 'post' || current.wish.address === null) return no({ code: 'addressMissing' });
  return ok([{ type: 'resultPosted', on, officer: by.officer, hall, from, parcel, ...together(command) }]);
}

/** What the courier says of another parcel than the one that is on its way is about the past. */
function followParcel(command: Of<'parcelRefused' | 'parcelDelivered' | 'parcelReturned'>, current: Made): Decided {
  const { type, on, parcel, lead } = command;
  if (current.state !== 'posted' || current.parcel !== parcel) return ok([]);
  if (type === 'parcelRefused') return ok([{ type: 'postingFailed', on, parcel }]);
  const joint = current.theme === undefined ? {} : { joint: { theme: current.theme, lead } };
  return ok([{ type: type === 'parcelDelivered' ? 'resultDeliveredByPost' : 'resultCameBack', on, parcel, ...joint }]);
}

const together = ({ joint }: { joint?: Joint }) => (joint === undefined ? {} : { joint });

const isOut = ({ state }: Made) => state === 'delivered' || state === 'posted';

const placeOf = (current: Made): Place | null => (current.state === 'shelved' ? current.place : null);

import { civilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import { MOST_ROUNDS, type Event, type Rectification } from './model.ts';

type In<State extends Rectification['state']> = Extract<Rectification, { state: State }>;
type EventOf<Type extends Event['type']> = Extract<Event, { type: Type }>;

export function evolve(current: Rectification, event: Event): Rectification {
  switch (event.type) {
    case 'badRatingOpened': {
      const { department, served, named } = event;
      const about = { department, served, named, openedOn: civilDate(event.on) };
      return { ...about, state: 'awaitingVerification', dueOn: civilDate(event.dueOn) };
    }
    case 'badRatingVerified':
      return current.state === 'awaitingVerification' ? verified(current, event) : current;
    case 'rectificationExtended':
      return current.state === 'rectifying' ? { ...current, complex: true, dueOn: dueOf(event) } : current;
    case 'rectified':
      return current.state === 'rectifying' ? rectified(current, event) : current;
    case 'ratingAnswered':
      return current.state === 'awaitingAnswer' ? answered(current, event) : current;
    case 'revisited':
      return current.state === 'awaitingRevisit' ? revisited(current, event) : current;
    case 'exclusionReviewed':
      return current.state === 'awaitingReview' ? reviewed(current, event) : current;
    default:
      return never(event);
  }
}

const untouched = { rectifiedOn: null, onTime: null, complex: false };

function dueOf({ dueOn }: { dueOn: string | null }) {
  if (dueOn === null) throw new Error('what goes on has a day by which it is due');
  return civilDate(dueOn);
}

function verified(current: In<'awaitingVerification'>, event: EventOf<'badRatingVerified'>): Rectification {
  const { finding } = event;
  const found = { ...current, finding, verifiedOn: civilDate(event.on), round: 1, revisited: event.contact !== null };
  const dueOn = dueOf(event);
  if (finding === 'mistaken' || finding === 'malicious')
    return { ...found, state: 'awaitingReview', dueOn, appellant: event.officer };
  return { ...found, ...untouched, state: finding === 'true' ? 'rectifying' : 'awaitingAnswer', dueOn };
}

function rectified(current: In<'rectifying'>, event: EventOf<'rectified'>): Rectification {
  const rectifiedOn = civilDate(event.on);
  // The first time counts: a second round mends what the person was not content with.
  const onTime = current.onTime ?? rectifiedOn <= current.dueOn;
  return { ...current, state: 'awaitingAnswer', rectifiedOn: current.rectifiedOn ?? rectifiedOn, onTime };
}

function answered(current: In<'awaitingAnswer'>, event: EventOf<'ratingAnswered'>): Rectification {
  if (event.dueOn !== null) return { ...current, state: 'awaitingRevisit', dueOn: civilDate(event.dueOn) };
  return closed(current, event.on, endOf(current));
}

function revisited(current: In<'awaitingRevisit'>, event: EventOf<'revisited'>): Rectification {
  const called = { ...current, revisited: true };
  if (event.dueOn !== null)
    return { ...called, state: 'rectifying', dueOn: civilDate(event.dueOn), round: current.round + 1 };
  const gaveUp = event.contact === 'notContent' && current.round >= MOST_ROUNDS;
  return closed(called, event.on, gaveUp ? 'notContent' : endOf(current));
}

function reviewed(
  { appellant: _appellant, ...current }: In<'awaitingReview'>,
  event: EventOf<'exclusionReviewed'>,
): Rectification {
  if (event.upheld) return closed({ ...current, ...untouched }, event.on, 'excluded');
  return { ...current, ...untouched, finding: 'true', state: 'rectifying', dueOn: dueOf(event) };
}

const endOf = ({ finding }: { finding: In<'closed'>['finding'] }): In<'closed'>['as'] =>
  finding === 'noBasis' ? 'explained' : 'settled';

type Ending = Omit<In<'closed'>, 'state' | 'as' | 'on'> & { dueOn: unknown; state?: unknown };

function closed({ dueOn: _dueOn, state: _state, ...kept }: Ending, on: string, as: In<'closed'>['as']): Rectification {
  return { ...kept, state: 'closed', as, on: civilDate(on) };
}

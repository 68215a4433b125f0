import { civilDate } from '../../../kernel/civil-date.ts';
import { caseId, personId } from '../../../kernel/id.ts';
import { never } from '../../../kernel/result.ts';
import type { Conclusion, Dispute, DisputeFacts, Event } from './model.ts';

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>;
type Pending = Extract<Dispute, { state: 'awaitingAnswer' | 'answered' }>;

/** An event that cannot follow leaves it as it is. */
export function evolve(current: Dispute, event: Event): Dispute {
  switch (event.type) {
    case 'disputeRegistered':
      return { state: 'awaitingAnswer', facts: factsOf(event), answeredOn: null, stop: null };
    case 'dutyFulfilled':
      if (current.state !== 'dutyOpen') return current;
      return { ...current, state: 'closed', duty: { ...current.duty, fulfilledOn: civilDate(event.on) } };
    default:
      return current.state === 'awaitingAnswer' || current.state === 'answered' ? moved(current, event) : current;
  }
}

function moved(current: Pending, event: Exclude<Event, Of<'disputeRegistered' | 'dutyFulfilled'>>): Dispute {
  switch (event.type) {
    case 'disputeAnswered':
      return { ...current, state: 'answered', answeredOn: civilDate(event.on) };
    case 'executionStopped':
      return { ...current, stop: { on: civilDate(event.on), ground: event.ground, order: event.order } };
    case 'executionResumed':
      return { ...current, stop: null };
    case 'actedDespite':
      return current;
    case 'disputeConcluded':
      return concluded(current, event);
    default:
      return never(event);
  }
}

/** With the end of the proceeding whatever stopped the execution ends too. */
function concluded({ facts, answeredOn }: Pending, event: Of<'disputeConcluded'>): Dispute {
  const { outcome, instrument, duty } = event;
  const conclusion: Conclusion = { outcome, instrument, on: civilDate(event.on) };
  const known = { facts, answeredOn, conclusion };
  if (duty === null) return { ...known, state: 'closed', duty: null };
  return { ...known, state: 'dutyOpen', duty: { ...duty, by: civilDate(duty.by) } };
}

const dayOrNull = (text: string | null) => (text === null ? null : civilDate(text));

function factsOf({ type: _type, officer: _officer, on: _on, ...event }: Of<'disputeRegistered'>): DisputeFacts {
  const { applicant, caseId: id } = event;
  return {
    ...event,
    caseId: caseId(id),
    applicant: { person: personId(applicant.person), organisation: applicant.organisation },
    requestedOn: civilDate(event.requestedOn),
    receivedOn: civilDate(event.receivedOn),
    answerBy: civilDate(event.answerBy),
    knownOn: dayOrNull(event.knownOn),
    lastOn: dayOrNull(event.lastOn),
  };
}

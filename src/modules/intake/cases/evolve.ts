import { civilDate, type CivilDate } from '../../../kernel/civil-date.ts';
import { officerId, personId } from '../../../kernel/id.ts';
import { never } from '../../../kernel/result.ts';
import { owedAfter } from './rules/tolerance.ts';
import type { Case, CaseFacts, DueDates, Event } from './model.ts';

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>;
type Accepted = Extract<Case, { state: 'accepted' }>;
type OnItsWay = Exclude<Case, { state: 'unreceived' | 'notAccepted' | 'concluded' }>;

/** The case after an event. An event that cannot follow leaves it as it is: the log decides what happened, not this. */
export function evolve(current: Case, event: Event): Case {
  if (event.type === 'caseSubmitted') return received(event);
  if (current.state === 'unreceived' || current.state === 'notAccepted' || current.state === 'concluded')
    return current;
  return moved(current, event);
}

function moved(current: OnItsWay, event: Exclude<Event, Of<'caseSubmitted'>>): Case {
  const { facts, receivedOn, people } = current;
  switch (event.type) {
    case 'caseAccepted':
    case 'caseDeemedAccepted':
      return { ...onward(current), state: 'accepted', acceptedOn: day(event.acceptedOn), due: dueDates(event.due) };
    case 'toleranceLapsed':
      return { state: 'concluded', facts, outcome: 'lapsed', on: day(event.on) };
    case 'correctionAsked':
      return { facts, receivedOn, people, state: 'awaitingCorrection', missing: event.missing.map(({ key }) => key) };
    case 'caseResubmitted':
      return {
        facts,
        people,
        state: 'submitted',
        receivedOn: day(event.on),
        answerBy: day(event.answerBy),
        corrected: true,
      };
    case 'acceptanceRefused':
      return { state: 'notAccepted', facts, on: day(event.on) };
    case 'toleranceAgreed':
    case 'owedSupplied':
    case 'supplyPostponed':
    case 'caseReviewed':
    case 'limitExtended':
    case 'clockStopped':
    case 'clockResumed':
      return current.state === 'accepted' ? underWay(current, event) : current;
    case 'caseDecided':
      return { state: 'concluded', facts, outcome: event.outcome, on: day(event.on) };
    case 'caseWithdrawn':
      return { state: 'concluded', facts, outcome: 'withdrawn', on: day(event.on) };
    case 'certificateGiven':
    case 'documentIssued':
      return current;
    default:
      return never(event);
  }
}

type WhileAccepted = Of<
  | 'toleranceAgreed'
  | 'owedSupplied'
  | 'supplyPostponed'
  | 'caseReviewed'
  | 'limitExtended'
  | 'clockStopped'
  | 'clockResumed'
>;

/** What happens between acceptance and decision. */
function underWay(current: Accepted, event: WhileAccepted): Case {
  switch (event.type) {
    case 'toleranceAgreed':
      return { ...current, owed: { by: day(event.by), materials: event.materials } };
    case 'owedSupplied':
      return supplied(current, event);
    case 'supplyPostponed':
      return current.owed ? { ...current, owed: { ...current.owed, by: day(event.by) } } : current;
    case 'caseReviewed':
      return reviewed(current, event);
    case 'limitExtended':
      return { ...current, due: dueDates(event.due), extendedBy: event.days };
    case 'clockStopped':
      return { ...current, stopped: { on: day(event.on), basis: event.basis } };
    case 'clockResumed':
      return goingOn(current, event);
    default:
      return never(event);
  }
}

const onward = ({ facts, receivedOn, people }: OnItsWay) => ({ facts, receivedOn, people });

function received({ facts, people, on, answerBy }: Of<'caseSubmitted'>): Case {
  return {
    state: 'submitted',
    facts: factsOf(facts),
    people: people.map(personId),
    receivedOn: day(on),
    answerBy: day(answerBy),
    corrected: false,
  };
}

const reviewed = (current: Accepted, { opinion, officer }: Of<'caseReviewed'>): Case => ({
  ...current,
  state: 'reviewed',
  opinion,
  reviewer: officerId(officer),
});

function supplied({ owed, ...current }: Accepted, { materials }: Of<'owedSupplied'>): Case {
  const left = owed && owedAfter(owed, materials);
  return { ...current, ...(left && { owed: left }) };
}

function goingOn({ stopped: _over, ...current }: Accepted, { pause, due }: Of<'clockResumed'>): Case {
  const pauses = pause
    ? [...(current.pauses ?? []), { from: day(pause.from), until: day(pause.until) }]
    : current.pauses;
  return { ...current, due: dueDates(due), ...(pauses && { pauses }) };
}

const day = civilDate;
const dayOrNull = (text: string | null): CivilDate | null => (text === null ? null : day(text));

const dueDates = ({ promisedOn, statutoryOn, ...rest }: Of<'caseAccepted'>['due']): DueDates => ({
  ...rest,
  promisedOn: dayOrNull(promisedOn),
  statutoryOn: dayOrNull(statutoryOn),
});

const factsOf = ({ applicant, ...facts }: Of<'caseSubmitted'>['facts']): CaseFacts => ({
  ...facts,
  applicant: { ...applicant, person: personId(applicant.person) },
});

import { civilDate, type CivilDate } from '../../../kernel/civil-date.ts';
import { officerId, personId } from '../../../kernel/id.ts';
import { never } from '../../../kernel/result.ts';
import { evolveEnding } from '../ending/evolve.ts';
import type { EndingEvent } from '../ending/events.ts';
import { evolveUrges } from '../urging/evolve.ts';
import { evolveHearing } from '../procedures/hearing/evolve.ts';
import type { HearingEvent } from '../procedures/hearing/events.ts';
import { evolveProcedures } from '../procedures/evolve.ts';
import type { ProcedureEvent } from '../procedures/events.ts';
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
  if (isOfAccepted(event)) return current.state === 'accepted' ? underWay(current, event) : current;
  return moved(current, event);
}

/** What happens to an accepted case and leaves it so. */
const OF_ACCEPTED = [
  'caseReviewed',
  'limitExtended',
  'dueRecomputed',
  'clockStopped',
  'clockResumed',
  'toleranceAgreed',
  'owedSupplied',
  'supplyPostponed',
  'procedureRequested',
  'procedureRejected',
  'procedureApproved',
  'procedureEnded',
  'procedureOverran',
  'hearingOffered',
  'hearingRequested',
  'hearingScheduled',
  'presiderObjected',
  'objectionAnswered',
  'hearingHeld',
  'endingProposed',
  'endingRejected',
] as const satisfies readonly Event['type'][];
type OfAccepted = Of<(typeof OF_ACCEPTED)[number]>;

const isOfAccepted = (event: Event): event is OfAccepted => OF_ACCEPTED.some((type) => type === event.type);

function underWay(current: Accepted, event: OfAccepted): Case {
  switch (event.type) {
    case 'caseReviewed':
      return reviewed(current, event);
    case 'limitExtended':
    case 'dueRecomputed':
    case 'clockStopped':
    case 'clockResumed':
      return reckoned(current, event);
    case 'toleranceAgreed':
    case 'owedSupplied':
    case 'supplyPostponed':
      return tolerated(current, event);
    case 'procedureRequested':
    case 'procedureRejected':
    case 'procedureApproved':
    case 'procedureEnded':
    case 'procedureOverran':
      return examined(current, event);
    case 'endingProposed':
    case 'endingRejected':
      return proposed(current, event);
    default:
      return heard(current, event);
  }
}

function moved(current: OnItsWay, event: Exclude<Event, Of<'caseSubmitted'> | OfAccepted>): Case {
  const { facts } = current;
  switch (event.type) {
    case 'caseAccepted':
    case 'caseDeemedAccepted':
      return { ...onward(current), state: 'accepted', acceptedOn: day(event.acceptedOn), due: dueDates(event.due) };
    case 'toleranceLapsed':
      return { state: 'concluded', facts, outcome: 'lapsed', on: day(event.on) };
    case 'correctionAsked':
      return {
        ...{ ...onward(current), state: 'awaitingCorrection', askedOn: day(event.on) },
        missing: event.missing.map(({ key }) => key),
      };
    case 'amendmentAsked':
      return current.state === 'submitted' ? { ...current, amendable: event.fields.map(({ key }) => key) } : current;
    case 'applicationAmended':
      return amended(current);
    case 'correctionReminded':
      return current.state === 'awaitingCorrection' ? { ...current, remindedUntil: day(event.until) } : current;
    case 'caseResubmitted':
      return {
        ...onward(current),
        state: 'submitted',
        receivedOn: day(event.on),
        answerBy: day(event.answerBy),
        corrected: true,
      };
    case 'acceptanceRefused':
      return { state: 'notAccepted', facts, on: day(event.on) };
    case 'caseDecided':
      return { state: 'concluded', facts, outcome: event.outcome, on: day(event.on) };
    case 'caseWithdrawn':
      return { state: 'concluded', facts, outcome: 'withdrawn', on: day(event.on) };
    case 'caseEnded':
      return { state: 'concluded', facts, outcome: 'ended', on: day(event.on) };
    case 'commitmentSigned':
      return { ...current, commitment: commitmentIn(event) };
    case 'urged':
    case 'urgeAnswered':
    case 'urgeEscalated':
      return { ...current, urges: evolveUrges(current.urges ?? [], event) };
    case 'checkAnnounced':
    case 'certificateGiven':
    case 'documentIssued':
      return current;
    default:
      return never(event);
  }
}

const commitmentIn = ({ kind, text, withinDays }: Of<'commitmentSigned'>) => ({ kind, text, withinDays });

function amended(current: OnItsWay): Case {
  if (current.state !== 'submitted') return current;
  const { amendable: _done, ...submitted } = current;
  return submitted;
}

const onward = ({ facts, receivedOn, people, commitment, urges }: OnItsWay) => ({
  ...{ facts, receivedOn, people },
  ...(commitment && { commitment }),
  ...(urges && { urges }),
});

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

/** What is still to follow (容缺受理) after an event of it. */
function tolerated(current: Accepted, event: Of<'toleranceAgreed' | 'owedSupplied' | 'supplyPostponed'>): Case {
  switch (event.type) {
    case 'toleranceAgreed':
      return { ...current, owed: { by: day(event.by), materials: event.materials } };
    case 'owedSupplied': {
      const { owed, ...settled } = current;
      const left = owed && owedAfter(owed, event.materials);
      return { ...settled, ...(left && { owed: left }) };
    }
    case 'supplyPostponed':
      return current.owed ? { ...current, owed: { ...current.owed, by: day(event.by) } } : current;
    default:
      return never(event);
  }
}

/** What the clock of an accepted case is like after an event of it. */
function reckoned(
  current: Accepted,
  event: Of<'limitExtended' | 'dueRecomputed' | 'clockStopped' | 'clockResumed'>,
): Case {
  switch (event.type) {
    case 'limitExtended':
      return { ...current, due: dueDates(event.due), extendedBy: event.days };
    case 'dueRecomputed':
      return { ...current, due: dueDates(event.due) };
    case 'clockStopped':
      return { ...current, stopped: { on: day(event.on), basis: event.basis } };
    case 'clockResumed':
      return goingOn(current, event);
    default:
      return never(event);
  }
}

const examined = (current: Accepted, event: ProcedureEvent): Case => ({
  ...current,
  procedures: evolveProcedures(current.procedures ?? [], event),
});

function proposed(current: Accepted, event: Exclude<EndingEvent, { type: 'caseEnded' }>): Case {
  const { ending: _answered, ...rest } = current;
  const ending = evolveEnding(event);
  return { ...rest, ...(ending && { ending }) };
}

function heard(current: Accepted, event: HearingEvent): Case {
  const hearing = evolveHearing(current.hearing, event);
  return { ...current, ...(hearing && { hearing }) };
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

export const factsOf = ({ applicant, ...facts }: Of<'caseSubmitted'>['facts']): CaseFacts => ({
  ...facts,
  applicant: { ...applicant, person: personId(applicant.person) },
});

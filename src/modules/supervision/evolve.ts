import { civilDate, type CivilDate } from '../../kernel/civil-date.ts';
import { isOverdue } from '../../kernel/due-standing.ts';
import { never } from '../../kernel/result.ts';
import type { CaseEvent, Standing } from './model.ts';
import { placeOf } from './rules/channel.ts';

type Of<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>;

/** How a case stands after an event; undefined before it was received and once it is over. */
export function evolve(standing: Standing | undefined, event: CaseEvent): Standing | undefined {
  if (event.type === 'caseSubmitted') return received(event);
  return standing && moved(standing, event);
}

function received(event: Of<'caseSubmitted'>): Standing {
  const { on, answerBy } = event;
  const place = placeOf(event);
  const limit = { since: civilDate(on), due: civilDate(answerBy), suspended: false, pauses: [] };
  return { place, phase: 'submitted', ...limit, procedures: [] };
}

function moved(standing: Standing, event: Exclude<CaseEvent, Of<'caseSubmitted'>>): Standing | undefined {
  switch (event.type) {
    case 'caseResubmitted':
      return { ...standing, phase: 'submitted', since: civilDate(event.on), due: civilDate(event.answerBy) };
    case 'correctionAsked':
      return { ...standing, phase: 'awaitingCorrection', since: civilDate(event.on), due: null };
    case 'caseAccepted':
    case 'caseDeemedAccepted':
      return { ...standing, phase: 'accepted', since: civilDate(event.acceptedOn), due: dueIn(event) };
    case 'limitExtended':
    case 'dueRecomputed':
      return { ...standing, due: dueIn(event) };
    case 'clockStopped':
    case 'clockResumed':
    case 'procedureApproved':
    case 'procedureEnded':
    case 'procedureOverran':
      return held(standing, event);
    case 'acceptanceRefused':
    case 'caseDecided':
    case 'caseWithdrawn':
    case 'toleranceLapsed':
    case 'caseEnded':
      return undefined;
    default:
      return unmoved(standing, event);
  }
}

type Unmoving = Of<
  | 'correctionReminded'
  | 'amendmentAsked'
  | 'applicationAmended'
  | 'caseReviewed'
  | 'certificateGiven'
  | 'documentIssued'
  | 'procedureRequested'
  | 'procedureRejected'
  | 'hearingOffered'
  | 'hearingRequested'
  | 'hearingScheduled'
  | 'presiderObjected'
  | 'objectionAnswered'
  | 'hearingHeld'
  | 'endingProposed'
  | 'endingRejected'
  | 'urged'
  | 'urgeAnswered'
  | 'urgeEscalated'
  | 'toleranceAgreed'
  | 'owedSupplied'
  | 'supplyPostponed'
  | 'commitmentSigned'
  | 'checkAnnounced'
>;

/** Steps after which it stands as before. */
function unmoved(standing: Standing, event: Unmoving): Standing {
  switch (event.type) {
    case 'correctionReminded':
    case 'amendmentAsked':
    case 'applicationAmended':
    case 'caseReviewed':
    case 'certificateGiven':
    case 'documentIssued':
    case 'procedureRequested':
    case 'procedureRejected':
    case 'hearingOffered':
    case 'hearingRequested':
    case 'hearingScheduled':
    case 'presiderObjected':
    case 'objectionAnswered':
    case 'hearingHeld':
    case 'endingProposed':
    case 'endingRejected':
    case 'urged':
    case 'urgeAnswered':
    case 'urgeEscalated':
    case 'toleranceAgreed':
    case 'owedSupplied':
    case 'supplyPostponed':
    case 'commitmentSigned':
    case 'checkAnnounced':
      return standing;
    default:
      return never(event);
  }
}

type Holding = Of<'clockStopped' | 'clockResumed' | 'procedureApproved' | 'procedureEnded' | 'procedureOverran'>;

/** What holds the clock, and what holds it no more. */
function held(standing: Standing, event: Holding): Standing {
  switch (event.type) {
    case 'clockStopped':
      return { ...standing, suspended: !wasOver(standing, civilDate(event.on)) };
    case 'clockResumed':
      return { ...standing, suspended: false, due: dueIn(event), pauses: [...standing.pauses, ...pauseIn(event)] };
    case 'procedureApproved':
      return {
        ...standing,
        procedures: [...standing.procedures, { id: event.id, dueOn: civilDate(event.dueOn) }],
      };
    case 'procedureEnded':
    case 'procedureOverran':
      return { ...standing, procedures: standing.procedures.filter(({ id }) => id !== event.id) };
    default:
      return never(event);
  }
}

const wasOver = ({ due: dueOn }: Standing, stoppedOn: CivilDate) => isOverdue({ dueOn, stoppedOn }, stoppedOn);

const pauseIn = ({ pause }: Of<'clockResumed'>) =>
  pause === null ? [] : [{ from: civilDate(pause.from), until: civilDate(pause.until) }];

/** The promise, and where none was made the law. */
function dueIn({
  due,
}: Of<'caseAccepted' | 'caseDeemedAccepted' | 'limitExtended' | 'clockResumed' | 'dueRecomputed'>): CivilDate | null {
  const day = due.promisedOn ?? due.statutoryOn;
  return day === null ? null : civilDate(day);
}

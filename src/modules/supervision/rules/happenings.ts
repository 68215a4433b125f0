import { civilDate, type CivilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { CaseEvent, Counted, Happening, Standing } from '../model.ts';
import { placeOf } from './channel.ts';

/**
 * What an event counts for, given how the case stood before it: the thing itself first, then its causes. A correction handed in is not
 * received again; an acceptance counts on the day on which the case was accepted in law.
 */
export function happeningsOf(before: Standing | undefined, event: CaseEvent): Happening[] {
  if (event.type === 'caseSubmitted') {
    return [{ what: 'received', on: civilDate(event.on), place: placeOf(event), late: null, cause: null }];
  }
  return before && !isUncounted(event) ? countedOf(before, event) : [];
}

/** Steps on the way of a case that are no figure of their own. */
const UNCOUNTED = [
  'caseResubmitted',
  'correctionReminded',
  'amendmentAsked',
  'applicationAmended',
  'caseReviewed',
  'limitExtended',
  'dueRecomputed',
  'clockStopped',
  'clockResumed',
  'certificateGiven',
  'documentIssued',
  'procedureRequested',
  'procedureRejected',
  'procedureApproved',
  'hearingOffered',
  'hearingRequested',
  'hearingScheduled',
  'presiderObjected',
  'objectionAnswered',
  'hearingHeld',
  'endingProposed',
  'endingRejected',
  'urged',
  'urgeAnswered',
  'urgeEscalated',
  'toleranceAgreed',
  'owedSupplied',
  'supplyPostponed',
  'commitmentSigned',
  'checkAnnounced',
] as const satisfies readonly CaseEvent['type'][];
type Uncounted = Extract<CaseEvent, { type: (typeof UNCOUNTED)[number] }>;

const isUncounted = (event: CaseEvent): event is Uncounted => UNCOUNTED.some((type) => type === event.type);

function countedOf(standing: Standing, event: Exclude<CaseEvent, { type: 'caseSubmitted' } | Uncounted>): Happening[] {
  const one = (what: Counted, on: string, late: boolean | null = null): Happening => ({
    ...{ what, on: civilDate(on), place: standing.place, late },
    cause: null,
  });
  const causes = (what: 'correctionCause' | 'refusalCause', on: string, said: readonly string[]): Happening[] =>
    [...new Set(said.map(causeOf))]
      .filter((cause) => cause !== '')
      .map((cause) => ({ what, on: civilDate(on), place: standing.place, late: null, cause }));

  switch (event.type) {
    case 'correctionAsked':
      return [
        one('correctionAsked', event.on),
        ...causes(
          'correctionCause',
          event.on,
          event.missing.map(({ key }) => key),
        ),
      ];
    case 'caseAccepted':
    case 'caseDeemedAccepted':
      return [one('accepted', event.acceptedOn)];
    case 'acceptanceRefused':
      return [one('refused', event.on), ...causes('refusalCause', event.on, [groundIn(event)])];
    case 'caseDecided': {
      const decided = one(event.outcome, event.on, isLate(standing, civilDate(event.on)));
      return event.outcome === 'denied'
        ? [decided, ...causes('refusalCause', event.on, provisionsIn(event))]
        : [decided];
    }
    case 'caseWithdrawn':
      return [one('withdrawn', event.on)];
    case 'toleranceLapsed':
      return [one('lapsed', event.on)];
    case 'caseEnded':
      return [one('ended', event.on)];
    case 'procedureOverran':
      return runningIn(standing, event) ? [one('procedureOverran', event.on)] : [];
    case 'procedureEnded': {
      const running = runningIn(standing, event);
      if (running === undefined) return [];
      return [one(event.endedOn > running.dueOn ? 'procedureOverran' : 'procedureKept', event.endedOn)];
    }
    default:
      return never(event);
  }
}

/** A procedure that has not been counted yet: an overrun that was written down is not counted again at its end. */
const runningIn = ({ procedures }: Standing, event: { id: string }) => procedures.find(({ id }) => id === event.id);

/**
 * Whether a decision came after the day that was promised (where none was promised, after the day of the law), extensions and times that
 * the law does not count within it (行政许可法 arts. 42, 45). Null where there was no day to keep.
 */
function isLate({ phase, due, suspended }: Standing, on: CivilDate): boolean | null {
  if (phase !== 'accepted' || due === null) return null;
  return !suspended && on > due;
}

/** The ground of the law where one is named; otherwise, and where the ground is another provision, that provision. */
const groundIn = ({ ground, basis }: Extract<CaseEvent, { type: 'acceptanceRefused' }>) =>
  ground === undefined || ground === 'otherProvision' ? basis : ground;

const provisionsIn = ({ paragraphs }: Extract<CaseEvent, { type: 'caseDecided' }>) =>
  paragraphs.flatMap((paragraph) => ('provisions' in paragraph ? paragraph.provisions : []));

const FIRST_CHARACTERS = /^.{0,200}/su;

/** As it is counted: the same words with other spaces are the same cause, and nobody reads beyond so many characters. */
const causeOf = (said: string) =>
  FIRST_CHARACTERS.exec(said.normalize('NFKC').trim().replaceAll(/\s+/g, ' '))?.[0] ?? '';

import type { TimelineEntry } from '../../../modules/intake/cases/contract.ts';

/** What the timeline can tell in a sentence of its own. */
const HAPPENINGS = [
  'caseSubmitted',
  'correctionAsked',
  'amendmentAsked',
  'applicationAmended',
  'correctionReminded',
  'caseResubmitted',
  'caseAccepted',
  'caseDeemedAccepted',
  'acceptanceRefused',
  'caseReviewed',
  'taskCompleted',
  'limitExtended',
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
  'dueRecomputed',
  'clockStopped',
  'clockResumed',
  'toleranceAgreed',
  'owedSupplied',
  'supplyPostponed',
  'toleranceLapsed',
  'urged',
  'urgeAnswered',
  'urgeEscalated',
  'endingProposed',
  'endingRejected',
  'caseEnded',
  'commitmentSigned',
  'checkAnnounced',
  'meetingCalled',
  'meetingMoved',
  'meetingCalledOff',
  'minutesFinal',
  'caseForwarded',
  'forwardingReceived',
  'aboveDecided',
  'forwardingTakenBack',
  'caseDecided',
  'caseWithdrawn',
  'takenDown',
  'correctionTakenIn',
] as const;
export type Happening = (typeof HAPPENINGS)[number];

/** The kind of an entry; undefined for one that this program does not know yet. */
export function happeningOf({ type, by, atWindow }: TimelineEntry): Happening | undefined {
  // Handed in at a counter: the clerk wrote, the application is the person's all the same.
  if (type === 'caseSubmitted' && by === 'officer') return 'takenDown';
  if (type === 'caseResubmitted' && atWindow) return 'correctionTakenIn';
  return HAPPENINGS.find((known) => known === type);
}

/** What happened since an officer looked: entries that the older timeline does not have. */
export const newSince = (older: readonly TimelineEntry[], newer: readonly TimelineEntry[]): readonly TimelineEntry[] =>
  newer.slice(older.length);

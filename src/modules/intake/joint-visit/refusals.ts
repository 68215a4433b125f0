import type { ApplicantRefusal } from './applicant.ts';
import type { OfficerRefusal } from './officers.ts';
import { statusOf as statusOfCase } from '../cases/refusals.ts';
import type { RecordRefusal } from './recording.ts';
import type { FindingsFault } from './rules/findings.ts';
import type { SlotFault } from './rules/slots.ts';
import type { Refusal } from './model.ts';

export type VisitRefusal = ApplicantRefusal | OfficerRefusal | RecordRefusal;
type Own = Refusal | FindingsFault | SlotFault | { code: 'visitNotServing'; department: string };

const STATUS = {
  visitNotFound: 404,
  visitProposedBefore: 409,
  visitOver: 409,
  visitNotLed: 409,
  visitBegun: 409,
  visitAhead: 409,
  visitReasonMissing: 422,
  visitMovedBefore: 409,
  visitNotOffered: 409,
  visitWithoutInspectors: 409,
  visitInspectorsFew: 422,
  visitMemberUnknown: 404,
  visitMemberNotOpen: 409,
  visitFindingsMissing: 422,
  visitRectifiedOnce: 409,
  visitUntilMissing: 422,
  visitRectifying: 409,
  visitNothingToSeeAgain: 409,
  visitNotFinished: 409,
  visitSaidMissing: 422,
  visitCheckMissing: 422,
  visitFindingUnsaid: 422,
  visitResultContradicts: 422,
  visitPlaceMissing: 422,
  visitUntilLate: 422,
  visitSlotPast: 422,
  visitOnDayOff: 422,
  visitOutsideHours: 422,
  visitPastLimit: 422,
  visitSlotsMany: 422,
  visitSlotTwice: 422,
  visitNotServing: 422,
} as const satisfies Record<Own['code'], number>;

const isOwn = (refusal: VisitRefusal): refusal is Own & VisitRefusal => refusal.code in STATUS;

/** What its own case refuses is refused as the case does. */
export const statusOf = (refusal: VisitRefusal): number =>
  isOwn(refusal) ? STATUS[refusal.code] : statusOfCase(refusal);

import type { CallRefusal } from './call.ts';
import type { MoveRefusal } from './moves.ts';
import type { RecordRefusal } from './recording.ts';

export type MeetingRefusal = CallRefusal | MoveRefusal | RecordRefusal;

const STATUS = {
  meetingNotFound: 404,
  meetingOver: 409,
  meetingBegun: 409,
  meetingAhead: 409,
  meetingHeld: 409,
  meetingAnsweredSo: 409,
  meetingReasonMissing: 422,
  meetingNotMoved: 422,
  meetingPast: 422,
  meetingOnDayOff: 422,
  meetingOutsideHours: 422,
  meetingPastLimit: 422,
  meetingNobody: 422,
  meetingOwn: 422,
  meetingUnknown: 422,
  meetingNotServing: 422,
  meetingSubjectMissing: 422,
  meetingPlaceMissing: 422,
  meetingMaterial: 422,
  meetingNothingToHold: 409,
  meetingPending: 409,
  minutesGoRound: 409,
  minutesNotRound: 409,
  minutesWithoutGuests: 409,
  minutesStranger: 422,
  minutesAwaited: 409,
  minutesAnsweredBefore: 409,
  minutesDayOver: 409,
  minutesFinalAlready: 409,
  minutesPresentMissing: 422,
  minutesConclusionMissing: 422,
  minutesOpinionTwice: 422,
  minutesOpinionUnsaid: 422,
  minutesLength: 422,
  minutesErased: 409,
  fontMissing: 503,
  glyphMissing: 422,
  conflictOfInterest: 403,
  caseNotExamined: 409,
  caseNotFound: 404,
  keyReused: 422,
} as const satisfies Record<MeetingRefusal['code'], number>;

export const statusOf = ({ code }: { code: MeetingRefusal['code'] }): number => STATUS[code];

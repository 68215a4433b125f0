import type { AskRefusal } from './ask.ts';
import type { MoveRefusal } from './moves.ts';

export type ConsultationRefusal = AskRefusal | MoveRefusal;

const STATUS = {
  consultationNotFound: 404,
  consultationOver: 409,
  opinionGivenBefore: 409,
  opinionUnsaid: 422,
  nobodyAwaited: 409,
  nothingUndecided: 409,
  conflictOfInterest: 403,
  consultationNobody: 422,
  consultationOwn: 422,
  consultationUnknown: 422,
  questionMissing: 422,
  consultationLength: 422,
  consultationPastLimit: 422,
  consultationMaterial: 422,
  nothingToHold: 409,
  caseNotExamined: 409,
  caseNotFound: 404,
  keyReused: 422,
} as const satisfies Record<ConsultationRefusal['code'], number>;

export const statusOf = ({ code }: { code: ConsultationRefusal['code'] }): number => STATUS[code];

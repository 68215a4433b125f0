import { statusOf as statusOfCase } from '../cases/refusals.ts';
import type { RegisterRefusal } from './register.ts';

export type DisputeRefusal = RegisterRefusal;
type Code = DisputeRefusal['code'];
type Own = Exclude<Code, Parameters<typeof statusOfCase>[0]['code']>;

const STATUS = {
  disputeNotFound: 404,
  disputeRegisteredAlready: 409,
  disputedPaperUnknown: 422,
  fileNumberMissing: 422,
  authorityMissing: 422,
  requestAfterReceipt: 422,
  notSimplifiedThen: 422,
  dayAhead: 422,
  dayBeforeReceipt: 422,
  answeredAlready: 409,
  disputeConcludedAlready: 409,
  stopGroundUnfit: 422,
  stoppedAlready: 409,
  notStopped: 409,
  orderMissing: 422,
  instrumentMissing: 422,
  outcomeUnfit: 422,
  noDutyOpen: 409,
  dutyCaseUnknown: 422,
  notYourCase: 403,
} as const satisfies Record<Own, number>;

const isOwn = (code: Code): code is Own => code in STATUS;

/** What cases refuse too has the status that they give it. */
export const statusOf = ({ code }: { code: Code }): number => (isOwn(code) ? STATUS[code] : statusOfCase({ code }));

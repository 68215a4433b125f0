import { statusOf as statusOfCase } from '../cases/refusals.ts';
import type { ForwardRefusal } from './commands.ts';

type Code = ForwardRefusal['code'];
type Own = Exclude<Code, Parameters<typeof statusOfCase>[0]['code']>;

const STATUS = {
  notForwardable: 409,
  forwardedAlready: 409,
  notAcceptedYet: 409,
  preliminaryOpinionMissing: 422,
  notForwarded: 409,
  receivedAlready: 409,
  receiptMissing: 422,
  receiptDay: 422,
  receiptAwaited: 409,
  resultHere: 409,
  resultNumberMissing: 422,
  resultDay: 422,
  takenBackReasonMissing: 422,
  notYourCase: 403,
} as const satisfies Record<Own, number>;

const isOwn = (code: Code): code is Own => code in STATUS;

export const statusOf = ({ code }: { code: Code }): number => (isOwn(code) ? STATUS[code] : statusOfCase({ code }));

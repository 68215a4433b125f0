import type { CreditRefusal } from './end.ts';

const STATUS = {
  recordNotFound: 404,
  notYourRecord: 403,
  conflictOfInterest: 403,
  recordMade: 409,
  recordEnded: 409,
  reasonMissing: 422,
  stale: 412,
  keyReused: 422,
} as const satisfies Record<CreditRefusal['code'], number>;

export const statusOf = ({ code }: { code: CreditRefusal['code'] }): number => STATUS[code];

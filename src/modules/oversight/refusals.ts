import type { PrintRefusal } from '../../platform/pdf/index.ts';
import type { OrderRefusal } from './orders/acts.ts';

type Code = (OrderRefusal | PrintRefusal)['code'] | 'caseRecordNotFound';

const STATUS = {
  orderNotFound: 404,
  orderAboutNothing: 404,
  caseRecordNotFound: 404,
  orderNotAllowed: 409,
  conflictOfInterest: 403,
  wordsMissing: 422,
  orderNotYours: 403,
  issuerMayNotAnswer: 403,
  answererMayNotCheck: 403,
  returnedBefore: 409,
  returnFirst: 409,
  stale: 412,
  keyReused: 422,
  fontMissing: 503,
  glyphMissing: 422,
} as const satisfies Record<Code, number>;

export const statusOf = ({ code }: { code: Code }): number => STATUS[code];

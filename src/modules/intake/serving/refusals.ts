import type { ServeRefusal } from './commands.ts';

const STATUS = {
  caseNotFound: 404,
  conflictOfInterest: 403,
  notYourCase: 403,
  applicationErased: 409,
  paperNotServed: 409,
  paperServedAlready: 409,
  electronicNotAgreed: 409,
  servedBeforeIssue: 422,
  servedInFuture: 422,
  serviceUnsaid: 422,
  keyReused: 422,
  fontMissing: 503,
  glyphMissing: 422,
} as const satisfies Record<ServeRefusal['code'], number>;

export const statusOf = ({ code }: { code: ServeRefusal['code'] }): number => STATUS[code];

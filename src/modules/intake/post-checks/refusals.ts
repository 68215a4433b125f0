import { statusOf as statusOfCase } from '../cases/refusals.ts';
import { isLicenceCode, statusOf as statusOfLicence } from '../licences/refusals.ts';
import type { MoveRefusal } from './commands.ts';

type Code = MoveRefusal['code'];
type OfCase = Extract<Code, Parameters<typeof statusOfCase>[0]['code']>;
type OfLicence = Parameters<typeof statusOfLicence>[0]['code'];
type Own = Exclude<Code, OfCase | OfLicence>;

const STATUS = {
  postCheckNotFound: 404,
  decidedItself: 403,
  notYourPostCheck: 403,
  checkerNotEligible: 422,
  postCheckNotAllowed: 409,
  postCheckWordsMissing: 422,
  rectificationDay: 422,
  rectificationRuns: 409,
  alreadyAnswered: 409,
  statementTooLate: 409,
  statementRuns: 409,
  proposedItself: 403,
  postCheckApplicantErased: 409,
  visitNeedsTwo: 422,
  noLicenceStands: 409,
  postCheckFileLost: 409,
} as const satisfies Record<Own, number>;

const isOwn = (code: Code): code is Own => code in STATUS;

/** What licences and cases refuse too has the status that they give it. */
export const statusOf = ({ code }: { code: Code }): number => {
  if (isOwn(code)) return STATUS[code];
  return isLicenceCode(code) ? statusOfLicence({ code }) : statusOfCase({ code });
};

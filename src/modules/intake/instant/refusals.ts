import { statusOf as statusOfCase } from '../cases/refusals.ts';
import { statusOf as statusOfPostCheck } from '../post-checks/refusals.ts';
import { isLicenceCode, statusOf as statusOfLicence } from '../licences/refusals.ts';
import type { MoveRefusal } from './moving.ts';

type Code = MoveRefusal['code'];
type OfCase = Extract<Code, Parameters<typeof statusOfCase>[0]['code']>;
type OfLicence = Parameters<typeof statusOfLicence>[0]['code'];
/** What is refused where a party is heard, in the words of post-checks. */
type OfHearing = 'alreadyAnswered' | 'statementTooLate' | 'statementRuns' | 'postCheckApplicantErased';
type Own = Exclude<Code, OfCase | OfLicence | OfHearing>;
const HEARING: ReadonlySet<Code> = new Set<OfHearing>([
  'alreadyAnswered',
  'statementTooLate',
  'statementRuns',
  'postCheckApplicantErased',
]);
const isOfHearing = (code: Code): code is OfHearing => HEARING.has(code);

const STATUS = {
  instantNotFound: 404,
  instantNotAllowed: 409,
  personAskedAlready: 409,
  instantWordsMissing: 422,
  lookedItself: 403,
} as const satisfies Record<Own, number>;

const isOwn = (code: Code): code is Own => code in STATUS;

/** What licences and cases refuse too has the status that they give it. */
export const statusOf = ({ code }: { code: Code }): number => {
  if (isOwn(code)) return STATUS[code];
  if (isOfHearing(code)) return statusOfPostCheck({ code });
  return isLicenceCode(code) ? statusOfLicence({ code }) : statusOfCase({ code });
};

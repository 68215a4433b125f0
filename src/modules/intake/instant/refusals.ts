import { statusOf as statusOfCase } from '../cases/refusals.ts';
import { isLicenceCode, statusOf as statusOfLicence } from '../licences/refusals.ts';
import type { MoveRefusal } from './looking.ts';

type Code = MoveRefusal['code'];
type OfCase = Extract<Code, Parameters<typeof statusOfCase>[0]['code']>;
type OfLicence = Parameters<typeof statusOfLicence>[0]['code'];
type Own = Exclude<Code, OfCase | OfLicence>;

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
  return isLicenceCode(code) ? statusOfLicence({ code }) : statusOfCase({ code });
};

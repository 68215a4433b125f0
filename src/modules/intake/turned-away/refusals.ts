import { statusOf as statusOfCase } from '../cases/refusals.ts';
import type { AskRefusal } from './ask-review.ts';
import type { RegisterRefusal } from './register.ts';
import type { MoveRefusal } from './review.ts';

export type TurnedAwayRefusal = AskRefusal | MoveRefusal | RegisterRefusal;
type Code = TurnedAwayRefusal['code'];
type Own = Exclude<Code, Parameters<typeof statusOfCase>[0]['code']>;

const STATUS = {
  turnedAwayItemMissing: 422,
  turnedAwayAskedMissing: 422,
  turnedAwayItemListed: 422,
  materialNotDemanded: 422,
  materialMayFollow: 422,
  materialMayBePromised: 422,
  conditionNotDemanded: 422,
  turnedAwayWordsMissing: 422,
  turnedAwayPathMissing: 422,
  otherOrganMissing: 422,
  bringListMissing: 422,
  ownNo: 403,
  noAlreadyReviewed: 409,
  reviewAlreadyAsked: 409,
  noNotOverturned: 409,
  reviewReasonMissing: 422,
  noNotFound: 404,
  takenInCaseUnknown: 422,
  meetingOver: 409,
  itemNotFound: 404,
  notYourDepartment: 403,
} as const satisfies Record<Own, number>;

const isOwn = (code: Code): code is Own => code in STATUS;

/** What cases refuse too has the status that they give it. */
export const statusOf = ({ code }: { code: Code }): number => (isOwn(code) ? STATUS[code] : statusOfCase({ code }));

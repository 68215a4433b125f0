import type { DeviceRefusal } from './devices/enrol.ts';
import type { OfferRefusal } from './devices/offer.ts';
import type { GiveRefusal } from './giving/give.ts';
import type { RectificationRefusal } from './rectifying/acts.ts';

type Code = (GiveRefusal | RectificationRefusal | DeviceRefusal | OfferRefusal)['code'];

const STATUS = {
  staffMayNotRate: 403,
  alreadyRated: 409,
  ratingTooLate: 409,
  optionUnfit: 422,
  ratingNotExcludable: 409,
  serviceNotFound: 404,
  ratingNotFound: 404,
  rectificationNotAllowed: 409,
  conflictOfInterest: 403,
  ratedYourself: 403,
  wordsMissing: 422,
  callFirst: 422,
  alreadyComplex: 409,
  extendedTooLate: 409,
  reviewerAppealed: 403,
  stale: 412,
  keyReused: 422,
  notYourDepartment: 403,
  hallUnknown: 422,
  deviceUnknown: 404,
  pairingUnknown: 404,
} as const satisfies Record<Code, number>;

export const statusOf = ({ code }: { code: Code }): number => STATUS[code];

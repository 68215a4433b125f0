import type { FetchPapersRefusal } from './papers/fetch.ts';
import type { TakeInRefusal } from './papers/incoming.ts';

export type DeliveryRefusal = FetchPapersRefusal | TakeInRefusal;

const STATUS = {
  caseNotFound: 404,
  caseTakesNoPapers: 409,
  papersOnTheWay: 409,
  papersTooOften: 409,
  noCourier: 409,
  addressUnfit: 422,
  parcelNotFound: 404,
  parcelNotAllowed: 409,
  papersTakenIn: 409,
  keyReused: 422,
} as const satisfies Record<DeliveryRefusal['code'], number>;

export const statusOf = ({ code }: { code: DeliveryRefusal['code'] }): number => STATUS[code];

import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Refusal as BlankRefusal } from './blanks/model.ts';
import type { Refusal as DayRefusalCode } from './days/model.ts';
import type { Refusal as JointRefusalCode } from './joint/model.ts';
import type { Refusal as ResultRefusal } from './results/model.ts';

/** Where a result is not, or not for this scope; and a hall that nobody knows or whose day is over. */
export type NotHere = { code: 'resultNotFound' } | { code: 'hallUnknown' } | { code: 'dayIsClosed' };

/** What the window may be told beside what the rules refuse. */
export type WindowFault =
  | NotHere
  | { code: 'receiverUnnamed' }
  | { code: 'authorityMissing' }
  | { code: 'signatureMissing' }
  | { code: 'issuingFileUnknown' }
  | { code: 'otherForm' }
  | { code: 'noCourier' }
  /** The applicant wants the results of the theme in one parcel, and some are still to come. */
  | { code: 'goesTogether'; on: CivilDate };

/** Every refusal of this room that needs words. */
export type Fault =
  | JointRefusalCode
  | { code: 'receiptUnprintable' }
  | ResultRefusal
  | BlankRefusal
  | DayRefusalCode
  | WindowFault
  | { code: 'addressUnfit' };

import type { Grade } from './grade.ts';
import type { Channel, ServiceStep } from './ratable.ts';

/** Stars, which are also the code of the live 好差评 interface: 5 is very satisfied. */
export const LIVE_GRADE: Readonly<Record<Grade, 1 | 2 | 3 | 4 | 5>> = {
  verySatisfied: 5,
  satisfied: 4,
  fairlySatisfied: 3,
  dissatisfied: 2,
  veryDissatisfied: 1,
};

/** GB/T 39046 A.8, the other way round: 1 is very satisfied. */
export const STANDARD_GRADE: Readonly<Record<Grade, 1 | 2 | 3 | 4 | 5>> = {
  verySatisfied: 1,
  satisfied: 2,
  fairlySatisfied: 3,
  dissatisfied: 4,
  veryDissatisfied: 5,
};

/** `pf` of the live interface: 1 PC, 2 mobile, 3 QR code, 4 tablet in the hall, 5 another terminal there, 7 message. */
export const CHANNEL_CODE: Readonly<Record<Channel, number>> = {
  computer: 1,
  phone: 2,
  qr: 3,
  tablet: 4,
  terminal: 5,
  message: 7,
};

/** `proStatus`; what is handed over after the decision belongs to its completion. */
export const STEP_CODE: Readonly<Record<ServiceStep, 1 | 2 | 3>> = {
  acceptance: 1,
  review: 2,
  completion: 3,
  handOver: 3,
};

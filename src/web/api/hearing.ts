import type { Static } from 'typebox';
import type { Moved } from '../../modules/intake/cases/contract.ts';
import type {
  AnswerObjection,
  OfferHearing,
  RecordHearing,
  ScheduleHearing,
  TakeHearing,
} from '../../modules/intake/procedures/hearing/contract.ts';
import { procedureAddresses } from './addresses.ts';
import { send } from './client.ts';

type Saying<Body> = Omit<Body, 'version'>;

/** What an officer orders about the hearing of a case. */
export type HearingOrder =
  | { hearing: 'offer'; says: Saying<Static<typeof OfferHearing>> }
  | { hearing: 'take'; says: Saying<Static<typeof TakeHearing>> }
  | { hearing: 'schedule'; says: Saying<Static<typeof ScheduleHearing>> }
  | { hearing: 'answer'; says: Saying<Static<typeof AnswerObjection>> }
  | { hearing: 'record'; says: Saying<Static<typeof RecordHearing>> };

type Ordering = { caseId: string; version: number; key: string };

export const orderHearing = ({ caseId, version, key }: Ordering, { hearing, says }: HearingOrder) =>
  send<Moved>(procedureAddresses.hearing(caseId, hearing), { method: 'POST', body: { version, ...says }, key });

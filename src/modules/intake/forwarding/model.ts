import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { PersonId } from '../../../kernel/id.ts';
import type { RESULTS } from './contract/results.ts';
import type { Event, OPINIONS } from './events.ts';

export type Opinion = (typeof OPINIONS)[number];
export type Result = (typeof RESULTS)[number];
export type Sent = {
  department: string;
  applicant: { person: PersonId; organisation: string | null };
  decider: string;
  opinion: Opinion;
  forwardBy: CivilDate;
  forwardedOn: CivilDate;
};

type Received = Sent & { receivedOn: CivilDate; receipt: string };

export type Forwarding =
  | { state: 'here' }
  | ({ state: 'sent' } & Sent)
  | ({ state: 'received' } & Received)
  | ({ state: 'decided' } & Received & { result: Result; decidedOn: CivilDate; number: string })
  /** Back here without a decision; it can go up again. */
  | ({ state: 'takenBack' } & Sent & { takenBackOn: CivilDate });

type By = { officer: string; today: CivilDate };
export type Command =
  | ({ type: 'forward' } & By & {
        said: string;
        sealed: string;
        materials: readonly string[];
      } & Omit<Sent, 'forwardedOn'>)
  | ({ type: 'receive' } & By & { on: CivilDate; receipt: string })
  | ({ type: 'noteResult' } & By & { on: CivilDate; result: Result; number: string })
  | ({ type: 'takeBack' } & By & { said: string; sealed: string });

export type Refusal =
  | { code: 'notForwardable' }
  | { code: 'forwardedAlready' }
  | { code: 'notAcceptedYet' }
  | { code: 'preliminaryOpinionMissing' }
  | { code: 'notForwarded' }
  | { code: 'receivedAlready' }
  | { code: 'receiptMissing' }
  | { code: 'receiptDay'; forwardedOn: CivilDate }
  | { code: 'receiptAwaited' }
  | { code: 'resultHere' }
  | { code: 'resultNumberMissing' }
  | { code: 'resultDay'; receivedOn: CivilDate }
  | { code: 'takenBackReasonMissing' };

export type { Event };

export const initial: Forwarding = { state: 'here' };

import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { PersonId } from '../../../kernel/id.ts';
import type { Event, OPINIONS } from './events.ts';

export type Opinion = (typeof OPINIONS)[number];
export type Sent = {
  department: string;
  applicant: { person: PersonId; organisation: string | null };
  decider: string;
  opinion: Opinion;
  forwardBy: CivilDate;
  forwardedOn: CivilDate;
};

export type Forwarding =
  | { state: 'here' }
  | ({ state: 'sent' } & Sent)
  | ({ state: 'received' } & Sent & { receivedOn: CivilDate; receipt: string });

type By = { officer: string; today: CivilDate };
export type Command =
  | ({ type: 'forward' } & By & {
        said: string;
        sealed: string;
        materials: readonly string[];
        isAccepted: boolean;
      } & Omit<Sent, 'forwardedOn'>)
  | ({ type: 'receive' } & By & { on: CivilDate; receipt: string });

export type Refusal =
  | { code: 'notForwardable' }
  | { code: 'forwardedAlready' }
  | { code: 'notAcceptedYet' }
  | { code: 'preliminaryOpinionMissing' }
  | { code: 'notForwarded' }
  | { code: 'receivedAlready' }
  | { code: 'receiptMissing' }
  | { code: 'receiptDay'; forwardedOn: CivilDate };

export type { Event };

export const initial: Forwarding = { state: 'here' };

import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Event, ORDER_KINDS, VERDICTS } from './events.ts';

export type OrderKind = (typeof ORDER_KINDS)[number];
/** Settled, to be answered once more, or closed although it is not settled. */
export type Verdict = (typeof VERDICTS)[number];

/** What an order is about, and whose head it is addressed to. */
export type About = {
  kind: OrderKind;
  department: string;
  section: string | null;
  caseId: CaseId | null;
  task: string | null;
  item: string | null;
};

type Drafted = About & { draftedBy: string; draftedOn: CivilDate; words: string; days: number };
type Issued = Drafted & {
  issuedBy: string;
  issuedOn: CivilDate;
  number: string;
  template: string;
  dueOn: CivilDate;
  /** It was answered once and sent back. */
  returned: boolean;
};
type Received = Issued & { receivedBy: string };
type Answered = Received & { answeredBy: string; answeredOn: CivilDate };
type Checked = Answered & { settled: boolean };

/** 起草, 签发, 签收, 答复, 审核, 办结. */
export type Order =
  | { state: 'undrafted' }
  | (Drafted & { state: 'drafted' })
  | (Drafted & { state: 'discarded' })
  | (Issued & { state: 'issued' })
  | (Received & { state: 'received' })
  | (Answered & { state: 'answered' })
  | (Checked & { state: 'checked' })
  | (Checked & { state: 'closed'; on: CivilDate });
export type OrderState = Exclude<Order['state'], 'undrafted'>;

export const initial: Order = { state: 'undrafted' };

/** Who acts. `conflicted`: the case is his own or a relative's. `addressed`: a head of the section that it is addressed to. */
export type Handler = { id: string; conflicted: boolean; addressed: boolean };

/** Words as said, and sealed. */
export type Words = { said: string; sealed: string };

type By = { officer: Handler; on: CivilDate };
export type Command =
  | (By & { type: 'draft'; about: About; words: Words; days: number })
  | (By & { type: 'redraft'; words: Words; days: number })
  | (By & { type: 'discard' })
  | (By & { type: 'issue'; number: string; template: string; dueOn: CivilDate })
  | (By & { type: 'receive' })
  | (By & { type: 'answer'; words: Words })
  | (By & { type: 'check'; verdict: Verdict; words: Words; dueOn: CivilDate })
  | (By & { type: 'close'; words: Words });

export type Refusal =
  | { code: 'orderNotAllowed'; command: Command['type']; state: Order['state'] }
  | { code: 'conflictOfInterest' }
  | { code: 'wordsMissing' }
  | { code: 'orderNotYours' }
  | { code: 'issuerMayNotAnswer' }
  | { code: 'answererMayNotCheck' }
  | { code: 'returnedBefore' }
  | { code: 'returnFirst' };

export type { Event };

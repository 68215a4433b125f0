import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Event, ServiceHolder } from './events.ts';
import type { ServiceWay } from './rules/ways.ts';

/** How one paper stands; one that is not among them was issued and lies ready. */
export type PaperService =
  { state: 'served'; way: ServiceWay; on: CivilDate } | { state: 'undeliverable'; on: CivilDate };

/** How the papers of one case reach whom they are for (送达). `agreed`: he reads them on the portal, and that counts. */
export type Service = { agreed: boolean; papers: Readonly<Record<string, PaperService>> };

/** A paper that was issued. */
export type IssuedPaper = { id: string; kind: string; issuedOn: CivilDate };

export type Command =
  | { type: 'agree'; on: CivilDate }
  | { type: 'endAgreement'; on: CivilDate }
  /** `done`: the day on which it was done; `said`: who took it, which parcel, who witnessed; null where the reader himself confirms. */
  | {
      type: 'serve';
      paper: IssuedPaper;
      holder: ServiceHolder;
      way: ServiceWay;
      done: CivilDate;
      today: CivilDate;
      said: string | null;
      sealed: string | null;
      officer: string | null;
    }
  | {
      type: 'fail';
      paper: IssuedPaper;
      holder: ServiceHolder;
      done: CivilDate;
      today: CivilDate;
      said: string;
      sealed: string;
      officer: string;
    };

export type { Event };

export type Refusal =
  | { code: 'paperNotServed' }
  | { code: 'paperServedAlready'; on: CivilDate }
  /** Nobody is served electronically who did not agree (民事诉讼法 art. 90 †). */
  | { code: 'electronicNotAgreed' }
  | { code: 'servedBeforeIssue'; issuedOn: CivilDate }
  | { code: 'servedInFuture' }
  | { code: 'serviceUnsaid' };

export const initial: Service = { agreed: false, papers: {} };

import type { CounterDeps } from '../counter/deps.ts';
import type { DraftDeps } from '../drafts/deps.ts';

/** What turning somebody away needs: the counter's ports, and where a paper's number and code are looked up. */
export type TurnedAwayDeps = Pick<
  DraftDeps,
  | 'db'
  | 'vault'
  | 'now'
  | 'conventions'
  | 'documents'
  | 'files'
  | 'interestsOf'
  | 'officerNames'
  | 'permits'
  | 'nameOf'
  | 'recordRead'
> &
  Pick<CounterDeps, 'findMeeting' | 'hallOf'> & { lookUpUrl: string };

/** What noting a no needs of the day. */
export type Today = Pick<TurnedAwayDeps, 'now' | 'conventions'>;

import type { CaseAct, CaseFile, CaseRow } from '../../../modules/intake/cases/contract.ts';
import { never } from '../../../kernel/result.ts';

/** What a case asks of the officer who looks at it, or why it asks nothing. */
export type Asked =
  | { what: 'acceptance'; by: string; corrected: boolean }
  /** The five working days went by in silence (行政许可法 art. 32): only acceptance is left. */
  | { what: 'deemedAccepted'; since: string }
  | { what: 'review' }
  | { what: 'decision'; opinion: 'grant' | 'deny' | undefined }
  | { what: 'secondFactor' }
  | { what: 'waiting'; for: 'applicant' | Worker | 'colleague' }
  | { what: 'closed'; how: NonNullable<CaseRow['outcome']> | 'notAccepted' };

type Worker = 'clerk' | 'reviewer' | 'approver';
type Officer = { roles: readonly string[]; secondFactor: boolean };
type Looked = Pick<CaseFile, 'row' | 'acts' | 'timeline'>;

export function askedOf({ row, acts, timeline }: Looked, officer: Officer): Asked {
  const may = (act: CaseAct) => acts.includes(act);
  switch (row.state) {
    case 'submitted':
      if (!may('accept')) return waitingFor('clerk', officer);
      return may('refuseAcceptance')
        ? { what: 'acceptance', by: row.answerBy, corrected: row.corrected }
        : { what: 'deemedAccepted', since: row.receivedOn };
    case 'awaitingCorrection':
      return { what: 'waiting', for: 'applicant' };
    case 'accepted':
      return may('review') ? { what: 'review' } : waitingFor('reviewer', officer);
    case 'reviewed':
      if (may('decide')) return { what: 'decision', opinion: opinionIn(timeline) };
      // The server offers a weighty act only to a session that proved a second factor.
      return officer.roles.includes('approver') && !officer.secondFactor
        ? { what: 'secondFactor' }
        : waitingFor('approver', officer);
    case 'notAccepted':
      return { what: 'closed', how: 'notAccepted' };
    case 'concluded':
      return { what: 'closed', how: row.outcome ?? 'withdrawn' };
    default:
      return never(row.state);
  }
}

/** Whoever has the role and is still not offered the act has to leave it to somebody else: own review, relatives, other department. */
const waitingFor = (worker: Worker, { roles }: Officer): Asked => ({
  what: 'waiting',
  for: roles.includes(worker) ? 'colleague' : worker,
});

const opinionIn = (timeline: CaseFile['timeline']) =>
  timeline.findLast(({ opinion }) => opinion !== undefined)?.opinion;

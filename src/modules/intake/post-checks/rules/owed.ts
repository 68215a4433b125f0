import { addDays, civilDate, type CivilDate } from '../../../../kernel/civil-date.ts';
import { never } from '../../../../kernel/result.ts';
import type { Event } from '../events.ts';

/** What the organ owes now: from when it can do it, and its last day. */
export type Owed = { from: CivilDate; by: CivilDate };

/** The policy says what follows a check and not when: fifteen calendar days for each step are this house's choice. */
const FOLLOWED_UP_WITHIN = 15;

/**
 * What the organ owes after all of this; undefined once the check is closed. While the applicant puts something right, or may state his
 * case, it owes nothing: its days begin when he has spoken, or when his last day is here.
 */
export const owedIn = (past: readonly Event[]): Owed | undefined => past.reduce<Owed | undefined>(after, undefined);

function after(owed: Owed | undefined, event: Event): Owed | undefined {
  switch (event.type) {
    case 'postCheckOpened':
      return { from: civilDate(event.on), by: civilDate(event.dueOn) };
    case 'commitmentChecked':
      return event.outcome === 'met' ? undefined : followedUp(event.on);
    case 'rectificationOrdered':
      return followedUp(event.until);
    case 'rectificationChecked':
      return event.outcome === 'corrected' ? undefined : followedUp(event.on);
    case 'revocationProposed':
      return followedUp(event.statementUntil);
    case 'rectificationAnswered':
    case 'statementMade':
      return owed && followedUp(event.on < owed.from ? event.on : owed.from);
    case 'revocationDecided':
      return undefined;
    case 'postCheckAssigned':
    case 'documentIssued':
      return owed;
    default:
      return never(event);
  }
}

const followedUp = (from: string): Owed => ({
  from: civilDate(from),
  by: addDays(civilDate(from), FOLLOWED_UP_WITHIN),
});

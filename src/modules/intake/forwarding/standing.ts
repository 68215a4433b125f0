import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Conventions } from '../../../kernel/clock-measure.ts';
import { dueStanding } from '../../../kernel/due-standing.ts';
import type { ListedCase } from '../cases/queries/case-rows.ts';
import type { Owed as OwedView } from './contract.ts';
import type { Owed, Running } from './rules/owed.ts';

type Listed = Pick<ListedCase, 'state' | 'accepted_on' | 'pauses' | 'suspended_on'>;

/** An accepted case as its row has it; undefined before and after. */
export const runningOf = ({ state, accepted_on, pauses, suspended_on }: Listed): Running | undefined =>
  state === 'accepted' && accepted_on !== null
    ? { acceptedOn: accepted_on, pauses: pauses ?? [], ...(suspended_on !== null && { stopped: suspended_on }) }
    : undefined;

type Now = { today: Date; conventions: Conventions };

/** How what runs stands today, with its light. */
export function standingOf({ what, startedOn, dueOn, pauses, stopped }: Owed, { today, conventions }: Now): OwedView {
  const on = civilDateOf(today);
  const standing = stopped
    ? ({ daysLeft: null, light: 'suspended' } as const)
    : dueStanding({ startedOn, dueOn, pauses }, on, conventions);
  return { what, by: dueOn, ...standing };
}

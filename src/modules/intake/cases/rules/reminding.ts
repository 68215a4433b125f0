import { addDays, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import type { Limit } from '../../../../kernel/limit.ts';
import { countLimit } from '../../../../kernel/count-limit.ts';

/** No law says how long an applicant may take over a correction: the house waits twice as long as the organ itself has, and again. */
const PATIENCE: Limit = { value: 10, unit: 'workingDay' };

/** The last day on which the house waits without another word; from the notice, and again from the reminder. */
export function patienceUntil(from: CivilDate, conventions: Conventions): CivilDate {
  const count = countLimit({ limit: PATIENCE }, from, conventions);
  return (count.ok ? count.value.dueOn : null) ?? addDays(from, 14);
}

export type ReminderFault =
  { code: 'reminderTooEarly'; until: CivilDate } | { code: 'alreadyReminded'; until: CivilDate };
/** Why a correction that is awaited does not end the case. */
export type AwaitingFault = { code: 'notReminded' } | { code: 'reminderRuns'; until: CivilDate };

type Awaited = { remindedUntil?: CivilDate };

/** `patience`: until when the house waits after its notice. */
export function reminderFault(
  { remindedUntil }: Awaited,
  { on, patience }: { on: CivilDate; patience: CivilDate },
): ReminderFault | undefined {
  if (remindedUntil !== undefined) return { code: 'alreadyReminded', until: remindedUntil };
  return on > patience ? undefined : { code: 'reminderTooEarly', until: patience };
}

/** 不予受理 for want of a correction comes only after a reminder whose day is over. */
export function awaitingFault({ remindedUntil }: Awaited, on: CivilDate): AwaitingFault | undefined {
  if (remindedUntil === undefined) return { code: 'notReminded' };
  return on > remindedUntil ? undefined : { code: 'reminderRuns', until: remindedUntil };
}

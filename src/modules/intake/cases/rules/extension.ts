import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { MOST_EXTENSION_DAYS } from '../contract/extension.ts';
import { GAP } from './decision.ts';

/**
 * Why a limit is not extended: there is none in law, it was extended before, the clock stands still, it is over, by too much, or for a
 * reason that is not written out.
 */
export type ExtensionFault =
  | { code: 'noLimitToExtend' }
  | { code: 'alreadyExtended' }
  | { code: 'clockStopped' }
  | { code: 'limitPassed'; since: CivilDate }
  | { code: 'extensionLength'; most: number }
  | { code: 'gapInReason' };

type Running = { due: { statutoryOn: CivilDate | null }; stopped?: object; extendedBy?: number };

/** Why the limit of an accepted case cannot be extended on this day at all; undefined when it can. */
export function extensionBar({ due, stopped, extendedBy }: Running, on: CivilDate): ExtensionFault | undefined {
  if (due.statutoryOn === null) return { code: 'noLimitToExtend' };
  if (extendedBy !== undefined) return { code: 'alreadyExtended' };
  if (stopped) return { code: 'clockStopped' };
  return on > due.statutoryOn ? { code: 'limitPassed', since: due.statutoryOn } : undefined;
}

/** The same, and why not by so many working days. */
export function extensionFault(
  current: Running,
  { on, days }: { on: CivilDate; days: number },
): ExtensionFault | undefined {
  const bar = extensionBar(current, on);
  if (bar) return bar;
  const isLawful = Number.isInteger(days) && days >= 1 && days <= MOST_EXTENSION_DAYS;
  return isLawful ? undefined : { code: 'extensionLength', most: MOST_EXTENSION_DAYS };
}

/** Whether a ready wording was left with something to fill in: the applicant would read it so. */
export const hasGap = (reason: string): boolean => reason.includes(GAP);

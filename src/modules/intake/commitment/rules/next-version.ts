import type { CivilDate } from '../../../../kernel/civil-date.ts';

export type NextVersion = { effectiveOn: CivilDate; reason: string; notice: string; commitment: string };

export type VersionFault =
  { code: 'effectiveTooEarly'; earliest: CivilDate } | { code: 'reasonMissing' | 'textMissing' };

/**
 * Why a next version may not be published: it says why and what, and counts from today at the earliest and never before the version that
 * it follows.
 */
export function versionFault(
  { effectiveOn, reason, notice, commitment }: NextVersion,
  { today, newest }: { today: CivilDate; newest: CivilDate | undefined },
): VersionFault | undefined {
  if (notice.trim() === '' || commitment.trim() === '') return { code: 'textMissing' };
  if (reason.trim() === '') return { code: 'reasonMissing' };
  const earliest = newest !== undefined && newest > today ? newest : today;
  return effectiveOn < earliest ? { code: 'effectiveTooEarly', earliest } : undefined;
}

import { addDays, type CivilDate } from '../../../../kernel/civil-date.ts';
import { isWorkingDay, type Calendar } from '../../../../kernel/working-days.ts';
import { grounds, type Ground } from '../contract/non-acceptance.ts';

/** Why a case is not declined on this ground: the law names few, and what they say of organs and corrections must be true. */
export type NonAcceptanceFault =
  | { code: 'groundMissing' }
  | { code: 'organMissing' }
  | { code: 'organUncalledFor' }
  | { code: 'organIsOurs' }
  | { code: 'organUnknown' }
  | { code: 'correctionNotAsked' }
  | { code: 'correctionNotAwaited' };

export type OrganSaid = { department: string; known: boolean } | { named: { said: string } };
type Declining = { ground: Ground | undefined; organ: OrganSaid | null };
type Declined = { corrected: boolean; awaited: boolean; department: string };

/** 行政许可法 art. 32 (1) items 1 to 4: another organ is named, and what is incomplete was first told so that it could be corrected. */
export function groundFault(
  { ground, organ }: Declining,
  { corrected, awaited, department }: Declined,
): NonAcceptanceFault | undefined {
  if (ground === undefined) return { code: 'groundMissing' };
  if (ground === 'notCorrected' && !awaited) return { code: 'correctionNotAwaited' };
  if (ground !== 'notThisOrgan') {
    if (organ) return { code: 'organUncalledFor' };
    return ground === 'stillIncomplete' && !corrected ? { code: 'correctionNotAsked' } : undefined;
  }
  if (organ === null) return { code: 'organMissing' };
  if ('named' in organ) return organ.named.said.trim() === '' ? { code: 'organMissing' } : undefined;
  if (!organ.known) return { code: 'organUnknown' };
  return organ.department === department ? { code: 'organIsOurs' } : undefined;
}

/** The grounds that a case in hand admits. */
export function groundsFor({ corrected, awaited }: Omit<Declined, 'department'>): Ground[] {
  if (awaited) return ['notCorrected'];
  return grounds.filter((ground) => ground !== 'notCorrected' && (ground !== 'stillIncomplete' || corrected));
}

/** 即时: of these grounds the law wants to be told at once. */
const AT_ONCE: ReadonlySet<Ground> = new Set(['notNeeded', 'notThisOrgan']);

/** At once is on the day of receipt, or, where nobody works then, on the first day on which somebody does. */
export function atOnceBy(receivedOn: CivilDate, calendar: Calendar): CivilDate {
  let day = receivedOn;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

export const isToldLate = (ground: Ground, { on, by }: { on: CivilDate; by: CivilDate }): boolean =>
  AT_ONCE.has(ground) && on > by;

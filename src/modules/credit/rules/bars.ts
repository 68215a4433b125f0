import { addMonths } from '../../../kernel/civil-span.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { RecordKind } from './kinds.ts';

/** What somebody may be kept from: to hand in later (容缺受理), and to declare instead of proving (告知承诺). */
export type Relief = 'tolerance' | 'commitment';

/** A record that stands: nobody ended it. */
export type Standing = { kind: RecordKind; on: CivilDate };

/**
 * Repeat offenders lose the right to hand in later, as the pattern of 济南 (2020) says without naming how often or how long: twice in
 * twelve months is this house's choice, for a county to confirm.
 */
const OVERRUNS_THAT_BAR = 2;
const OVERRUN_COUNTS_MONTHS = 12;

/**
 * Whether records keep their holder from a relief on a day. A commitment that was false bars both until it is repaired (国办发〔2020〕42号);
 * a single overrun bars nothing.
 */
export function isBarred(relief: Relief, records: readonly Standing[], today: CivilDate): boolean {
  if (records.some(({ kind }) => kind === 'falseCommitment')) return true;
  if (relief === 'commitment') return false;
  const recent = records.filter(
    ({ kind, on }) => kind === 'toleranceOverrun' && today < addMonths(on, OVERRUN_COUNTS_MONTHS),
  );
  return recent.length >= OVERRUNS_THAT_BAR;
}

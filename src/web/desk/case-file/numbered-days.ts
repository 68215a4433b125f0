import type { CaseFile } from '../../../modules/intake/cases/contract.ts';

/** A day of the ledger with its number among the days that count; without one when it does not count. */
export type NumberedDay = { date: string; why: string; number: number | undefined };

export function numberedDays(ledger: CaseFile['ledger']): NumberedDay[] {
  let number = 0;
  return ledger.map(({ date, counted, why }) => {
    if (counted) number += 1;
    return { date, why, number: counted ? number : undefined };
  });
}

import type { CaseFile } from '../../../modules/intake/cases/contract.ts';

type LedgerDay = CaseFile['ledger'][number];

/** A day of the ledger with its number among the days that count; without one when it does not count. */
export type NumberedDay = Omit<LedgerDay, 'counted'> & { number: number | undefined };

export function numberedDays(ledger: CaseFile['ledger']): NumberedDay[] {
  let number = 0;
  return ledger.map(({ counted, ...day }) => {
    if (counted) number += 1;
    return { ...day, number: counted ? number : undefined };
  });
}
